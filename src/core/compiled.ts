import { deflatedCore } from './generated/wasm.ts';

/** Compiles the core once; the module can be sent to any number of workers. Rejects where a policy forbids wasm. */
export async function compileCore(): Promise<WebAssembly.Module> {
  const deflated = new Blob([bytesOf(deflatedCore)]).stream();
  const wasm = new Response(deflated.pipeThrough(new DecompressionStream('deflate-raw')));
  return WebAssembly.compile(await wasm.arrayBuffer());
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
