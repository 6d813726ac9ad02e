import { InvalidArgumentError } from 'commander';
import { SIM_MONTHS_MAX } from '../engine/request.ts';
import type { Patch } from '../scenario/schema.ts';

/** "1000000", "1_000_000" or "1e6" as a whole number from 1. */
export function readCount(text: string): number {
  return countUpTo(Number.MAX_SAFE_INTEGER, text);
}

export function readSimMonths(text: string): number {
  return countUpTo(SIM_MONTHS_MAX, text);
}

function countUpTo(most: number, text: string): number {
  const value = /^\d[\d_]*(e\d{1,2})?$/.test(text) ? Number(text.replaceAll('_', '')) : NaN;
  if (!Number.isSafeInteger(value) || value < 1 || value > most) {
    throw new InvalidArgumentError(`${text} is not a whole number from 1 to ${most}, such as 250000 or 1e6.`);
  }
  return value;
}

export function readSeed(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!Number.isSafeInteger(value)) {
    throw new InvalidArgumentError(`${text} is not a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`);
  }
  return value;
}

export function readDayOfMonth(text: string): number {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  if (!(value >= 1 && value <= 31)) throw new InvalidArgumentError(`${text} is not a day from 1 to 31.`);
  return value;
}

/** "values.roamStop=50.00": one more change; the last on a path wins. */
export function readPatch(text: string, before: readonly Patch[] = []): Patch[] {
  const [, path, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (path === undefined || value === undefined) {
    throw new InvalidArgumentError(`${text} is not path=value, such as values.roamStop=50.00.`);
  }
  return [...before, { path: path.trim(), value: value.trim() }];
}

const LIFTS = ['nonEu', 'vas', 'international'] as const;
export type Lift = (typeof LIFTS)[number];

/** "nonEu,vas" as names of blocks. */
export function readLifts(text: string): Lift[] {
  return text.split(',').map((each) => {
    const found = LIFTS.find((lift) => lift === each.trim());
    if (!found) throw new InvalidArgumentError(`${each} is not a block; name some of ${LIFTS.join(', ')}.`);
    return found;
  });
}

/** Days until payment, or "never", as seconds or -1. */
export function readPayment(text: string): number {
  if (text === 'never') return -1;
  if (!/^\d{1,3}(\.\d{1,3})?$/.test(text)) {
    throw new InvalidArgumentError(`${text} is neither a number of days, such as 2 or 0.5, nor never.`);
  }
  return Math.round(Number(text) * 86_400);
}
