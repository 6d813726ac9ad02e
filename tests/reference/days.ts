// Local time in seconds and days since 1970-01-01.

export const DAY = 86_400;

export function dayOf(seconds: number): number {
  return Math.floor(seconds / DAY);
}

/** Monday of the week that holds a day; 1970-01-01 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

const dates = new Map<number, string>();

export function isoDate(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY * 1000).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
}

export function isoTime(seconds: number): string {
  const day = dayOf(seconds);
  const second = seconds - day * DAY;
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  return `${isoDate(day)} ${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(second % 60)}`;
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : String(count);
}

/** Half-open: from <= day < until. */
export interface Month {
  readonly from: number;
  readonly until: number;
}

/**
 * Month (Definitions): from a calendar day to the same calendar day of the next month, on the last day of a month that is
 * too short for it (A10).
 */
export function monthHolding(day: number, anchor: number): Month {
  const date = new Date(day * DAY * 1000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const begun = anchorDate(year, month, anchor);
  return day >= begun
    ? { from: begun, until: anchorDate(year, month + 1, anchor) }
    : { from: anchorDate(year, month - 1, anchor), until: begun };
}

/** The same day so many months later, or the last day of a month that is too short for it. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * DAY * 1000);
  return anchorDate(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
}

function anchorDate(year: number, month: number, anchor: number): number {
  const lengthInDays = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(anchor, lengthInDays)) / (DAY * 1000);
}
