import type { Results } from '../tallies/results.ts';
import { exceedanceView, type ExceedanceView } from './exceedance.ts';
import { headlines, type Headline } from './headlines.ts';
import { histogramView, type HistogramView } from './histogram.ts';
import { madeView, type MadeView } from './made.ts';
import { percentilesView, type PercentilesView } from './percentiles.ts';
import type { Choice } from './picture.ts';

/** The Bills view: all its pictures from one choice. */
export interface BillsView {
  readonly headlines: readonly Headline[];
  readonly histogram: HistogramView;
  readonly exceedance: ExceedanceView;
  readonly percentiles: PercentilesView;
  readonly made: MadeView;
}

export function billsView(results: Results, choice: Choice): BillsView {
  return {
    headlines: headlines(results, choice),
    histogram: histogramView(results, choice),
    exceedance: exceedanceView(results, choice),
    percentiles: percentilesView(results, choice),
    made: madeView(results, choice),
  };
}
