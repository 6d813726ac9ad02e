import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourcesUnder } from './sources.ts';

const maxPages = 1024;
const releases = ['release', 'release-scalar'];

interface Settings {
  options: Record<string, unknown>;
  targets: Record<string, Record<string, unknown>>;
}

const settings = JSON.parse(readFileSync(join(root, 'asconfig.json'), 'utf8')) as Settings;

function compiled(name: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(join(root, `build/${name}.wasm`)));
}

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

  it('an import, such as the debug build has, and a memory without a maximum would be noticed', () => {
    expect(WebAssembly.Module.imports(compiled('debug')).map(({ name }) => name)).toContain('abort');
    const memory = new WebAssembly.Memory({ initial: 1 });
    expect(mayGrowTo(memory, maxPages + 1)).toBe(true);
  });
});
