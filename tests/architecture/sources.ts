import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from './root.ts';

/** One text of the project, with its path from the root, parts joined by '/'. */
export interface Source {
  path: string;
  text: string;
}

/** An import as written, and the path from the root that it points at when it is relative. */
export interface Import {
  from: string;
  specifier: string;
  target: string | undefined;
}

const ignored =
  /(^|\/)(node_modules|build|dist|dist-cli|coverage|test-results|playwright-report|generated|\.git)(\/|$)/;

/** Every file under the given folder of the project whose path matches, generated ones left out. */
export function sourcesUnder(folder: string, match: RegExp): Source[] {
  return listFiles(join(root, folder))
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((path) => match.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (ignored.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

export const codeFile = /\.(ts|svelte|js|mjs)$/;

/** The TypeScript in a source: all of it, or the script blocks of a component. */
function scriptText({ path, text }: Source): string {
  if (!path.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, body]) => body).join('\n');
}

/** Static, dynamic and type imports, re-exports, and the scripts named by `new URL('./…', import.meta.url)`. */
export function importsOf(source: Source): Import[] {
  const script = scriptText(source);
  const written = ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName);
  const located = [...script.matchAll(/new URL\(\s*['"`](\.[^'"`]*)/g)].map(([, file]) => file ?? '');
  return [...written, ...located].map((specifier) => ({
    from: source.path,
    specifier,
    target: specifier.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(source.path), specifier))
      : undefined,
  }));
}

/** Calls the visitor with every node of the source's TypeScript. */
export function visitNodes(source: Source, visit: (node: ts.Node) => void): void {
  const file = ts.createSourceFile(
    source.path,
    scriptText(source),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TS,
  );
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
}
