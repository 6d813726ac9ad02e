import type { VariantResults } from './results.ts';

// The wider band: what a figure is where assumptions stand at the ends of their ranges. It is no confidence interval: nobody
// says how likely the ends are.

/** Figures that have a band: micro-euro excl. VAT, and shares of SIM-months. */
export const BANDED = ['mean', 'p99', 'fiftyAbove', 'shock'] as const;
export type Banded = (typeof BANDED)[number];
export type Figures = Readonly<Record<Banded, number>>;

/** One assumption at both ends of its range, all others as they are. */
export interface Moved {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Of the figures that are the assumption. */
  readonly unit: string;
  readonly ends: { readonly low: number | string; readonly high: number | string };
  readonly low: Figures;
  readonly high: Figures;
}

export interface AssumptionBand {
  /** SIM-months that each end was played on, the same for all. */
  readonly simMonths: number;
  /** With every assumption as it is. */
  readonly central: Figures;
  readonly moved: readonly Moved[];
}

export function figuresOf({ simBill, shocks }: VariantResults): Figures {
  return {
    mean: simBill.meanMicros.value,
    p99: simBill.percentilesMicros.p99.value,
    fiftyAbove: shocks.fiftyAbove.value,
    shock: shocks.shock.value,
  };
}

/** The band around figures of more SIM-months: what each end moves them by stays what it was. */
export function centredOn(band: AssumptionBand, figures: Figures): AssumptionBand {
  const around = (end: Figures): Figures => {
    const moved = (figure: Banded): number => figures[figure] + end[figure] - band.central[figure];
    return { mean: moved('mean'), p99: moved('p99'), fiftyAbove: moved('fiftyAbove'), shock: moved('shock') };
  };
  const moved = band.moved.map((each) => ({ ...each, low: around(each.low), high: around(each.high) }));
  return { ...band, central: figures, moved };
}

export interface Reach {
  readonly low: number;
  readonly high: number;
}

/** How far assumptions move a figure together: on each side the root of the sum of squares of what each does alone. */
export function reachOf({ central, moved }: AssumptionBand, figure: Banded): Reach {
  const from = central[figure];
  const squares = { below: 0, above: 0 };
  for (const { low, high } of moved) {
    const below = Math.max(0, from - Math.min(low[figure], high[figure]));
    const above = Math.max(0, Math.max(low[figure], high[figure]) - from);
    squares.below += below * below;
    squares.above += above * above;
  }
  return { low: Math.max(0, from - Math.sqrt(squares.below)), high: from + Math.sqrt(squares.above) };
}
