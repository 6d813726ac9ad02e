import { parseDecimal } from '../domain/decimal.ts';
import { withoutVat } from '../domain/money.ts';
import { floor, over, ratio, times, type Ratio } from '../domain/ratio.ts';
import { BYTES_PER_GB, MICROS_PER_EURO, type BasisPoints } from '../domain/units.ts';
import type { Term, Terms } from '../scenario/effective.ts';

/** What turns the terms' units into the core's. */
export interface Measures {
  vat: BasisPoints;
  /** A9: 10^9 or 2^30. */
  bytesPerGb: bigint;
  bytesPerMb: bigint;
}

export function measuresOf(terms: Terms): Measures {
  const binary = terms.readings['A9'] === 'B' || terms.off.has('in2/data/si-units');
  return {
    vat: (terms.off.has('in2/price/excl-vat') ? 0 : basisPoints(terms.inputs['vat'])) as BasisPoints,
    bytesPerGb: binary ? 1n << 30n : BYTES_PER_GB,
    bytesPerMb: binary ? 1n << 20n : BYTES_PER_GB / 1000n,
  };
}

/** Hundredths of a per cent; anything finer is cut and reported by `vatIsFine`. */
function basisPoints(vat: Term | undefined): BasisPoints {
  return Number(floor(times(exact(vat), ratio(100n)))) as BasisPoints;
}

/** False when VAT has more than two digits after the point. */
export function vatIsWhole(terms: Terms): boolean {
  return times(exact(terms.inputs['vat']), ratio(100n)).below === 1n;
}

/** The term's number as an exact fraction. Terms were checked before, so what is no decimal is a programmer's error. */
export function exact(term: Term | undefined): Ratio {
  const value = term === undefined ? undefined : parseDecimal(plain(term.value));
  if (value === undefined) throw new TypeError(`no number stands at ${JSON.stringify(term)}`);
  return value;
}

/** Numbers of a document as decimals: 1e-7 is 0.000 000 1, at most nine digits after the point. */
function plain(value: number | string): string {
  if (typeof value === 'string') return value;
  return String(value).includes('e') ? value.toFixed(9) : roundedToNano(value);
}

function roundedToNano(value: number): string {
  const text = String(value);
  const fraction = text.split('.')[1] ?? '';
  return fraction.length > 9 ? value.toFixed(9) : text;
}

/** An amount in micro-euro excluding VAT, exact. */
export function microsOf(term: Term | undefined, { vat }: Measures): Ratio {
  const micros = times(exact(term), ratio(MICROS_PER_EURO));
  return withoutVat(micros, term?.vat ?? 'none', vat);
}

/** A price in micro-euro excluding VAT for one byte, second or message, exact. */
export function rateOf(term: Term | undefined, measures: Measures): Ratio {
  return over(microsOf(term, measures), ratio(unitsOf(term?.unit ?? '', measures)));
}

/** Bytes, seconds or messages in the unit that a price is stated for. */
function unitsOf(unit: string, { bytesPerGb, bytesPerMb }: Measures): bigint {
  switch (unit) {
    case 'EUR/GB':
      return bytesPerGb;
    case 'EUR/MB':
      return bytesPerMb;
    case 'EUR/min':
      return 60n;
    case 'EUR/SMS':
    case 'EUR/MMS':
    case 'EUR/message':
    case 'EUR':
      return 1n;
    default:
      throw new TypeError(`no price is stated per unit of "${unit}"`);
  }
}

/** A volume in whole bytes, rounded down. */
export function bytesOf(term: Term, { bytesPerGb, bytesPerMb }: Measures): bigint {
  return floor(times(exact(term), ratio(term.unit === 'MB' ? bytesPerMb : bytesPerGb)));
}

const SECONDS = { s: 1n, min: 60n, h: 3600n, 'calendar days': 86_400n, days: 86_400n } as const;

/** A time in whole seconds, rounded down. */
export function secondsOf(term: Term | undefined): bigint {
  const per = SECONDS[(term?.unit ?? '') as keyof typeof SECONDS];
  if (per === undefined) throw new TypeError(`no time is stated in "${term?.unit}"`);
  return floor(times(exact(term), ratio(per)));
}

/** A whole number, rounded down. */
export function wholeOf(term: Term | undefined): bigint {
  return floor(exact(term));
}
