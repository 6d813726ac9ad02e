// Draws of what happens to an account: a stream for each kind of event, addressed by the account, read without looking at terms.

import { trait } from './traits';
import { Unit } from '../layout/account';
import { normalOf } from '../random/normal';
import { NO_SIM } from '../random/draw';
import { Stream } from '../random/stream';

const HOUR: f64 = 3600;
export const DAY: f64 = 86400;
export const YEAR: f64 = 31557600;
/** Streams of account products begin here; each takes four purposes. */
const PURPOSE_LIFE: u32 = 32;

/** Opens the stream of one kind of event, 0 ... 23, of the account in TRAITS. */
export function openDraws(kind: u32): void {
  Stream.open(u32(trait(Unit.customer)), u32(trait(Unit.unit)), 0, PURPOSE_LIFE + 4 * kind);
}

/** The same of a customer, for what concerns all its accounts. */
export function openCustomerDraws(customer: u32, kind: u32): void {
  Stream.open(customer, NO_SIM, 0, PURPOSE_LIFE + 4 * kind);
}

/** Even on 0 ..< 1. */
export function even(): f64 {
  return f64(Stream.next()) * (1.0 / 4294967296.0);
}

export function happens(share: f64): bool {
  return even() < share;
}

/** Lognormal around a median. */
export function around(median: f64, spread: f64): f64 {
  return median * Math.exp(spread * normalOf(Stream.next()));
}

/** Seconds to the next event of so many a year; never within a life when there are none. */
export function gap(perYear: f64): i64 {
  const level = 1 - even();
  return perYear <= 0 ? i64(1) << 40 : 1 + i64((-Math.log(level) * YEAR) / perYear);
}

/** Whole seconds, at least one. */
export function hours(count: f64): i64 {
  return max<i64>(1, i64(count * HOUR));
}

export function days(count: f64): i64 {
  return max<i64>(1, i64(count * DAY));
}

/** An amount in whole cents, as micro-euro. */
export function cents(euros: f64): i64 {
  return i64(Math.round(euros * 100)) * 10000;
}
