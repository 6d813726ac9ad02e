/** Is a value of this unit written as a word rather than a number? */
export function isWord(unit: string): boolean {
  return unit === 'date' || unit === 'time of day';
}

/** What to give instead of a date or a time of day that is none; undefined when it is one. */
export function wantedWord(found: unknown, unit: string): string | undefined {
  if (unit === 'date') return isDate(found) ? undefined : 'give a date in quotes, such as "2026-01-31"';
  return isTime(found) ? undefined : 'give a time in quotes, such as "18:00"';
}

function isDate(found: unknown): boolean {
  return typeof found === 'string' && /^\d{4}-\d\d-\d\d$/.test(found) && !Number.isNaN(Date.parse(found));
}

function isTime(found: unknown): boolean {
  return typeof found === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(found);
}
