import { secondsOf } from '../../src/cases/quantities.ts';
import type { Case } from '../../src/cases/schema.ts';
import { isoDay } from '../../src/domain/calendar.ts';
import { SECONDS_PER_DAY } from '../../src/domain/units.ts';

/** A date, or a number of days. */
const DAYS = /\d{4}-\d\d-\d\d|\b\d+(?= days\b)/g;

/** The case with one date of its timeline so many days earlier or later, for each date there. */
export function nudged(given: Case, days: number): Case[] {
  return [-days, days].flatMap((by) =>
    given.timeline.flatMap((line, place) =>
      [...line.matchAll(DAYS)].map(({ index, 0: found }) => {
        const moved = line.slice(0, index) + later(found, by) + line.slice(index + found.length);
        return { ...given, timeline: given.timeline.with(place, moved) };
      }),
    ),
  );
}

function later(days: string, by: number): string {
  return days.includes('-') ? isoDay(secondsOf(days) / SECONDS_PER_DAY + by) : String(Number(days) + by);
}
