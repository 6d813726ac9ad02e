// 5.2, 6: improper data cost the rate outside a data pack; all others nothing. 4.1: data after a loss. 4.2: fair use.
// charge = bytes x price of a GB; 6.3: in the Month of use, invoiced a Month later, or later still.

import { post, postpone, tellHit, turnOn, unpost } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt, factCount } from '../accounts/facts';
import { Months, monthBegins, monthOf } from '../accounts/months';
import { BackupSite, BackupTerms, FairUseSanction } from '../layout/backup';
import { Fact } from '../layout/facts';
import { Limit, Line as BillLine, State } from '../layout/kinds';
import { drawBlock } from '../random/draw';
import { Philox } from '../random/philox';
import { Action } from './actions';
import { RIGHT_CHARGE } from './purposes';
import { partOf } from './phones';
import { siteTrait } from './site';
import { has, term } from './terms';

class Price {
  static now: i64 = 0;
}

/** Bytes over backup in the month that is counted. */
class Meter {
  static month: i32 = -1;
  static bytes: i64 = 0;
}

export function openCharges(): void {
  Price.now = term(BackupTerms.outOfPackMicros);
  Meter.month = -1;
}

export function changePrice(fact: i32): void {
  if (Price.now >= 0) Price.now = FactAt.amount(fact);
}

/** Micro-euro a GB. */
export function priceNow(): i64 {
  return Price.now;
}

/** Improper data of a month, used at a price. */
export function chargeImproper(month: i32, bytes: i64, micros: i64): void {
  const lag = term(BackupTerms.lagMonths);
  if (lag < 0 || micros < 0) return;
  drawBlock(u32(siteTrait(BackupSite.customer)), u32(siteTrait(BackupSite.unit)), u32(month), RIGHT_CHARGE);
  if (i64(Philox.word(0)) >= term(BackupTerms.chargeShare)) return;
  const months = i64(Philox.word(1)) < term(BackupTerms.laterShare) ? term(BackupTerms.laterMonths) : lag;
  postpone(month, BillLine.improperData, i32(max<i64>(0, months - 1)));
  const price = has(BackupTerms.priceOfInvoice) ? priceAt(month + i32(months)) : micros;
  post(month, BillLine.improperData, bytes, price);
}

/** The price in force when a month begins. */
function priceAt(month: i32): i64 {
  let price = term(BackupTerms.outOfPackMicros);
  const until = month >= Months.count ? i64.MAX_VALUE : monthBegins(month);
  for (let fact = 0; fact < factCount() && FactAt.time(fact) <= until; fact++) {
    if (FactAt.kind(fact) == Fact.priceChanged) price = FactAt.amount(fact);
  }
  return price;
}

export function chargeLoss(time: i64, bytes: i64): void {
  const rate = term(BackupTerms.lossMicros);
  post(monthOf(time), BillLine.dataAfterLoss, bytes, rate < 0 ? max<i64>(0, Price.now) : rate);
}

/** Bytes of the month that holds a second up to its fair use; -1: none are left, or there is no bound. */
export function fairUseRoom(time: i64): i64 {
  const limit = term(BackupTerms.fairUseBytes);
  if (limit < 0) return -1;
  return max<i64>(-1, limit - (monthOf(time) == Meter.month ? Meter.bytes : 0));
}

/** Counts data of a use over backup in [from, until) and charges proper ones beyond fair use; returns how many it charges. */
export function countFairUse(fact: i32, from: i64, until: i64, bytes: i64, isProper: bool): i64 {
  const limit = term(BackupTerms.fairUseBytes);
  if (limit < 0 || bytes == 0) return 0;
  const month = monthOf(from);
  if (month != Meter.month) Meter.bytes = 0;
  Meter.month = month;
  const before = Meter.bytes;
  Meter.bytes += bytes;
  if (Meter.bytes <= limit) return 0;
  if (before <= limit) passFairUse(crossing(fact, from, until, limit - before), month);
  if (!isProper || term(BackupTerms.fairUseSanction) != FairUseSanction.charge) return 0;
  const beyond = Meter.bytes - max(before, limit);
  post(month, BillLine.overFairUse, beyond, max<i64>(0, Price.now));
  return beyond;
}

/** Data that were charged as beyond fair use at a price are improper after all: each byte is charged once. */
export function forgiveFairUse(month: i32, bytes: i64, micros: i64): void {
  if (bytes > 0) unpost(month, BillLine.overFairUse, bytes, max<i64>(0, micros));
}

/** The first second of [from, until] by which more than `room` bytes of a use have flowed since `from`. */
function crossing(fact: i32, from: i64, until: i64, room: i64): i64 {
  const most = flowedBy(fact, from) + room;
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) / 2;
    if (flowedBy(fact, middle) > most) high = middle;
    else low = middle + 1;
  }
  return low;
}

function passFairUse(time: i64, month: i32): void {
  tellHit(time, Limit.backupFairUse);
  if (term(BackupTerms.fairUseSanction) != FairUseSanction.slow) return;
  turnOn(time, State.throttled);
  dropDeadlines(Action.unthrottle, -1);
  if (month + 1 < Months.count) setDeadline(monthBegins(month + 1), Action.unthrottle, 0);
}

/** D22: whole bytes of a use that have flowed by a second, spread evenly from its beginning to its end. */
export function flowedBy(fact: i32, time: i64): i64 {
  const bytes = FactAt.quantity(fact);
  const begins = FactAt.time(fact);
  const seconds = FactAt.until(fact) - begins;
  if (seconds <= 0) return bytes;
  const part = time - begins;
  return partOf(bytes, part, seconds);
}
