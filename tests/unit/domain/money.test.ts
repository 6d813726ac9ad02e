import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, isWhole, parseDecimal, printDecimal } from '../../../src/domain/decimal.ts';
import { chargeMicros, parseMicros, withoutVat } from '../../../src/domain/money.ts';
import { ceiling, compare, floor, halfUp, over, ratio, times } from '../../../src/domain/ratio.ts';
import type { BasisPoints } from '../../../src/domain/units.ts';

const vat21 = 2100 as BasisPoints;

function euros(text: string) {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`${text} is no decimal`);
  return value;
}

describe('amounts as written', () => {
  it.each([
    ['60.50', 60_500_000n],
    ['0.022', 22_000n],
    ['0.004', 4_000n],
    ['10000.00', 10_000_000_000n],
    ['0.000001', 1n],
    ['0', 0n],
  ])('%s EUR is %s micro-euro', (text, micros) => {
    expect(parseMicros(text)).toBe(micros);
  });

  it.each([
    '60,50',
    '1e3',
    '.5',
    '5.',
    '+5',
    '007',
    ' 5',
    '5 ',
    '',
    '0x10',
    'NaN',
    '1_000',
    '0.0000001',
    '٦',
  ])('"%s" is none', (text) => {
    expect(parseMicros(text)).toBeUndefined();
  });

  it('are exact where floating point is not: 0.1 + 0.2 is 0.3', () => {
    const sum = (parseMicros('0.1') ?? 0n) + (parseMicros('0.2') ?? 0n);
    expect(sum).toBe(parseMicros('0.3'));
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.bigInt(-999_999_999_999n, 999_999_999_999n), (micros) => {
        const text = printDecimal(ratio(micros, 1_000_000n), 6);
        expect(parseMicros(text)).toBe(micros);
      }),
    );
  });

  it('numbers count as the decimal that they print as', () => {
    expect(decimalOf(0.1)).toEqual(ratio(1n, 10n));
    expect(decimalOf(1e21)).toBeUndefined();
    expect(decimalOf(Number.NaN)).toBeUndefined();
  });
});

describe('VAT at 21 %', () => {
  it.each([
    ['48.40', 'incl', 40_000_000n],
    ['60.50', 'incl', 50_000_000n],
    ['50.00', 'excl', 50_000_000n],
    ['1.00', 'unstated', 1_000_000n],
    ['500.00', 'cash', 500_000_000n],
  ] as const)('%s %s is %s micro-euro excl.', (text, basis, micros) => {
    expect(chargeMicros(euros(text), basis, vat21)).toBe(micros);
  });

  it('a charge of 30.00 incl. is 24.793388429… excl., rounded half up to a micro-euro', () => {
    expect(chargeMicros(euros('30.00'), 'incl', vat21)).toBe(24_793_388n);
  });

  it('a threshold of 40.00 incl. is reached by 33,057,852 micro-euro and not by one less', () => {
    const threshold = ceiling(times(withoutVat(euros('40.00'), 'incl', vat21), ratio(1_000_000n)));
    expect(threshold).toBe(33_057_852n);
    const incl = (micros: bigint) => times(ratio(micros, 1_000_000n), ratio(121n, 100n));
    expect(compare(incl(threshold), ratio(40n))).toBeGreaterThanOrEqual(0);
    expect(compare(incl(threshold - 1n), ratio(40n))).toBeLessThan(0);
  });

  it('keeps prices exact: 0.0121 incl. per SMS is 0.01 excl.', () => {
    expect(withoutVat(euros('0.0121'), 'incl', vat21)).toEqual(ratio(1n, 100n));
  });

  it('of 0 % changes nothing', () => {
    expect(withoutVat(euros('60.50'), 'incl', 0 as BasisPoints)).toEqual(euros('60.50'));
  });
});

describe('roundings of a ratio', () => {
  it.each([
    [ratio(5n, 2n), 2n, 3n, 3n],
    [ratio(-5n, 2n), -3n, -2n, -3n],
    [ratio(7n, 3n), 2n, 3n, 2n],
    [ratio(4n), 4n, 4n, 4n],
    [ratio(0n), 0n, 0n, 0n],
  ])('%o: down %s, up %s, half up %s', (value, down, up, nearest) => {
    expect([floor(value), ceiling(value), halfUp(value)]).toEqual([down, up, nearest]);
  });

  it('a ratio is kept in lowest terms with a positive denominator', () => {
    expect(ratio(6n, -4n)).toEqual({ above: -3n, below: 2n });
    expect(over(ratio(1n), ratio(-1n, 3n))).toEqual(ratio(-3n));
  });

  it('has no zero denominator', () => {
    expect(() => ratio(1n, 0n)).toThrow('a ratio needs a denominator other than 0');
  });

  it('is whole or is not', () => {
    expect([isWhole(ratio(4n, 2n)), isWhole(ratio(1n, 2n)), isWhole(ratio(-3n))]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('up is the least whole number that reaches, for any ratio', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (above, below) => {
        const up = ceiling(ratio(above, below));
        expect(up * below >= above && (up - 1n) * below < above).toBe(true);
      }),
    );
  });
});
