// Days are counted since 1970-01-01; local time, without daylight saving.

import { SECONDS_PER_DAY } from './units.ts';

/** Years in which dates may lie, of use, cases and scenarios. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

/** Day number of a date of the Gregorian calendar; `month` runs from 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / (SECONDS_PER_DAY * 1000));
}

/** A day number as "2026-03-01". */
export function isoDay(day: number): string {
  return new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
}

/** Seconds since 1970-01-01 00:00 local time as "2026-03-01 09:30:00". */
export function isoSecond(seconds: number): string {
  const iso = new Date(seconds * 1000).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** Half-open: from <= day < until. */
export interface BillingMonth {
  firstDay: number;
  untilDay: number;
}

/**
 * The billing month that holds a day. Months begin on the anchor day (1 ... 31) of each calendar month, or on the last
 * day where the calendar month is shorter (definition of Month; clamped).
 */
export function billingMonthOf(day: number, anchorDay: number): BillingMonth {
  const date = new Date(day * SECONDS_PER_DAY * 1000);
  const calendarMonth = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const begun = anchorIn(calendarMonth, anchorDay) <= day ? calendarMonth : calendarMonth - 1;
  return { firstDay: anchorIn(begun, anchorDay), untilDay: anchorIn(begun + 1, anchorDay) };
}

function anchorIn(calendarMonth: number, anchorDay: number): number {
  const year = Math.floor(calendarMonth / 12);
  const month = (calendarMonth % 12) + 1;
  const first = dayNumber(year, month, 1);
  const nextFirst = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return first + Math.min(anchorDay, nextFirst - first) - 1;
}
