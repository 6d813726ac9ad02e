import { Direction } from '../../assembly/layout/kinds.ts';
import type { UsageRecord } from './record.ts';

/** A message, by its place among the month's calls and sendings, to a number that others of the SIM go to too. */
export interface NumberUse {
  readonly event: number;
  /** Of the SIM, from 0, in order of the first message. */
  readonly number: number;
  /** Of this month's, the one before to the same number. */
  readonly before?: number;
}

/** What the core counts of one message without a list. */
const ALONE_MAX = 255;

export interface NumbersWritten {
  /** By call or sending: numbers that no other one of the SIM goes to, or that are not named; 255 at most, the rest is listed. */
  readonly alone: number[];
  /** Ascending by message. */
  readonly again: NumberUse[];
  /** Numbers of the SIM that are listed in any month. */
  readonly listed: number;
}

/** Months without a message. */
export const nothingWritten: NumbersWritten = { alone: [], again: [], listed: 0 };

/** The numbers that a SIM's messages go to, by month. Which is the first to a number that is carried is known as they are rated. */
export function numbersWritten(months: readonly (readonly UsageRecord[])[]): NumbersWritten[] {
  const written = months.map((events) => events.map(numbersOf));
  const times = new Map<number, number>();
  for (const number of written.flat(2)) times.set(number, (times.get(number) ?? 0) + 1);
  const indices = new Map<number, number>();
  let listed = 0;
  const lists = written.map((ofMonth, month) => {
    const again: NumberUse[] = [];
    const last = new Map<number, number>();
    const alone = ofMonth.map((numbers, event) => {
      const repeated = numbers.filter((number) => times.get(number) !== 1);
      for (const number of repeated) {
        const index = indices.get(number) ?? listed++;
        indices.set(number, index);
        const before = last.get(index);
        last.set(index, again.length);
        again.push({ event, number: index, ...(before !== undefined && { before }) });
      }
      const own = months[month]?.[event]?.fresh ?? numbers.length - repeated.length;
      for (let rest = ALONE_MAX; rest < own; rest++) again.push({ event, number: listed++ });
      return Math.min(own, ALONE_MAX);
    });
    return { alone, again };
  });
  return lists.map((list) => ({ ...list, listed }));
}

function numbersOf({ direction, numbers, fresh }: UsageRecord): number[] {
  return direction === Direction.outgoing && fresh === undefined ? [...new Set(numbers)] : [];
}
