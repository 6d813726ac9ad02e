import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeFile, importsOf, sourcesUnder, visitNodes, type Source } from './sources.ts';

const src = sourcesUnder('src', codeFile);

function isUnder(path: string, folders: string[]): boolean {
  return folders.some((folder) => path.startsWith(`src/${folder}/`));
}

function packageFaults(sources: Source[], packages: RegExp, folders: string[]): string[] {
  return sources
    .filter(({ path }) => !isUnder(path, folders))
    .flatMap(importsOf)
    .filter(({ specifier }) => packages.test(specifier))
    .map(({ from, specifier }) => `${from} imports ${specifier}`);
}

/** Free names of a source that match: neither members, nor declared or imported in it. */
function uses(source: Source, names: RegExp): string[] {
  const found: string[] = [];
  const own = new Set<string>();
  visitNodes(source, (node) => {
    if (!ts.isIdentifier(node) || !names.test(node.text) || isMemberName(node)) return;
    if (isDeclared(node)) own.add(node.text);
    else found.push(node.text);
  });
  return found.filter((name) => !own.has(name)).map((name) => `${source.path}: ${name}`);
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  const isOwnName = ts.isPropertyAccessExpression(parent) && parent.name === node;
  return isOwnName || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent);
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  const isBinding = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent);
  return (isBinding || ts.isImportSpecifier(parent)) && parent.name === node;
}

const threadNames = /^(Worker|SharedWorker|BroadcastChannel|SharedArrayBuffer|Atomics)$/;
const outsideNames = /^(document|window|navigator|localStorage|sessionStorage|fetch|XMLHttpRequest|process)$/;
const pureFloors = [
  'domain',
  'contracts',
  'scenario',
  'usage-file',
  'compile',
  'usage-file',
  'core',
  'tallies',
  'cases',
  'views',
];

describe('walls between rooms', () => {
  it('threads and Comlink are known in src/workers only', () => {
    const others = src.filter(({ path }) => !isUnder(path, ['workers']));
    expect(packageFaults(src, /^(comlink|(node:)?worker_threads)/, ['workers'])).toEqual([]);
    expect(others.flatMap((source) => uses(source, threadNames))).toEqual([]);
  });

  it('D3 is known in src/views and src/charts only', () => {
    expect(packageFaults(src, /^d3(-|$)/, ['views', 'charts'])).toEqual([]);
  });

  it('the floors from domain to views touch no file, page, network or process', () => {
    const pure = src.filter(({ path }) => isUnder(path, pureFloors));
    expect(packageFaults(pure, /^node:|^(fs|path|os|child_process)$/, [])).toEqual([]);
    expect(pure.flatMap((source) => uses(source, outsideNames))).toEqual([]);
  });

  it('would notice a wall with a hole', () => {
    const comlink = { path: 'src/engine/x.ts', text: "import { wrap } from 'comlink'" };
    const worker = { path: 'src/engine/x.ts', text: "const pool = [new Worker('x.js')];" };
    const d3 = { path: 'src/app/A.svelte', text: "<script>import { ticks } from 'd3-array'</script>" };
    const page = { path: 'src/views/x.ts', text: 'document.title = plan.window;' };
    const paper = { path: 'src/views/x.ts', text: 'const read = (document: Contract) => document.id;' };
    expect(packageFaults([comlink], /^comlink/, ['workers'])).toHaveLength(1);
    expect(uses(worker, threadNames)).toHaveLength(1);
    expect(packageFaults([d3], /^d3(-|$)/, ['views', 'charts'])).toHaveLength(1);
    expect(uses(page, outsideNames)).toEqual(['src/views/x.ts: document']);
    expect(uses(paper, outsideNames)).toEqual([]);
  });
});
