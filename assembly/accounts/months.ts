// The months of the account being played: when each begins, in seconds since the first began.

import { civilDate, dayNumber, daysInMonth } from '../calendar/civil';
import { MONTHS_MAX } from '../layout/program';

const DAY: i64 = 86400;
const STARTS = memory.data((MONTHS_MAX + 1) * 8, 16);

export class Months {
  static count: i32 = 0;
  /** Day number of the first day of month 0. */
  static firstDay: i32 = 0;
  static anchorDay: i32 = 1;
  /** The month in which the account that is drawn begins: none before it is one of a contract. */
  static begun: i32 = 0;
}

/** Months are half-open, anchored on a day, clamped to a shorter month's last. `firstDay` is the first day of month 0. */
export function openMonths(firstDay: i32, anchorDay: i32, count: i32): void {
  Months.count = count;
  Months.firstDay = firstDay;
  Months.anchorDay = anchorDay;
  Months.begun = 0;
  for (let month = 0; month <= count; month++) {
    const day = anchoredDay(firstDay, month, anchorDay);
    store<i64>(STARTS + ((<usize>month) << 3), i64(day - firstDay) * DAY);
  }
}

/** Seconds; `month` 0 ... count, the last being the end of the life that is played. */
export function monthBegins(month: i32): i64 {
  return load<i64>(STARTS + ((<usize>month) << 3));
}

/** The month that holds a second; the last one for anything later. */
export function monthOf(time: i64): i32 {
  let month = 0;
  while (month + 1 < Months.count && monthBegins(month + 1) <= time) month++;
  return month;
}

/** Day number of a second of the account's life. */
export function dayOf(time: i64): i32 {
  return Months.firstDay + i32(time / DAY);
}

/** The second at which a day begins. */
export function dayBegins(day: i32): i64 {
  return i64(day - Months.firstDay) * DAY;
}

/** The same day so many months later (or earlier), clamped to the last day of a shorter month. */
export function monthsLater(day: i32, months: i32): i32 {
  return anchoredDay(day, months, civilDate(day) % 100);
}

function anchoredDay(day: i32, months: i32, anchorDay: i32): i32 {
  const date = civilDate(day);
  const index = (date / 10000) * 12 + ((date / 100) % 100) - 1 + months;
  const year = index / 12;
  const month = (index % 12) + 1;
  return dayNumber(year, month, min(anchorDay, daysInMonth(year, month)));
}
