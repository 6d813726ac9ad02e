import { deflatedCore } from './generated/wasm.ts';

/** The compiled core, the same one for all who ask; it can be sent to any number of workers. Rejects where a policy forbids wasm. */
export const compileCore = once(compile);

async function compile(): Promise<WebAssembly.Module> {
  const deflated = new Blob([bytesOf(deflatedCore)]).stream();
  const wasm = new Response(deflated.pipeThrough(new DecompressionStream('deflate-raw')));
  return WebAssembly.compile(await wasm.arrayBuffer());
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
