import { dayNumber, isoDay } from '../domain/calendar.ts';
import type { Scenario } from './schema.ts';

/** Hours of the counted calendar months. */
export function horizonHours({ horizon }: Pick<Scenario, 'horizon'>): number {
  const [year = 0, month = 0, day = 0] = horizon.start.split('-').map(Number);
  const months = year * 12 + month - 1 + horizon.months;
  const until = dayNumber(Math.floor(months / 12), (months % 12) + 1, day);
  return 24 * (until - dayNumber(year, month, day));
}

/** Hours from the start of the horizon to a moment such as "2026-03-10T10:00"; negative before it. NaN for no such day. */
export function hoursInto({ horizon }: Pick<Scenario, 'horizon'>, at: string): number {
  const [day = '', time = ''] = at.split('T');
  const hour = Number(time.split(':')[0]);
  return hour < 24 ? 24 * (dayOf(day) - dayOf(horizon.start)) + hour : NaN;
}

function dayOf(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const days = dayNumber(year, month, day);
  // What lies beyond a month's end is read as a later day.
  return !Number.isNaN(days) && isoDay(days) === iso ? days : NaN;
}
