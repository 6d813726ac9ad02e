import { Sum } from '../layout/tally';
import { Slot } from '../rating/slot';
import { changeBin } from './bins';
import { countChange } from './room';

/** A month's bill against the baseline's, on the same draws. `ran`: the contract ran in it; else it counts where it cost
 * something under the baseline. */
export function recordChange(sums: usize, variant: i32, change: i64, ran: bool): void {
  if (ran || change != 0) countChange(variant, changeBin(change));
  if (change == 0) return;
  Slot.add(sums, Sum.variantBillGain, change);
  Slot.add(sums, change < 0 ? Sum.winners : Sum.losers, 1);
}
