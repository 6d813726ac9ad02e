import { shared } from '../domain/words/en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { Estimate } from '../tallies/results.ts';
import { change, decimalsFor, halfWidth, plain, withMargin } from './figures.ts';

/** A figure as it is drawn and said; `margin` is "± 0.4", or words where too few units carry it. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly figure: string;
  readonly margin: string;
  readonly tooFew: boolean;
}

/** An estimate in other units: minutes for seconds, say. */
export function scaled(estimate: Estimate, factor: number): Estimate {
  const { value, low, high, ...mark } = estimate;
  return { ...mark, value: value * factor, low: low * factor, high: high * factor };
}

export function measured(estimate: Estimate | null, factor = 1, most = 1): Measured | undefined {
  if (estimate === null) return undefined;
  const { tooFew = false, ...bounds } = scaled(estimate, factor);
  const { figure, margin } = withMargin(bounds, most);
  return { ...bounds, figure, margin: tooFew ? shared.tooFew : `± ${margin}`, tooFew };
}

/** "12.3", or "none" where there is nothing to measure. */
export function figureOf(found: Measured | undefined, none: string): string {
  return found?.figure ?? none;
}

/** "+ 4.8 against the baseline", decimals as its own interval supports; undefined where nothing is compared. */
export function changeOf(difference: Estimate | null | undefined, factor = 1, most = 1): string | undefined {
  if (!difference) return undefined;
  const estimate = scaled(difference, factor);
  if (estimate.low === 0 && estimate.high === 0) return pictured.same;
  return pictured.change(change(estimate.value, decimalsFor(estimate, most)));
}

/** The bounds as cells of a table; words instead where too few units carry them. */
export function boundCells(found: Measured): readonly [string, string] {
  if (found.tooFew) return [shared.tooFew, ''];
  const decimals = decimalsFor(found, 2);
  return [plain(found.low, decimals), plain(found.high, decimals)];
}

/** How far a figure reaches in a picture: its interval, where enough units carry it to draw one. */
export function reachOf({ value, high, tooFew }: Measured): number {
  return tooFew ? value : high;
}

export function widthCell(found: Measured): string {
  return found.tooFew ? shared.tooFew : plain(halfWidth(found), decimalsFor(found, 2));
}
