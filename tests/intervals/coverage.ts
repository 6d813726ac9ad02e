import type { Difference, Estimate, LineName, Results, VariantResults } from '../../src/tallies/results.ts';

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

/** How often each headline's interval holds the truth. */
export function coverageOf(
  headlines: Headlines,
  truth: Results,
  runs: Iterable<Results>,
): Record<string, Coverage> {
  const truths = Object.entries(headlines).map(([name, read]) => ({ name, read, value: read(truth).value }));
  const counts = truths.map(() => ({ runs: 0, below: 0, above: 0, tooFew: 0 }));
  for (const run of runs) {
    truths.forEach(({ read, value }, index) => {
      const count = counts[index] ?? { runs: 0, below: 0, above: 0, tooFew: 0 };
      const { low, high, tooFew } = read(run);
      count.runs++;
      if (high < value) count.below++;
      if (low > value) count.above++;
      if (tooFew) count.tooFew++;
    });
  }
  const entries = counts.map(({ runs: total, below, above, tooFew }, index) => {
    const percent = (part: number): number => Math.round((1000 * part) / total) / 10;
    const covered = percent(total - below - above);
    const row = {
      runs: total,
      covered,
      below: percent(below),
      above: percent(above),
      tooFew: percent(tooFew),
    };
    return [truths[index]?.name ?? '', row] as const;
  });
  return Object.fromEntries(entries);
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
  'difference of P99': (results) => difference(results).simPercentilesMicros.p99,
  'difference of shocks': (results) => difference(results).shocks.shock,
  losers: (results) => difference(results).losers,
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
