// Reading surchargeStart B (9.8a): a surcharge that follows the days of grace reaches back to the message, also into months that
// were rated before. What it would be there is found by rating such a month with it first, and kept until the days are over.

import { isOn, post } from '../accounts/book';
import { monthBegins } from '../accounts/months';
import { DutchReading, DutchTerms } from '../layout/dutch-mobile';
import { Kind, Line, State } from '../layout/kinds';
import { MONTHS_MAX } from '../layout/program';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { Account, Action, Meter } from '../rating/account';
import { Of } from '../rating/context';
import { rateMonth } from '../rating/month';
import { copyAccount, promise, withdrawSince } from '../rating/promises';
import { Slot } from '../rating/slot';
import { tellAt, traceRowCount, untrace } from '../rating/trace';
import { Wide } from '../rating/wide';
import { Roaming } from './roaming';
import { option, term } from './terms';

/** By month: what calls, SMS and data would be surcharged, in ticks of 128 bits, and seconds of received calls. */
enum Kept {
  voice,
  sms = voice + 2,
  data = sms + 2,
  seconds = data + 2,
  SIZE,
}

const ROWS = memory.data(MONTHS_MAX * 7 * 8, 16);
const SAVED = memory.data(4096, 16);

/** Months that are kept, half-open. */
class Months {
  static from: i32 = 0;
  static until: i32 = 0;
}

export function forgetSurcharges(): void {
  Months.from = 0;
  Months.until = 0;
}

/** Do days of grace go on beyond the month that was played, and would a surcharge reach back into it? */
export function mayReachBack(): bool {
  return isOn(State.abuseNotified) && option(DutchReading.surchargeStart) == 1;
}

/** Rates the month in LIFE as if the surcharge held from the message on, and leaves the account as it was. */
export function keepSurcharge(account: usize, month: i32, recorded: bool): void {
  copyAccount(account, SAVED);
  const rows = traceRowCount();
  const second = max<i64>(0, Roaming.messageAt - monthBegins(month));
  withdrawSince(Action.surchargeOn, second);
  withdrawSince(Action.surchargeOff, second);
  promise(second, Action.surchargeOn, 0);
  rateMonth(recorded);
  untrace(rows);
  if (Months.until == 0) Months.from = month;
  Months.until = month + 1;
  copyMeters(rowOf(month), account);
  copyAccount(SAVED, account);
}

/** Of what was kept, that which the month has been charged anyway is not charged again. */
export function lessCharged(account: usize, month: i32): void {
  const row = rowOf(month);
  Wide.subtract(row + (Kept.voice << 3), Meter.line(account, Line.surchargeVoice));
  Wide.subtract(row + (Kept.sms << 3), Meter.line(account, Line.surchargeSms));
  Wide.subtract(row + (Kept.data << 3), Meter.line(account, Line.surchargeData));
  Slot.add(row, Kept.seconds, -Slot.get(account, Account.surchargedIn));
}

function copyMeters(row: usize, account: usize): void {
  memory.copy(row + (Kept.voice << 3), Meter.line(account, Line.surchargeVoice), 16);
  memory.copy(row + (Kept.sms << 3), Meter.line(account, Line.surchargeSms), 16);
  memory.copy(row + (Kept.data << 3), Meter.line(account, Line.surchargeData), 16);
  Slot.set(row, Kept.seconds, Slot.get(account, Account.surchargedIn));
}

/** The surcharge has followed. */
export function chargeBack(): void {
  for (let month = Months.from; month < Months.until; month++) {
    const row = rowOf(month);
    postKept(month, Line.surchargeVoice, Kind.voice, row + (Kept.voice << 3), Terms.surchargeVoiceTicks);
    postKept(month, Line.surchargeSms, Kind.sms, row + (Kept.sms << 3), Terms.surchargeSmsTicks);
    postKept(month, Line.surchargeData, Kind.data, row + (Kept.data << 3), Terms.surchargeDataTicks);
    chargeReceived(month, Slot.get(row, Kept.seconds));
  }
  forgetSurcharges();
}

function postKept(month: i32, line: Line, kind: Kind, ticks: usize, each: i32): void {
  if (Wide.isZero(ticks)) return;
  postWide(month, line, ticks);
  tellUnits(month, line, kind, Wide.roundHalfUp(ticks, u64(Of.terms(each))));
}

/** The surcharge of received calls: seconds in the zone, as it counts them. */
export function chargeReceived(month: i32, seconds: i64): void {
  const ticks = term(DutchTerms.voiceInTicks);
  post(month, Line.surchargeVoiceIn, seconds, ticks);
  if (seconds != 0 && ticks != 0) tellUnits(month, Line.surchargeVoiceIn, Kind.voice, seconds);
}

function tellUnits(month: i32, line: Line, kind: Kind, units: i64): void {
  tellAt(0, month, Trace.charged, line, units, 0, kind);
}

function rowOf(month: i32): usize {
  return ROWS + <usize>(month * Kept.SIZE) * 8;
}

/** Exact ticks of 128 bits, a piece at a time. */
export function postWide(month: i32, line: Line, ticks: usize): void {
  const low = load<u64>(ticks);
  const high = load<u64>(ticks + 8);
  post(month, line, 1, i64(low & 0xffffffff));
  post(month, line, 1 << 32, i64(low >> 32));
  post(month, line, 1 << 62, i64(high << 2));
}
