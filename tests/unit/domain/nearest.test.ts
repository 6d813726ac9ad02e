import { expect, it } from 'vitest';
import { nearest } from '../../../src/domain/nearest.ts';
import { shown } from '../../../src/domain/shown.ts';

it.each([
  ['vatt', ['value', 'vat', 'unit'], 'vat'],
  ['roamstop', ['roamStop', 'roamNoticeBase'], 'roamStop'],
  ['colour', ['value', 'vat', 'unit'], undefined],
  ['', ['vat'], undefined],
  ['x'.repeat(100), ['vat'], undefined],
])('"%s" among %o was meant as %s', (word, words, meant) => {
  expect(nearest(word, words)).toBe(meant);
});

it.each([
  [undefined, 'nothing'],
  [null, 'null'],
  ['60.50', '"60.50"'],
  ['x'.repeat(61), `"${'x'.repeat(57)}..."`],
  [60.5, '60.5'],
  [5n, '5'],
  [true, 'true'],
  [[1, 2], 'a list of 2'],
  [{}, 'an object'],
  [() => 1, 'function'],
])('%o is quoted as %s', (found, text) => {
  expect(shown(found)).toBe(text);
});
