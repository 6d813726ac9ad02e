import { mergeInto } from '../../src/tallies/merge.ts';
import type { Difference, Estimate, LineName, Results } from '../../src/tallies/results.ts';
import type { RunMeta, VariantResults } from '../../src/tallies/results.ts';
import { resultsOf } from '../../src/tallies/results-of.ts';
import { emptyTally, type Tally } from '../../src/tallies/tally.ts';

/** The figures whose intervals are put to the test. */
export type Headlines = Readonly<Record<string, (results: Results) => Estimate>>;

export interface Coverage {
  readonly runs: number;
  /** Per cent of intervals that hold the truth. */
  readonly covered: number;
  /** Per cent of intervals that lie wholly below the truth, and above it. */
  readonly below: number;
  readonly above: number;
  /** Per cent of estimates that were marked "too few". */
  readonly tooFew: number;
}

/** How often each headline's interval holds the truth, which is that of all runs together. */
export function coverageOf(
  headlines: Headlines,
  meta: RunMeta,
  runs: Iterable<Tally>,
): Record<string, Coverage> {
  const all = emptyTally(meta.variants.length);
  const found = Object.keys(headlines).map((): Estimate[] => []);
  for (const run of runs) {
    const results = resultsOf(run, meta);
    Object.values(headlines).forEach((read, index) => found[index]?.push(read(results)));
    mergeInto(all, run);
  }
  const truth = resultsOf(all, meta);
  const entries = Object.entries(headlines).map(([name, read], index) => {
    return [name, covering(read(truth).value, found[index] ?? [])] as const;
  });
  return Object.fromEntries(entries);
}

export function covering(truth: number, estimates: readonly Estimate[]): Coverage {
  const percent = (test: (estimate: Estimate) => boolean): number =>
    Math.round((1000 * estimates.filter(test).length) / estimates.length) / 10;
  return {
    runs: estimates.length,
    covered: percent(({ low, high }) => low <= truth && truth <= high),
    below: percent(({ high }) => high < truth),
    above: percent(({ low }) => low > truth),
    tooFew: percent(({ tooFew }) => tooFew === true),
  };
}

const baseline = ({ variants: [first] }: Results): VariantResults => present(first);
const difference = ({ differences: [first] }: Results): Difference => present(first);

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the run lacks a variant');
  return value;
}

export const line =
  (name: LineName) =>
  (results: Results): Estimate =>
    baseline(results).linesMicros[name];

export const headlines = {
  'mean bill': (results) => baseline(results).simBill.meanMicros,
  'mean bill of a customer': (results) => baseline(results).customerBill.meanMicros,
  P50: (results) => baseline(results).simBill.percentilesMicros.p50,
  P75: (results) => baseline(results).simBill.percentilesMicros.p75,
  P90: (results) => baseline(results).simBill.percentilesMicros.p90,
  P95: (results) => baseline(results).simBill.percentilesMicros.p95,
  P99: (results) => baseline(results).simBill.percentilesMicros.p99,
  'P50 of a customer': (results) => baseline(results).customerBill.percentilesMicros.p50,
  'P90 of a customer': (results) => baseline(results).customerBill.percentilesMicros.p90,
  'share of shocks': (results) => baseline(results).shocks.shock,
  '50 or more above the fee': (results) => baseline(results).shocks.fiftyAbove,
  'revenue per 1,000': (results) => baseline(results).revenue.totalMicros,
  'difference of means': (results) => difference(results).meanMicros,
  'difference of P90': (results) => difference(results).simPercentilesMicros.p90,
  'difference of shocks': (results) => difference(results).shocks.shock,
  losers: (results) => difference(results).losers,
  'difference of P99': (results) => difference(results).simPercentilesMicros.p99,
} as const satisfies Headlines;

/** One row a headline, for the log of a test. */
export function printed(coverage: Record<string, Coverage>): string {
  return Object.entries(coverage)
    .map(([name, { covered, below, above, tooFew }]) => {
      const row = `${name.padEnd(30)}${covered.toFixed(1)} %   low ${below.toFixed(1)}  high ${above.toFixed(1)}`;
      return tooFew > 0 ? `${row}   too few in ${tooFew.toFixed(1)} %` : row;
    })
    .join('\n');
}
