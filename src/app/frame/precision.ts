import type { Estimate, Results } from '../../tallies/results.ts';
import { halfWidth, percent, withMargin } from '../../views/figures.ts';
import type { ViewId } from '../state/views.ts';
import { words } from '../words/en.ts';

/** How sure the headline of a view is: its name, and half its interval. */
export interface Precision {
  readonly title: string;
  readonly margin: string;
}

export function precisionOf({ variants, network }: Results, view: ViewId): Precision | undefined {
  const found = network?.variants.at(-1);
  if (view === 'network') return absolute(words.run.headroom, found?.load.headroom);
  if (view === 'outages') return relative(words.run.minutes, found?.outages.all.minutesWithBackup);
  return relative(words.run.mean, variants.at(-1)?.simBill.meanMicros);
}

function relative(title: string, estimate: Estimate | null | undefined): Precision | undefined {
  if (!estimate || estimate.value <= 0) return undefined;
  return { title, margin: percent(halfWidth(estimate) / estimate.value) };
}

function absolute(title: string, estimate: Estimate | null | undefined): Precision | undefined {
  return estimate ? { title, margin: withMargin(estimate).margin } : undefined;
}
