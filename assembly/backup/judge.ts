// What becomes of a piece of data: ordinary use of a phone, free, improper, data after a loss, or refused.
// 2.1.1, 6.2: free while free data are on. 5.2: improper while any ground lasts, each byte once.

import { tellHit } from '../accounts/book';
import { FactAt } from '../accounts/facts';
import { monthOf } from '../accounts/months';
import { AfterReturn, BackupTerms } from '../layout/backup';
import { Fact, FactFlag } from '../layout/facts';
import { Kind, Limit } from '../layout/kinds';
import { Trace } from '../layout/trace';
import { Watch } from '../outage/watch';
import { tellAt } from '../rating/trace';
import { chargeImproper, chargeLoss, countFairUse, priceNow } from './charge';
import { willBeServed } from './free-data';
import { groundsOf } from './grounds';
import { Piece, isReached, keepPiece, pieceAt, pieceCount, taint } from './incident';
import { useOrdinary } from './phones';
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
  const everyday = FactAt.is(fact, FactFlag.everyday);
  if (everyday || (!isFree(phone) && !willBeServed(phone, from, fact))) {
    useOrdinary(phone, from, until, bytes);
    return 0;
  }
  const under = groundsOf(fact, from) | hotspotHit(fact);
  tellGrounds(from, under & ~before);
  if (!isDown() && term(BackupTerms.afterReturn) == AfterReturn.ordinary)
    useOrdinary(phone, from, until, bytes);
  else book(phone, from, until, bytes, under & ~HOTSPOT);
  return under;
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
  book(0, from, until, bytes, under);
  return under;
}

/** Proper or improper data over backup; phone 0 is the hardware. */
function book(phone: i32, from: i64, until: i64, bytes: i64, grounds: u32): void {
  if (Watch.isOn) Watch.judged(from, bytes, grounds == 0);
  if (grounds != 0) chargeGrounds(phone, from, until, bytes, grounds);
  else if (phone > 0 && has(BackupTerms.drawsBundle)) useOrdinary(phone, from, until, bytes);
  else keepPiece(from, bytes, priceNow(), until - from, phone);
  if (phone == 0 || has(BackupTerms.freeDataBounded)) countFairUse(from, until, bytes, grounds == 0);
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
  if (phone > 0 && has(BackupTerms.packFirst))
    useOrdinary(phone, time, time + load<i64>(piece + Piece.SECONDS), bytes);
  else chargeImproper(monthOf(time), bytes, load<i64>(piece + Piece.MICROS));
  store<i64>(piece + Piece.BYTES, 0);
}
