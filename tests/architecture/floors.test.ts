import { describe, expect, it } from 'vitest';
import { codeFile, importsOf, sourcesUnder, type Import, type Source } from './sources.ts';

/** From the ground up. Folders of one floor do not import each other. */
const floors = [
  ['domain'],
  ['contracts'],
  ['scenario'],
  ['compile', 'usage-file'],
  ['core'],
  ['tallies'],
  ['workers'],
  ['engine'],
  ['cases'],
  ['views'],
  ['charts'],
  ['app', 'cli', 'embed'],
];

function floorOf(folder: string): number {
  return floors.findIndex((names) => names.includes(folder));
}

/** A fault in one import of src, as a sentence, or undefined. */
function faultOf({ from, specifier, target }: Import): string | undefined {
  const [, here = ''] = from.split('/');
  if (floorOf(here) < 0) return `${from} stands on no floor`;
  if (target === undefined) return undefined;
  if (target.startsWith('assembly/layout/')) return undefined;
  const [top, there = ''] = target.split('/');
  if (top !== 'src') return `${from} imports ${specifier}, which is outside src`;
  if (there === here) return undefined;
  return floorOf(there) >= 0 && floorOf(there) < floorOf(here)
    ? undefined
    : `${from} imports ${specifier}, which is not below it`;
}

function srcFaults(sources: Source[]): string[] {
  return sources.flatMap(importsOf).flatMap((each) => faultOf(each) ?? []);
}

function assemblyFaults(sources: Source[]): string[] {
  return sources
    .flatMap(importsOf)
    .filter(({ from, target }) => {
      const home = from.startsWith('assembly/layout/') ? 'assembly/layout/' : 'assembly/';
      return !target?.startsWith(home);
    })
    .map(({ from, specifier }) => `${from} imports ${specifier}`);
}

describe('floors of src', () => {
  it('import downwards only, and of the core only its layout', () => {
    expect(srcFaults(sourcesUnder('src', codeFile))).toEqual([]);
  });

  it.each([
    ['src/domain/money.ts', "import { x } from '../contracts/x.ts'"],
    ['src/contracts/load.ts', "export { x } from '../scenario/x.ts'"],
    ['src/tallies/merge.ts', "import type { X } from '../workers/x.ts'"],
    ['src/app/main.ts', "await import('../cli/main.ts')"],
    ['src/core/run.ts', "import { x } from '../../assembly/rating/x'"],
    ['src/workers/pool.ts', "new Worker(new URL('../engine/worker.ts', import.meta.url))"],
    ['src/app/App.svelte', '<script lang="ts">import x from \'../embed/x.ts\'</script>'],
    ['src/attic/box.ts', "import '../domain/x.ts'"],
  ])('would notice %s with %s', (path, text) => {
    expect(srcFaults([{ path, text }])).toHaveLength(1);
  });

  it('may import the layout of the core from anywhere', () => {
    const text = "import { Terms } from '../../assembly/layout/terms'";
    expect(srcFaults([{ path: 'src/compile/x.ts', text }])).toEqual([]);
  });
});

describe('the core', () => {
  it('imports nothing outside assembly, and its layout nothing outside the layout', () => {
    expect(assemblyFaults(sourcesUnder('assembly', /\.ts$/))).toEqual([]);
  });

  it.each([
    ['assembly/index.ts', "import { x } from '../src/domain/x'"],
    ['assembly/index.ts', "import { x } from 'a-package'"],
    ['assembly/layout/kinds.ts', "import { x } from '../rating/x'"],
  ])('would notice %s with %s', (path, text) => {
    expect(assemblyFaults([{ path, text }])).toHaveLength(1);
  });
});
