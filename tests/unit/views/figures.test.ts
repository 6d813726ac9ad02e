import { describe, expect, it } from 'vitest';
import { columnDecimals } from '../../../src/views/estimate.ts';
import {
  change,
  decimalsFor,
  oneIn,
  percent,
  percentWithMargin,
  plain,
  withMargin,
} from '../../../src/views/figures.ts';

const within = (value: number, halfWidth: number): { value: number; low: number; high: number } => ({
  value,
  low: value - halfWidth,
  high: value + halfWidth,
});

describe('figures', () => {
  it.each([
    [34.1234, 0.09, '34.12', '0.09'],
    [34.1234, 0.94, '34.12', '0.94'],
    [187.4, 2.1, '187.4', '2.1'],
    [34_123, 487, '34\u202f120', '490'],
    [0.5, 0, '0.50', '0.00'],
  ])('of %d ± %d read as %s ± %s', (value, half, figure, margin) => {
    expect(withMargin(within(value, half))).toEqual({ figure, margin });
  });

  it('have no cents when the reader asks for none', () => {
    expect(withMargin(within(34_123.4, 0.9), 0)).toEqual({ figure: '34\u202f123', margin: '1' });
    expect(decimalsFor(within(1, 0.001), 2)).toBe(2);
  });

  it.each([
    [0, 'never'],
    [0.0025, '1 in 400'],
    [1 / 17.2, '1 in 17'],
    [0.4, '1 in 2.5'],
    [0.5, '1 in 2.0'],
    [0.96, 'nearly all'],
    [1 / 123_456, '1 in 120\u202f000'],
  ])('share %d is said as %s', (share, words) => expect(oneIn(share)).toBe(words));

  it.each([
    [0, '0 %'],
    [0.681, '68.1 %'],
    [0.0025, '0.25 %'],
    [0.05, '5.0 %'],
    [0.000012, '0.0012 %'],
    [1, '100.0 %'],
  ])('share %d is printed as %s', (share, text) => expect(percent(share)).toBe(text));

  it('give a share with its margin, both rounded alike', () => {
    expect(percentWithMargin(within(0.05812, 0.00043))).toBe('5.812 ± 0.043 %');
    expect(percentWithMargin(within(0.1, 0.021))).toBe('10.0 ± 2.1 %');
    expect(percentWithMargin(within(0.75, 0))).toBe('75.0 %');
  });

  it('group thousands and carry a true minus', () => {
    expect(plain(1_234_567.891, 2)).toBe('1\u202f234\u202f567.89');
    expect(plain(-5.5, 1)).toBe('−5.5');
    expect(plain(-0.001, 2)).toBe('0.00');
    expect(change(4.86, 2)).toBe('+ 4.86');
    expect(change(-4.86, 1)).toBe('− 4.9');
    expect(change(0.001, 2)).toBe('± 0.00');
  });
});

describe('a column of figures', () => {
  const of = (value: number, half: number, tooFew = false) => ({
    value,
    low: value - half,
    high: value + half,
    figure: '',
    margin: '',
    tooFew,
  });

  it('has the decimals that its narrowest interval supports, of those that enough units carry', () => {
    expect(columnDecimals([of(12, 3), of(0.5, 0.02), of(0.1, 0.001, true)], 3)).toBe(3);
    expect(columnDecimals([of(12, 3), of(0.5, 0.2), of(0.1, 0.001, true)], 3)).toBe(2);
    expect(columnDecimals([of(340, 30)], 3)).toBe(0);
  });

  it('shows three digits of its largest where no interval can be told', () => {
    expect(columnDecimals([of(2.04, 2, true), of(0.1, 0.1, true)], 3)).toBe(2);
    expect(columnDecimals([of(320, 90, true)], 3)).toBe(0);
    expect(columnDecimals([of(0, 0, true)], 3)).toBe(0);
  });
});
