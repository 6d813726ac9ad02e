import { billingMonthOf, isoDay } from '../domain/calendar.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import { secondsOf } from './quantities.ts';
import type { WrittenCase } from './schema.ts';
import type { Happenings } from './timeline.ts';

/** What is wrong with the time of a line: before the account begins, or after the months that are played. */
export function outsideOf(
  { account, sim, until, contracts }: WrittenCase,
  { records, facts }: Happenings,
): string | undefined {
  const { startDay } = account;
  const moments = [
    ...records.map(({ startSeconds }) => startSeconds),
    ...facts.map(({ atSeconds }) => atSeconds),
  ];
  const days = moments.map((seconds) => Math.floor(seconds / SECONDS_PER_DAY));
  const first = days.reduce((least, day) => Math.min(least, day), Infinity);
  const last = days.reduce((latest, day) => Math.max(latest, day), -Infinity);
  if (startDay !== undefined && first < dayOf(startDay)) {
    return `tells of ${isoDay(first)}, and the account begins on ${startDay}; write a later day, or an earlier "startDay"`;
  }
  if (until === undefined) return undefined;
  const own = account.anchorDay ?? sim.anchorDay;
  const anchors = contracts === undefined ? [own] : [own, sim.anchorDay];
  const end = Math.max(...anchors.map((anchor) => billingMonthOf(dayOf(until), anchor).untilDay));
  if (last < end) return undefined;
  return `tells of ${isoDay(last)}, after the month of ${until}, with which the case ends; write a later "until", or leave it out`;
}

function dayOf(date: string): number {
  return Math.floor(secondsOf(date) / SECONDS_PER_DAY);
}
