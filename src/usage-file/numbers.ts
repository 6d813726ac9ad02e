import { Direction } from '../../assembly/layout/kinds.ts';
import type { UsageRecord } from './record.ts';

/** A message, by its place among the month's calls and sendings, to a number that others of the month go to too. */
export interface NumberUse {
  readonly event: number;
  /** From 0, in order of the first message. */
  readonly number: number;
}

export interface NumbersWritten {
  /** By call or sending: numbers that no other one of the month goes to, or that are not named. */
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
  const alone = written.map((numbers, event) => {
    const repeated = numbers.filter((number) => times.get(number) !== 1);
    for (const number of repeated) {
      const index = indices.get(number) ?? indices.size;
      indices.set(number, index);
      again.push({ event, number: index });
    }
    return events[event]?.fresh ?? numbers.length - repeated.length;
  });
  return { alone, again };
}
