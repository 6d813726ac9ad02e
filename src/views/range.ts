import type { Results } from '../tallies/results.ts';
import { bandsWithin, widened } from './bands.ts';
import type { Choice, Range } from './picture.ts';
import { variantAt } from './unit.ts';
import { eurFrom } from './vat.ts';

/** What is known of the bills in a brushed range, widened to whole bands. */
export interface RangeView {
  /** The bands counted, euro as shown. */
  readonly bands: Range;
  /** Share of SIM-months. */
  readonly share: number;
  readonly meanEur: number;
  /** Per 1,000 SIM-months in the range. */
  readonly notices: number;
  readonly stops: number;
}

export function rangeView(results: Results, choice: Choice): RangeView | undefined {
  const { made, contractMonths } = variantAt(results, choice.variant);
  const within = bandsWithin(made.bandEdgesMicros, choice);
  const bands = widened(made.bandEdgesMicros, within, choice);
  if (!bands) return undefined;
  const cells = made.cells.filter(({ band }) => within(band));
  const sum = (of: (cell: (typeof cells)[number]) => number) =>
    cells.reduce((total, cell) => total + of(cell), 0);
  const counted = sum((cell) => cell.simMonths);
  const each = counted || 1;
  return {
    bands,
    share: counted / (contractMonths || 1),
    meanEur: eurFrom(sum((cell) => cell.billMicros) / each, choice.vat),
    notices: (1000 * sum((cell) => cell.notices)) / each,
    stops: (1000 * sum((cell) => cell.stops)) / each,
  };
}
