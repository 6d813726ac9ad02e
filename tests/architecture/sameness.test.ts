import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeFile, sourcesUnder, visitNodes, type Source } from './sources.ts';

/** Files that may read a clock: they measure speed or pace slices, and no result depends on them. */
const clockFiles = ['src/engine/clock.ts'];

const src = sourcesUnder('src', codeFile);
const exactFloors = /^src\/(domain|contracts|scenario|compile|usage-file|core|tallies)\//;
const exactMath = /^(abs|ceil|floor|trunc|round|sign|min|max|sqrt|imul|clz32|fround|[A-Z][A-Z0-9_]*)$/;

/** Places that read a clock or draw from the engine's own generator. */
function unrepeatable(source: Source): string[] {
  const found: string[] = [];
  visitNodes(source, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
      found.push(`${source.path}: new Date()`);
    }
    if (!ts.isPropertyAccessExpression(node)) return;
    const name = node.getText().replace(/^(globalThis|window|self)\./, '');
    if (/^(Math\.random|Date\.now|performance\.now|crypto\.(getRandomValues|randomUUID))$/.test(name)) {
      found.push(`${source.path}: ${name}`);
    }
  });
  return found;
}

/** Places whose last bits may differ from one engine to another. */
function inexact(source: Source): string[] {
  const found: string[] = [];
  visitNodes(source, (node) => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Math') {
      if (!exactMath.test(node.name.text)) found.push(`${source.path}: Math.${node.name.text}`);
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken) {
      if (!isExactPower(node)) found.push(`${source.path}: ${node.getText()}`);
    }
  });
  return found;
}

/** Powers of big integers, and of written numbers: the same in every engine. */
function isExactPower({ left, right }: ts.BinaryExpression): boolean {
  return ts.isBigIntLiteral(right) || [left, right].every(ts.isNumericLiteral);
}

describe('the same result everywhere', () => {
  it('src reads no clock and draws no number of its own', () => {
    const others = src.filter(({ path }) => !clockFiles.includes(path));
    expect(others.flatMap(unrepeatable)).toEqual([]);
  });

  it('the floors from domain to tallies use exact Math only', () => {
    expect(src.filter(({ path }) => exactFloors.test(path)).flatMap(inexact)).toEqual([]);
  });

  it('each file with leave to do otherwise exists and needs it', () => {
    const source = (path: string): Source => src.find((each) => each.path === path) ?? { path, text: '' };
    expect(clockFiles.filter((path) => unrepeatable(source(path)).length === 0)).toEqual([]);
  });

  it.each([
    'Math.random()',
    'globalThis.performance.now()',
    'Date.now()',
    'new Date()',
    'crypto.randomUUID()',
  ])('would notice %s', (text) => expect(unrepeatable({ path: 'src/x.ts', text })).toHaveLength(1));

  it.each(['Math.log(x)', 'const p = Math.pow', 'x ** 2'])('would notice %s', (text) => {
    expect(inexact({ path: 'src/domain/x.ts', text })).toHaveLength(1);
  });

  it.each([
    'Math.floor(x / 2)',
    'Math.PI',
    '10 ** 9',
    'x ** 3n',
    'new Date(Date.UTC(2026, 0, 1))',
    'Math.sqrt(x)',
  ])('has nothing against %s', (text) => {
    const source = { path: 'src/domain/x.ts', text };
    expect([...unrepeatable(source), ...inexact(source)]).toEqual([]);
  });
});
