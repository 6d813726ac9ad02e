import { dayNumber } from '../domain/calendar.ts';
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
  return 24 * (dayOf(day) - dayOf(horizon.start)) + Number(time.split(':')[0]);
}

function dayOf(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? dayNumber(year, month, day) : NaN;
}
