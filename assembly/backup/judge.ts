// What becomes of a piece of data: ordinary use of a phone, free, improper, data after a loss, or refused.
// 2.1.1, 6.2: free while free data are on. 5.2: improper while any ground lasts, each byte once.

import { tellHit } from '../accounts/book';
import { FactAt } from '../accounts/facts';
import { monthOf } from '../accounts/months';
import { AfterReturn, BackupTerms, VisitReach } from '../layout/backup';
import { Fact, FactFlag } from '../layout/facts';
import { Kind, Limit } from '../layout/kinds';
import { Trace } from '../layout/trace';
import { Watch } from '../outage/watch';
import { tellAt } from '../rating/trace';
import { chargeImproper, chargeLoss, countFairUse, forgiveFairUse, priceNow } from './charge';
import { groundsOf } from './grounds';
import { Piece, drawPiece, isReached, newPiece, pieceAt, pieceCount, taint } from './incident';
import { useEveryday, useOrdinary } from './phones';
import { willBeServed } from './rehearsal';
import { Hardware, isDown, isFree, phoneOf } from './site';
import { has, term } from './terms';

const HOTSPOT: u32 = 1 << Limit.hotspot;
const VISIT: u32 = 1 << Limit.needlessVisit;

/** Judges bytes of a fact in [from, until), one moment when both are equal. Returns what they were under, to be given back as
 * `before` for the next piece: a ground is told when data begin to flow under it. */
export function judge(fact: i32, from: i64, until: i64, bytes: i64, before: u32): u32 {
  if (bytes == 0) return before;
  if (FactAt.kind(fact) == Fact.hardwareData) return judgeHardware(fact, from, until, bytes, before);
  const phone = phoneOf(FactAt.subject(fact));
  if (FactAt.is(fact, FactFlag.everyday)) {
    useEveryday(phone, from, until, bytes);
    return 0;
  }
  if (!isServed(phone, from)) {
    useOrdinary(phone, from, until, bytes);
    return 0;
  }
  const under = groundsOf(fact, from) | hotspotHit(fact);
  tellGrounds(from, under & ~before);
  book(fact, phone, from, until, bytes, under & ~HOTSPOT);
  return under;
}

/** Are data of a fact that flow at a second over backup, and bound by its fair use? */
export function countsForFairUse(fact: i32, time: i64): bool {
  if (FactAt.kind(fact) == Fact.hardwareData) return !Hardware.isDisabled && !Hardware.isLogged;
  if (FactAt.is(fact, FactFlag.everyday) || !has(BackupTerms.freeDataBounded)) return false;
  return isServed(phoneOf(FactAt.subject(fact)), time);
}

/** Are free data on, other than after the return of the line where they are ordinary then (A34 B)? */
function isServed(phone: i32, time: i64): bool {
  if (!isFree(phone)) return willBeServed(phone, time);
  return isDown() || term(BackupTerms.afterReturn) != AfterReturn.ordinary;
}

function judgeHardware(fact: i32, from: i64, until: i64, bytes: i64, before: u32): u32 {
  if (Hardware.isDisabled) {
    tellAt(from, monthOf(from), Trace.blocked, Kind.data, bytes, 0, 0);
    return 0;
  }
  if (Hardware.isLogged) {
    if (!Hardware.isReported || !has(BackupTerms.liableUntilReport)) chargeLoss(from, bytes);
    return 0;
  }
  const under = groundsOf(fact, from);
  tellGrounds(from, under & ~before);
  book(fact, 0, from, until, bytes, under);
  return under;
}

/** Proper or improper data of a use over backup; phone 0 is the hardware. */
function book(fact: i32, phone: i32, from: i64, until: i64, bytes: i64, grounds: u32): void {
  if (Watch.isOn) Watch.judged(from, bytes, grounds == 0);
  const counts = phone == 0 || has(BackupTerms.freeDataBounded);
  const over = counts ? countFairUse(fact, from, until, bytes, grounds == 0) : 0;
  if (grounds != 0) chargeGrounds(phone, from, until, bytes, grounds);
  else keepProper(phone, from, until, bytes, over);
}

/** Proper data, of which a later visit may think otherwise. */
function keepProper(phone: i32, from: i64, until: i64, bytes: i64, over: i64): void {
  const drawn = phone > 0 && has(BackupTerms.drawsBundle);
  if (term(BackupTerms.visitReach) == VisitReach.afterVisit) {
    if (drawn) useOrdinary(phone, from, until, bytes);
    return;
  }
  const piece = newPiece(from);
  store<i64>(piece + Piece.TIME, from);
  store<i64>(piece + Piece.BYTES, bytes);
  store<i64>(piece + Piece.MICROS, priceNow());
  store<i64>(piece + Piece.SECONDS, until - from);
  store<i64>(piece + Piece.PHONE, i64(phone));
  store<i64>(piece + Piece.OVER, over);
  store<i64>(piece + Piece.DRAWN, i64(drawn));
}

function chargeGrounds(phone: i32, from: i64, until: i64, bytes: i64, grounds: u32): void {
  if (phone > 0 && has(BackupTerms.packFirst)) {
    useOrdinary(phone, from, until, bytes);
    return;
  }
  const times = has(BackupTerms.perGround) ? popcnt(grounds) : 1;
  chargeImproper(monthOf(from), bytes * i64(times), priceNow());
}

/** A hotspot for the staff breaks fair use of the Mobile terms under A30 B or A61 B. */
function hotspotHit(fact: i32): u32 {
  return FactAt.kind(fact) == Fact.hotspotData && has(BackupTerms.hotspotIsHit) ? HOTSPOT : 0;
}

/** A needless visit is told by itself. */
function tellGrounds(time: i64, grounds: u32): void {
  for (let left = grounds & ~VISIT; left != 0; left &= left - 1) tellHit(time, i32(ctz(left)));
}

/** 4.3: a call-out that was not needed. What it reaches back to is improper too, in its Month of use. */
export function visitInVain(time: i64): void {
  if (((term(BackupTerms.grounds) >> Limit.needlessVisit) & 1) == 0) return;
  tellHit(time, Limit.needlessVisit);
  for (let index = 0; index < pieceCount(); index++)
    if (isReached(pieceAt(index), time)) turnImproper(pieceAt(index));
  taint(time);
}

function turnImproper(piece: usize): void {
  const time = load<i64>(piece + Piece.TIME);
  const bytes = load<i64>(piece + Piece.BYTES);
  const phone = i32(load<i64>(piece + Piece.PHONE));
  if (Watch.isOn) {
    Watch.judged(time, -bytes, true);
    Watch.judged(time, bytes, false);
  }
  const micros = load<i64>(piece + Piece.MICROS);
  forgiveFairUse(monthOf(time), load<i64>(piece + Piece.OVER), micros);
  if (phone > 0 && has(BackupTerms.packFirst)) drawPiece(piece);
  else chargeImproper(monthOf(time), bytes, micros);
  store<i64>(piece + Piece.BYTES, 0);
}
