import { civilDate, dayNumber, weekday } from './civil';

export const BELGIUM = 0;
export const NETHERLANDS = 1;

/** Easter Sunday of a year (anonymous Gregorian algorithm), as a day number. */
export function easter(year: i32): i32 {
  const a = year % 19;
  const b = year / 100;
  const c = year % 100;
  const h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - (c % 4)) % 7;
  const m = (a + 11 * h + 22 * l) / 451;
  const n = h + l - 7 * m + 114;
  return dayNumber(year, n / 31, (n % 31) + 1);
}

/** A public holiday of the country: ten a year in Belgium; nine in the Netherlands, and 5 May every fifth year. */
export function isHoliday(number: i32, country: i32): bool {
  const date = civilDate(number);
  const year = date / 10000;
  const monthDay = date % 10000;
  const fromEaster = number - easter(year);
  if (monthDay == 101 || monthDay == 1225) return true;
  if (fromEaster == 1 || fromEaster == 39 || fromEaster == 50) return true;
  return country == NETHERLANDS ? isDutch(number, year, monthDay, fromEaster) : isBelgian(monthDay);
}

function isBelgian(monthDay: i32): bool {
  return monthDay == 501 || monthDay == 721 || monthDay == 815 || monthDay == 1101 || monthDay == 1111;
}

function isDutch(number: i32, year: i32, monthDay: i32, fromEaster: i32): bool {
  if (fromEaster == 0 || fromEaster == 49 || monthDay == 1226) return true;
  if (monthDay == 505) return year % 5 == 0;
  const sunday = weekday(number) == 6;
  return (monthDay == 427 && !sunday) || (monthDay == 426 && weekday(number) == 5);
}
