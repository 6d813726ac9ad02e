import { shared } from '../domain/words/en.ts';
import { PERCENTILES, type Estimate, type Percentile, type Results } from '../tallies/results.ts';
import { change, decimalsFor, halfWidth, plain, withMargin } from './figures.ts';
import type { Choice, Table } from './picture.ts';
import { billsOf } from './unit.ts';
import { eurEstimate } from './vat.ts';

export interface PercentileRow {
  readonly key: 'mean' | Percentile;
  readonly name: string;
  /** Euro as shown. */
  readonly estimate: Estimate;
  readonly figure: string;
  readonly margin: string;
  /** Variant minus baseline; absent for the baseline itself. */
  readonly difference?: Estimate;
}

export interface PercentilesView {
  readonly rows: readonly PercentileRow[];
  readonly table: Table;
}

export function percentilesView(results: Results, choice: Choice): PercentilesView {
  const { meanMicros, percentilesMicros } = billsOf(results, choice.variant, choice.unit);
  const changes = differencesFor(results, choice);
  const row = (key: PercentileRow['key'], name: string, micros: Estimate): PercentileRow => {
    const estimate = eurEstimate(micros, choice.vat);
    const found = { key, name, estimate, ...withMargin(estimate) };
    return changes ? { ...found, difference: eurEstimate(changes[key], choice.vat) } : found;
  };
  const rows = [
    row('mean', shared.mean, meanMicros),
    ...PERCENTILES.map((key) => row(key, shared.percentiles[key], percentilesMicros[key])),
  ];
  const basis = shared.basis[choice.vat.basis];
  const { columns, columnsWithDifference } = shared.percentileTable;
  return {
    rows,
    table: { columns: changes ? columnsWithDifference(basis) : columns(basis), rows: rows.map(cells) },
  };
}

/** The differences of the chosen unit's figures, or undefined for the baseline. */
function differencesFor(
  { differences }: Results,
  { variant, unit }: Choice,
): Readonly<Record<PercentileRow['key'], Estimate>> | undefined {
  const difference = differences[variant - 1];
  if (!difference) return undefined;
  return unit === 'SIM-month'
    ? { mean: difference.meanMicros, ...difference.simPercentilesMicros }
    : { mean: difference.customerMeanMicros, ...difference.customerPercentilesMicros };
}

function cells({ name, estimate, figure, difference }: PercentileRow): string[] {
  const decimals = decimalsFor(estimate);
  const bounds = estimate.tooFew
    ? [shared.tooFew, '']
    : [plain(estimate.low, decimals), plain(estimate.high, decimals)];
  if (!difference) return [name, figure, ...bounds];
  const places = decimalsFor(difference);
  return [name, figure, ...bounds, change(difference.value, places), plain(halfWidth(difference), places)];
}
