import { DAY } from '../days.ts';

// Working days: neither Sunday nor a public holiday, nor Saturday unless a reading counts it.

export type Law = 'BE' | 'NL';

/** The nth working day after a day. */
export function workingDaysLater(day: number, count: number, law: Law, saturdays = false): number {
  let [at, left] = [day, count];
  while (left > 0) {
    at += 1;
    if (isWorkingDay(at, law, saturdays)) left -= 1;
  }
  return at;
}

export function isWorkingDay(day: number, law: Law, saturdays = false): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && (weekday !== 6 || saturdays) && !isHoliday(day, law);
}

/** Day and month of fixed holidays; days from Easter Sunday of the movable ones. */
const FIXED: Readonly<Record<Law, readonly string[]>> = {
  BE: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'],
  NL: ['01-01', '12-25', '12-26'],
};
const MOVABLE: Readonly<Record<Law, readonly number[]>> = { BE: [1, 39, 50], NL: [0, 1, 39, 49, 50] };

function isHoliday(day: number, law: Law): boolean {
  const date = new Date(day * DAY * 1000);
  const text = date.toISOString().slice(5, 10);
  return (
    FIXED[law].includes(text) ||
    MOVABLE[law].includes(day - easter(date.getUTCFullYear())) ||
    (law === 'NL' && (isKingsDay(date) || isLiberationDay(date)))
  );
}

/** 5 May, every fifth year. */
function isLiberationDay(date: Date): boolean {
  return date.toISOString().slice(5, 10) === '05-05' && date.getUTCFullYear() % 5 === 0;
}

/** 27 April, or the day before where that is a Sunday. */
function isKingsDay(date: Date): boolean {
  const year = date.getUTCFullYear();
  const isSunday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0;
  return date.getUTCMonth() === 3 && date.getUTCDate() === (isSunday ? 26 : 27);
}

/** Easter Sunday of the Gregorian calendar, as tables tell it (Meeus). */
function easter(year: number): number {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const total = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(total / 31) - 1, (total % 31) + 1) / (DAY * 1000);
}
