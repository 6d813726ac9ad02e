import { DAY, isoDate, isoTime } from '../../days.ts';
import type { Dice } from '../../draws/dice.ts';
import type { TermsDrawn } from '../../comparison.ts';

// Lines of a timeline, as the cases write them, at and around days that matter.

export interface Writer {
  readonly dice: Dice;
  readonly terms: TermsDrawn;
  readonly plan: string;
  /** Day on which the account begins. */
  readonly firstDay: number;
  readonly days: number;
  readonly lines: string[];
}

/** A second of a day: its first, its last minute, noon, or any. */
export function secondOf(dice: Dice): number {
  return dice.of([0, 0, 43_200, 36_000, 86_340, dice.below(DAY)]);
}

export function anyDay({ dice, firstDay, days }: Writer): number {
  return firstDay + dice.below(days);
}

export function tell(
  writer: Writer,
  text: string,
  day = anyDay(writer),
  second = secondOf(writer.dice),
): void {
  writer.lines.push(`${isoTime(day * DAY + second)} ${text}`);
}

/** So many days from a day, at it or a day to either side. */
export function around(dice: Dice, day: number, days: number): number {
  return day + days + dice.of([0, 0, -1, 1]);
}

export function until(day: number): string {
  return `until ${isoDate(day)}`;
}

/** Each flag about as often as not. */
export function flags(dice: Dice, names: readonly string[], rarity = 2): string {
  return names
    .filter(() => dice.oneIn(rarity))
    .map((name) => ` ${name}`)
    .join('');
}

/** A figure of the terms drawn, or what is usual. */
export function figure({ terms }: Writer, path: string, usual: number): number {
  return Number(terms[path] ?? usual);
}

export function near(dice: Dice, amount: number): number {
  const rounded = Math.round(amount);
  return Math.max(1, dice.oneIn(4) ? dice.below(rounded + 1) : rounded + dice.of([0, 0, -1, 1, 1]));
}

export function data(
  writer: Writer,
  bytes: number,
  places: readonly string[],
  day?: number,
  second?: number,
): void {
  const { dice } = writer;
  const seconds = dice.of([0, 0, 1, 60, 3600, 40_000, 100_000]);
  const amount =
    bytes < 1e9 ? `${bytes} B` : `${Math.floor(bytes / 1e9)}.${String(bytes % 1e9).padStart(9, '0')} GB`;
  tell(writer, `data ${amount}${seconds > 0 ? ` over ${seconds} s` : ''}${place(dice, places)}`, day, second);
}

export function call(
  writer: Writer,
  seconds: number,
  to: string,
  places: readonly string[],
  day?: number,
): void {
  const { dice } = writer;
  const direction = dice.oneIn(5) ? 'incoming ' : '';
  tell(writer, `${direction}call ${Math.max(1, seconds)} s to ${to}${place(dice, places)}`, day);
}

export function place(dice: Dice, places: readonly string[]): string {
  const at = dice.of(places);
  return at === 'NL' ? '' : ` in ${at}`;
}
