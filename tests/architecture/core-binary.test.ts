import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.ts';
import { sourcesUnder } from './sources.ts';

const maxPages = 1024;
const releases = ['release', 'release-mobile'];

interface Settings {
  options: Record<string, unknown>;
  targets: Record<string, Record<string, unknown>>;
}

const settings = JSON.parse(readFileSync(join(root, 'asconfig.json'), 'utf8')) as Settings;

function compiled(name: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(join(root, `build/${name}.wasm`)));
}

/** (module (import "env" "abort" (func))), by hand. */
const importing = new WebAssembly.Module(
  Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic, version 1
    ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00], // one type: () -> ()
    ...[0x02, 0x0d, 0x01, 0x03, 0x65, 0x6e, 0x76, 0x05, 0x61, 0x62, 0x6f, 0x72, 0x74, 0x00, 0x00], // env.abort
  ]),
);

/** True when the memory may grow to the given number of pages. */
function mayGrowTo(memory: WebAssembly.Memory, pages: number): boolean {
  try {
    memory.grow(pages - memory.buffer.byteLength / 65_536);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

describe.each(releases)('the %s build of the core', (name) => {
  it('imports nothing', () => {
    expect(WebAssembly.Module.imports(compiled(name))).toEqual([]);
  });

  it('can never hold more than 64 MiB', () => {
    const { memory } = new WebAssembly.Instance(compiled(name)).exports as { memory: WebAssembly.Memory };
    expect(mayGrowTo(memory, maxPages)).toBe(true);
    expect(mayGrowTo(memory, maxPages + 1)).toBe(false);
  });

  it('is optimised for speed only, because other levels change the bits of log, exp and pow', () => {
    expect(settings.targets[name]).toMatchObject({ optimizeLevel: 3, shrinkLevel: 0 });
  });
});

describe('instructions of the core', () => {
  it('are never relaxed SIMD, whose results differ between machines', () => {
    expect(JSON.stringify(settings)).not.toContain('relaxed');
    const relaxed = sourcesUnder('assembly', /\.ts$/).filter(({ text }) => /\brelaxed_/.test(text));
    expect(relaxed.map(({ path }) => path)).toEqual([]);
  });

  it('are scalar in the scalar build', () => {
    expect(settings.targets['release-scalar']?.['enable']).not.toContain('simd');
  });

  it('an import and a memory without a maximum would be noticed', () => {
    expect(WebAssembly.Module.imports(importing).map(({ name }) => name)).toEqual(['abort']);
    const memory = new WebAssembly.Memory({ initial: 1 });
    expect(mayGrowTo(memory, maxPages + 1)).toBe(true);
  });
});
