import type { Edition } from './edition.ts';

interface Carried {
  readonly deflatedCore: string;
}

const compiled: Readonly<Record<Edition, () => Promise<WebAssembly.Module>>> = {
  mobile: once(() => compile(import('./generated/core-mobile.ts'))),
  all: once(() => compile(import('./generated/core-all.ts'))),
};

/**
 * One edition of the core, compiled, the same one for all who ask; it can be sent to any number of workers. Rejects where a
 * policy forbids wasm.
 */
export function compileCore(edition: Edition): Promise<WebAssembly.Module> {
  return compiled[edition]();
}

async function compile(carried: Promise<Carried>): Promise<WebAssembly.Module> {
  const { deflatedCore } = await carried;
  const deflated = new Blob([bytesOf(deflatedCore)]).stream();
  const wasm = new Response(deflated.pipeThrough(new DecompressionStream('deflate-raw')));
  return WebAssembly.compile(await wasm.arrayBuffer());
}

/** Makes it when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** The same, and again when what was made is spent. */
export function whileGood<T>(make: () => Promise<T>, isSpent: (made: T) => boolean): () => Promise<T> {
  let made: Promise<T> | undefined;
  return async () => {
    const last = await (made ??= make());
    return isSpent(last) ? (made = make()) : last;
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
