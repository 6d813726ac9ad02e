/** How a figure moves and is printed: its decimals, its bounds, and whether thousands are set apart. */
export interface Scale {
  readonly decimals: number;
  readonly least: number;
  readonly most: number;
  readonly grouped: boolean;
}

/** Two significant digits at a time: 60.50 moves by 1, 500 by 10, 0.022 by 0.001; whole numbers by at least 1. */
export function stepOf(value: number, decimals: number): number {
  const magnitude = value === 0 ? -decimals : Math.floor(Math.log10(Math.abs(value))) - 1;
  return 10 ** Math.max(magnitude, -decimals);
}

/** Moves `value` by `steps` of its own size, rounded to the value's decimals and kept in bounds. */
export function scrub(value: number, steps: number, { decimals, least, most }: Scale): number {
  const moved = value + steps * stepOf(value, decimals);
  const rounded = Number(moved.toFixed(decimals));
  return Math.min(most, Math.max(least, rounded));
}

/** The decimals that a figure is written with; money has at least two. */
export function decimalsOf(written: number | string, money: boolean): number {
  const [, fraction = ''] = String(written).split('.');
  return Math.max(fraction.length, money ? 2 : 0);
}
