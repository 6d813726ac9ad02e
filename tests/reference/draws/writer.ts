import { DAY, isoTime } from '../days.ts';
import type { Amounts } from './amounts.ts';
import type { Dice } from './dice.ts';

// Lines of a timeline, as the cases write them.

export interface Writer {
  readonly dice: Dice;
  readonly amounts: Amounts;
  /** Day on which billing months begin. */
  readonly anchorDay: number;
  readonly firstDay: number;
  readonly days: number;
  readonly lines: string[];
}

export function moment({ dice, firstDay, days }: Writer): number {
  const second = dice.oneIn(4) ? dice.of([0, 36_000, 86_399]) : dice.below(DAY);
  return (firstDay + dice.below(days)) * DAY + second;
}

export function at(writer: Writer, use: string, when = moment(writer)): string {
  return `${isoTime(when)} ${use}`;
}

export function place(dice: Dice, zones: readonly string[]): string {
  const zone = dice.of(zones);
  return zone === 'BE' ? '' : ` in ${zone}`;
}

function over(dice: Dice): string {
  const seconds = dice.of([0, 0, 1, 60, 3600, 7200, 40_000, 100]);
  return seconds === 0 ? '' : ` over ${seconds} s`;
}

export function data(writer: Writer, bytes: number, zones: readonly string[], when?: number): void {
  const { dice } = writer;
  const use = `data ${amountOf(Math.max(1, bytes))}${over(dice)}${place(dice, zones)}`;
  writer.lines.push(at(writer, use, when));
}

/** Bytes as the grammar takes them: at most nine digits before the unit. */
function amountOf(bytes: number): string {
  if (bytes < 1e9) return `${bytes} B`;
  return `${Math.floor(bytes / 1e9)}.${String(bytes % 1e9).padStart(9, '0')} GB`;
}

export function call(
  writer: Writer,
  seconds: number,
  to: string,
  zones: readonly string[],
  when?: number,
): void {
  const direction = writer.dice.oneIn(6) ? 'incoming ' : '';
  const use = `${direction}call ${Math.max(1, seconds)} s to ${to}${place(writer.dice, zones)}`;
  writer.lines.push(at(writer, use, when));
}

/** A call that nobody answers. */
export function unanswered(writer: Writer, zones: readonly string[], when?: number): void {
  const { dice } = writer;
  const use = `call 0 s to ${dice.of(['mobile', 'vas', 'foreign'])}${place(dice, zones)}`;
  writer.lines.push(at(writer, use, when));
}

export function sms(
  writer: Writer,
  count: number,
  to: string,
  zones: readonly string[],
  when?: number,
): void {
  const direction = writer.dice.oneIn(8) ? 'incoming ' : '';
  writer.lines.push(
    at(writer, `${direction}sms ${Math.max(1, count)} to ${to}${place(writer.dice, zones)}`, when),
  );
}

/** An amount split in two, or left whole, so that the threshold falls on a record of its own. */
export function split(dice: Dice, amount: number): number[] {
  if (amount < 2 || dice.oneIn(3)) return [amount];
  const first = dice.oneIn(2) ? amount - 1 : dice.between(1, amount - 1);
  return [first, amount - first];
}
