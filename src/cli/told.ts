import type { Estimate } from '../tallies/results.ts';
import { change, decimalsFor, withMargin } from '../views/figures.ts';

const BYTES_PER_GB = 1e9;

/** An estimate in other units; GB for bytes unless told. */
export function scaled(estimate: Estimate | null | undefined, scale = 1 / BYTES_PER_GB): Estimate | null {
  if (!estimate) return null;
  const { value, low, high } = estimate;
  return { ...estimate, value: value * scale, low: low * scale, high: high * scale };
}

/** "12.3 ± 0.4"; the figure alone where nothing is compared. */
export function told(estimate: Estimate | null | undefined, most = 2): string {
  if (!estimate) return '–';
  const { figure, margin } = withMargin(estimate, most);
  if (estimate.alone || estimate.high === 0) return figure;
  return `${figure} ± ${margin}${estimate.tooFew ? ' (too few)' : ''}`;
}

/** "+ 1.2 ± 0.3". */
export function changed(estimate: Estimate | null | undefined, most = 2): string {
  if (!estimate) return '';
  const { margin } = withMargin(estimate, most);
  const value = change(estimate.value, decimalsFor(estimate, most));
  return estimate.alone ? value : `${value} ± ${margin}`;
}
