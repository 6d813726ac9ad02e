import { Direction } from '../../assembly/layout/kinds.ts';
import type { UsageRecord } from './record.ts';

/** A message, by its place among the month's calls and sendings, to a number that others of the month go to too. */
export interface NumberUse {
  readonly event: number;
  /** From 0, in order of the first message. */
  readonly number: number;
}

/** What the core counts of one message without a list. */
const ALONE_MAX = 255;

export interface NumbersWritten {
  /** By call or sending: numbers that no other one of the month goes to, or that are not named; 255 at most, the rest is listed. */
  readonly alone: number[];
  /** Ascending by message. */
  readonly again: NumberUse[];
}

/** The numbers that a month's messages go to. Which is the first to a number that is carried is known as they are rated. */
export function numbersWritten(events: readonly UsageRecord[]): NumbersWritten {
  const written = events.map(({ direction, numbers, fresh }) =>
    direction === Direction.outgoing && fresh === undefined ? [...new Set(numbers)] : [],
  );
  const times = new Map<number, number>();
  for (const number of written.flat()) times.set(number, (times.get(number) ?? 0) + 1);
  const indices = new Map<number, number>();
  const again: NumberUse[] = [];
  let listed = 0;
  const alone = written.map((numbers, event) => {
    const repeated = numbers.filter((number) => times.get(number) !== 1);
    for (const number of repeated) {
      const index = indices.get(number) ?? listed++;
      indices.set(number, index);
      again.push({ event, number: index });
    }
    const own = events[event]?.fresh ?? numbers.length - repeated.length;
    for (let rest = ALONE_MAX; rest < own; rest++) again.push({ event, number: listed++ });
    return Math.min(own, ALONE_MAX);
  });
  return { alone, again };
}
