import { shared } from '../domain/words/en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { Estimate } from '../tallies/results.ts';
import { change, decimalsFor, halfWidth, percent, percentWithMargin, plain, withMargin } from './figures.ts';

/** A figure as it is drawn and said; `margin` is "± 0.4", or words where too few units carry it to draw an interval. */
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
  const bounds = scaled(estimate, factor);
  const { figure, margin } = withMargin(bounds, most);
  return { ...bounds, figure, margin: wordsFor(estimate) ?? `± ${margin}`, tooFew: !isSure(estimate) };
}

/** The same with so many decimals, as others in its column have them. */
export function inColumn(found: Measured, decimals: number): Measured {
  const figure = plain(found.value, decimals);
  return { ...found, figure, margin: found.tooFew ? found.margin : `± ${plain(halfWidth(found), decimals)}` };
}

/**
 * What a column of figures needs for the narrowest of their intervals, `most` at most; where too few carry any, three digits of
 * the largest.
 */
export function columnDecimals(found: readonly Measured[], most: number): number {
  const sure = found.filter(({ tooFew }) => !tooFew);
  if (sure.length > 0) return Math.max(...sure.map((each) => decimalsFor(each, most)));
  const largest = Math.max(0, ...found.map(({ value }) => Math.abs(value)));
  return largest > 0 ? Math.min(most, Math.max(0, 2 - Math.floor(Math.log10(largest)))) : 0;
}

function isSure({ tooFew, alone }: Estimate): boolean {
  return !tooFew && !alone;
}

function wordsFor({ tooFew, alone }: Estimate): string | undefined {
  return alone ? shared.alone : tooFew ? shared.tooFew : undefined;
}

/** "12.3 ± 0.4"; of one world the figure alone, and "12.3 (too few)" where too few worlds carry an interval. */
export function spread(estimate: Estimate, factor = 1, most = 1): string {
  const bounds = scaled(estimate, factor);
  if (!isSure(estimate) || bounds.low === bounds.high) return marked(plain(bounds.value, most), estimate);
  const { figure, margin } = withMargin(bounds, most);
  return `${figure} ± ${margin}`;
}

/** "58.2 ± 0.4 %", or "58.2 %" likewise. */
export function percentSpread(estimate: Estimate): string {
  return isSure(estimate) ? percentWithMargin(estimate) : marked(percent(estimate.value), estimate);
}

function marked(figure: string, { value, tooFew }: Estimate): string {
  return tooFew && value !== 0 ? `${figure} (${shared.tooFew})` : figure;
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
export function boundCells(found: Measured, decimals: number): readonly [string, string] {
  if (found.tooFew) return [found.margin, ''];
  return [plain(found.low, decimals), plain(found.high, decimals)];
}

/** How far a figure reaches in a picture: its interval, where enough units carry it to draw one. */
export function reachOf({ value, high, tooFew }: Measured): number {
  return tooFew ? value : high;
}

/** Half the interval as a cell of a table. */
export function widthCell({ margin }: Measured): string {
  return margin.replace('± ', '');
}
