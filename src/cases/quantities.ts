import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import { Unreadable } from './unreadable.ts';

const SECONDS = { day: 86_400, days: 86_400, h: 3600, min: 60, s: 1 } as const;
const BYTES = { B: 1n, kB: 1_000n, MB: 1_000_000n, GB: 1_000_000_000n } as const;
const BYTES_MAX = 31_000_000_000_000n;
const SECONDS_MAX = 5 * 366 * SECONDS_PER_DAY;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** "2026-03-10 11:40" or "2026-03-10" as seconds since 1970-01-01, local time. */
export function secondsOf(text: string): number {
  const full = `${text.length === 10 ? `${text} 00:00` : text}:00`.slice(0, 19).replace(' ', 'T');
  const seconds = Date.parse(`${full}Z`) / 1000;
  // What lies beyond a month's or a day's end is read as a later day.
  const isReal = MOMENT.test(full) && new Date(seconds * 1000).getUTCDate() === Number(full.slice(8, 10));
  const year = Number(text.slice(0, 4));
  if (!isReal || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new Unreadable(
      `there is no time "${text}"; write one such as 2026-03-10 11:40, of the years ${FIRST_YEAR} to ${LAST_YEAR}`,
    );
  }
  return seconds;
}

/** "1 h 30 min" as seconds. */
export function durationOf(text: string): number {
  const parts = [...text.matchAll(/(\d{1,7}) (days?|h|min|s)\b/g)];
  const seconds = parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * SECONDS[unit as keyof typeof SECONDS],
    0,
  );
  if (parts.map(([whole]) => whole).join(' ') !== text || seconds > SECONDS_MAX) {
    throw new Unreadable(`"${text}" is no duration; write such as 1 h 30 min or 4 days, at most five years`);
  }
  return seconds;
}

/** "10.5" and "GB" as whole bytes. */
export function bytesOf(amount: string, unit: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  const below = 10n ** BigInt(fraction.length);
  const above = BigInt(whole + fraction) * BYTES[unit as keyof typeof BYTES];
  if (above % below !== 0n || above / below > BYTES_MAX) {
    throw new Unreadable(`"${amount} ${unit}" is no whole number of bytes up to 31 TB; write fewer decimals`);
  }
  return above / below;
}

/** Bytes, seconds, or the plain count, by the unit's word. */
export function quantityOf(amount: string, unit: string): bigint {
  if (Object.hasOwn(BYTES, unit)) return bytesOf(amount, unit);
  if (Object.hasOwn(SECONDS, unit)) return BigInt(durationOf(`${amount} ${unit}`));
  if (!/^\d{1,9}$/.test(amount))
    throw new Unreadable(`"${amount} ${unit}" is no whole number; write digits only`);
  return BigInt(amount);
}
