import type { HistogramView } from '../../views/histogram.ts';

/** Share of bills in the selected range: bars and spikes that it holds. */
export function shareWithin({ bars, spikes }: HistogramView): number {
  return [...bars, ...spikes].reduce((sum, { share, within }) => sum + (within ? share : 0), 0);
}
