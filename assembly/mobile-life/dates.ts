// Dates from the running month: days and months later, clamped to the last day of a shorter month.

import { civilDate, dayNumber, daysInMonth } from '../calendar/civil';
import { Customer } from '../layout/life';
import { customer, monthBegins } from '../rating/context';
import { Slot } from '../rating/slot';

const DAY: i64 = 86400;

/** Day number of a time. */
export function dayAt(time: i64): i32 {
  return i32((monthBegins + time) / DAY);
}

/** The time at which a day begins. */
export function beginningOf(day: i32): i64 {
  return i64(day) * DAY - monthBegins;
}

/** The end of a term of whole days; the day of `time` is not counted. */
export function afterDays(time: i64, days: i64): i64 {
  return beginningOf(dayAt(time) + i32(days) + 1);
}

/** The same day so many months later. */
export function sameDay(day: i32, months: i64): i32 {
  return anchored(day, months, civilDate(day) % 100);
}

/** The beginning of the billing month so many months after the running one. */
export function monthStartsIn(months: i64): i64 {
  const anchor = i32(Slot.get(customer, Customer.anchorDay));
  return beginningOf(anchored(dayAt(0), months, anchor));
}

function anchored(day: i32, months: i64, anchor: i32): i32 {
  const date = civilDate(day);
  const index = (date / 10000) * 12 + ((date / 100) % 100) - 1 + i32(months);
  const year = index / 12;
  const month = (index % 12) + 1;
  return dayNumber(year, month, min(anchor, daysInMonth(year, month)));
}
