import { wasmBase64 } from './generated/wasm.ts';

/** Compiles the core once; the module can be sent to any number of workers. Rejects where a policy forbids wasm. */
export function compileCore(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(bytesOf(wasmBase64));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
