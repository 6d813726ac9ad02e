import type { BillDistribution } from '../tallies/results.ts';
import type { Range } from './picture.ts';
import { eurFrom, type ShownVat } from './vat.ts';

const MOST_BARS = 60;

export interface Bar {
  /** Euro as shown, half-open. */
  readonly from: number;
  readonly until: number;
  /** Share of all bills, atoms left out. */
  readonly share: number;
  /** False when a brushed range leaves it out. */
  readonly within: boolean;
}

export interface Scale {
  readonly stepEur: number;
  readonly fromEur: number;
  readonly untilEur: number;
}

/** From the lowest bill that matters to the highest 99th percentile, in at most sixty steps of 1, 2 or 5 times a power of ten. */
export function scaleFor(distributions: readonly BillDistribution[], vat: ShownVat): Scale {
  const lowest = Math.min(...distributions.map((bills) => eurFrom(lowestMicros(bills), vat)));
  const highest = Math.max(
    ...distributions.map(({ percentilesMicros }) => eurFrom(percentilesMicros.p99.value, vat)),
    lowest + 1,
  );
  const stepEur = niceAbove((highest - lowest) / (MOST_BARS - 2));
  const fromEur = stepEur * Math.floor(lowest / stepEur);
  return { stepEur, fromEur, untilEur: stepEur * (Math.floor(highest / stepEur) + 1) };
}

/** The lowest bill, leaving out the lowest thousandth. */
function lowestMicros({ atoms, bins, count }: BillDistribution): number {
  const all = [
    ...atoms.map(({ micros, count: bills }) => ({ micros, bills })),
    ...bins.map(({ fromMicros, count: bills }) => ({ micros: fromMicros, bills })),
  ].sort((left, right) => left.micros - right.micros);
  let passed = 0;
  return all.find(({ bills }) => (passed += bills) > count / 1000)?.micros ?? 0;
}

/** The smallest of 1, 2, 5 times a power of ten that is not below the value. */
export function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const nice = [1, 2, 5, 10].find((factor) => factor * power >= value * 0.999999) ?? 10;
  return nice * power;
}

/** Fine bins poured into bars, and the share at or above the last. The first bar also holds what lies below it. */
export function barsOf(
  bills: BillDistribution,
  { stepEur, fromEur, untilEur }: Scale,
  vat: ShownVat,
  range: Range | undefined,
): { readonly bars: readonly Bar[]; readonly beyond: number } {
  const count = Math.round((untilEur - fromEur) / stepEur);
  const edges = Array.from({ length: count + 1 }, (_, index) => fromEur + index * stepEur);
  const below = edges.map((edge, index) => (index === 0 ? 0 : shareBelow(bills, edge, vat)));
  const all = shareBelow(bills, Infinity, vat);
  const bars = edges.slice(0, -1).map((from, index) => {
    const until = from + stepEur;
    const share = (below[index + 1] ?? 0) - (below[index] ?? 0);
    return { from, until, share, within: !range || (until > range.fromEur && from < range.untilEur) };
  });
  return { bars, beyond: all - (below[count] ?? 0) };
}

/** Share of all bills that lie in bins below a value; a bin across it is divided by width. */
export function shareBelow({ bins, count }: BillDistribution, eur: number, vat: ShownVat): number {
  let bills = 0;
  for (const bin of bins) {
    const [from, until] = [eurFrom(bin.fromMicros, vat), eurFrom(bin.untilMicros, vat)];
    if (from >= eur) break;
    bills += until <= eur ? bin.count : (bin.count * (eur - from)) / (until - from);
  }
  return bills / (count || 1);
}
