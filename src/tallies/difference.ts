import { CHANGE_BINS, Sum } from '../../assembly/layout/tally.ts';
import type { Bills } from './bill-distribution.ts';
import { changeRangeMicros } from './bins.ts';
import { groupView, NOTHING } from './group-view.ts';
import { changeOfRatios, signed, type Sums } from './intervals.ts';
import { percentileChange } from './percentile-change.ts';
import { PERCENTILES, type Bin, type Difference, type Estimate, type Percentile } from './results.ts';
import { cellNumber, firstCell, groupSums, type Tally } from './tally.ts';
import { byLine } from './variant.ts';

/** Both units' bills of one variant. */
export interface BothBills {
  readonly sim: Bills;
  readonly customer: Bills;
}

/** A variant against the baseline, group by group: what the draws have in common cancels. */
export function differenceOf(
  tally: Tally,
  variant: number,
  bills: BothBills,
  baseline: BothBills,
): Difference {
  const view = groupView(tally, variant);
  const change = (slot: number, units: number = Sum.contractMonths, scale = 1): Estimate =>
    changeOf(tally, variant, slot, units, scale);
  return {
    variant,
    meanMicros: change(Sum.billMicros),
    revenueMicros: change(Sum.billMicros, Sum.contractMonths, 1000),
    simPercentilesMicros: percentileChanges(bills.sim, baseline.sim),
    customerMeanMicros: change(Sum.billMicros, Sum.customerContractMonths),
    customerPercentilesMicros: percentileChanges(bills.customer, baseline.customer),
    shocks: { shock: change(Sum.shock), fiftyAbove: change(Sum.fiftyAbove) },
    linesMicros: byLine((line) => change(Sum.lines + line)),
    winners: view.share(Sum.winners),
    losers: view.share(Sum.losers),
    changes: changeBins(tally, variant),
  };
}

function changeOf(tally: Tally, variant: number, slot: number, units: number, scale: number): Estimate {
  const ratioIn = (of: number): Sums => ({
    above: groupSums(tally, of, slot),
    below: groupSums(tally, of, units),
  });
  const ratio = changeOfRatios(ratioIn(variant), ratioIn(0));
  return ratio ? signed(ratio, scale) : NOTHING;
}

function percentileChanges(after: Bills, before: Bills): Record<Percentile, Estimate> {
  const entries = PERCENTILES.map((name) => [name, percentileChange(after, before, name)]);
  return Object.fromEntries(entries) as Record<Percentile, Estimate>;
}

function changeBins(tally: Tally, variant: number): Bin[] {
  const first = firstCell(tally, 'changes', variant);
  const bins: Bin[] = [];
  for (let bin = 0; bin < CHANGE_BINS; bin++) {
    const count = cellNumber(tally, first + bin);
    const [fromMicros, untilMicros] = changeRangeMicros(bin);
    if (count > 0) bins.push({ fromMicros, untilMicros, count });
  }
  return bins;
}
