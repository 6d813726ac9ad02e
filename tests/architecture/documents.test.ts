import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.ts';
import { sourcesUnder, type Source } from './sources.ts';

const texts = sourcesUnder(
  '.',
  /\.(ts|mts|js|mjs|svelte|json|ya?ml|md|html|css|csv|py|c|h|sh|npmrc)$|^\.ci\//,
);
const documents = texts.filter(({ path }) => path.endsWith('.md'));

/** Words that tie a text to one machine or to a package registry. */
const foreign = [
  new RegExp(String.raw`(^|[\s'"\x60(=:])/(work|root|tmp|farm|home)/`),
  /\bregistry\.[a-z]+\.[a-z]+/,
];

function foreignWords({ path, text }: Source): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (foreign.some((word) => word.test(line)) ? [`${path}:${index + 1}`] : []));
}

/** Targets of a document's relative links that are not there. */
function deadLinks({ path, text }: Source): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(path), target))
    .filter((target) => !existsSync(join(root, target)));
}

/** Paths named in back ticks that are not there. */
function deadPaths({ text }: Source): string[] {
  return [...text.matchAll(/`((?:src|assembly|tests|public|scripts|bin)\/[\w./-]*)`/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => !existsSync(join(root, path)));
}

describe('documents and sources', () => {
  it('name no machine path and no package registry', () => {
    const own = texts.filter(({ path }) => path !== 'tests/architecture/documents.test.ts');
    expect(own.flatMap(foreignWords)).toEqual([]);
  });

  it('link to files that exist', () => {
    expect(documents.flatMap(deadLinks)).toEqual([]);
    expect(documents.flatMap(deadPaths)).toEqual([]);
  });

  it('the architecture document names every test that holds an invariant', () => {
    const architecture = documents.find(({ path }) => path === 'ARCHITECTURE.md')?.text ?? '';
    const tests = sourcesUnder('tests/architecture', /\.test\.ts$/).map(({ path }) => path);
    expect(tests.filter((path) => !architecture.includes(`\`${path}\``))).toEqual([]);
  });

  it('would notice a foreign word, a dead link and a dead path', () => {
    const text = ['see /home/someone/notes', '[a](docs/missing.png)', '`src/missing/x.ts`'].join('\n');
    const source = { path: 'x.md', text };
    expect(foreignWords(source)).toEqual(['x.md:1']);
    expect(deadLinks(source)).toEqual(['docs/missing.png']);
    expect(deadPaths(source)).toEqual(['src/missing/x.ts']);
  });
});
