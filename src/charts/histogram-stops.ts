import { percent } from '../views/figures.ts';
import type { HistogramView } from '../views/histogram.ts';
import type { Position } from './area.ts';
import type { Label } from './labels.ts';
import type { Stop } from './stops.ts';

/** Bars and spikes as stops, ascending by bill; the rows of the view's table say each in words. */
export function histogramStops(view: HistogramView, x: Position): Stop[] {
  const { spikes, bars, table, stepEur } = view;
  const before = table.columns[2]?.toLowerCase();
  const said = table.rows.map(([name = '', share = '', published]) =>
    published === undefined ? `${name}: ${share}` : `${name}: ${share}; ${before} ${published}`,
  );
  const atoms = spikes.map(({ value }, index) => ({
    at: x(value),
    text: said[index] ?? '',
    from: stepEur * Math.floor(value / stepEur),
    until: stepEur * (Math.floor(value / stepEur) + 1),
  }));
  const stretches = bars.map(({ from, until }, index) => ({
    at: x((from + until) / 2),
    text: said[spikes.length + index] ?? '',
    from,
    until,
  }));
  return [...atoms, ...stretches].sort((left, right) => left.at - right.at);
}

const leastLabelled = 0.0005;

/** One label for each spike that can be seen. */
export function spikeLabels({ spikes, fromEur, untilEur }: HistogramView): Label[] {
  return spikes
    .filter(({ value, share }) => value >= fromEur && value <= untilEur && share > leastLabelled)
    .map(({ key, value, share, label }) => ({ key, value, share, text: `${label}: ${percent(share)}` }));
}
