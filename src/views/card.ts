import type { Estimate } from '../tallies/results.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import { changeOf, figureOf, measured } from './estimate.ts';

/** A figure at the top of a view. */
export interface Card {
  readonly key: string;
  readonly title: string;
  readonly figure: string;
  /** What stands under the figure: "± 0.4", or words. */
  readonly margin: string;
  /** How it differs from the baseline, or what it was; absent for the baseline. */
  readonly against?: string;
}

export interface CardFigure {
  readonly key: string;
  readonly title: string;
  readonly estimate: Estimate | null;
  readonly difference?: Estimate | null | undefined;
  /** What the estimate is multiplied by before it is printed. */
  readonly factor?: number;
  /** Decimals at most. */
  readonly most?: number;
}

export function cardOf({ key, title, estimate, difference, factor = 1, most = 1 }: CardFigure): Card {
  const found = measured(estimate, factor, most);
  const changed = changeOf(difference, factor, most);
  const card = { key, title, figure: figureOf(found, pictured.none), margin: found?.margin ?? '' };
  return changed === undefined ? card : { ...card, against: changed };
}
