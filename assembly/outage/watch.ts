// Seconds that a site spends without its line, and of these without internet at all, by what kept backup from it. Followed while the
// site's account is played, between one event and the next; in the horizon only. Outages of several causes count once.

import { isOn } from '../accounts/book';
import { Months, monthBegins } from '../accounts/months';
import { BackupSite, BackupTerms } from '../layout/backup';
import { Failure, Network } from '../layout/network';
import { State } from '../layout/kinds';
import { Hardware, Line, anyFree, hasHardware, siteTrait } from '../backup/site';
import { term } from '../backup/terms';
import { Net, real } from '../network/loaded';
import { hourAt } from '../network/office';
import { ALL, backupShare } from '../network/shares';
import { calledAt, phoneFails, stretchCount, stretchFrom, stretchUntil } from './stretches';

const HOUR: i64 = 3600;
const WORKS: i32 = -1;
/** By Failure, seconds of the site being played. */
const SECONDS = memory.data(Failure.COUNT * 8, 16);

export class Watch {
  static isOn: bool = false;
  /** The horizon in the site's time. */
  static from: i64 = 0;
  static until: i64 = 0;
  static cell: i32 = 0;
  /** Carried over backup in the horizon. */
  static properBytes: i64 = 0;
  static improperBytes: i64 = 0;
  private static stretch: i32 = 0;

  static open(cell: i32): void {
    memory.fill(SECONDS, 0, Failure.COUNT * 8);
    Watch.isOn = true;
    Watch.cell = cell;
    Watch.stretch = 0;
    Watch.properBytes = 0;
    Watch.improperBytes = 0;
  }

  /** The site's state is the same in [from, until). */
  static follow(from: i64, until: i64): void {
    while (Watch.stretch < stretchCount() && stretchUntil(Watch.stretch) <= from) Watch.stretch++;
    for (let at = Watch.stretch; at < stretchCount() && stretchFrom(at) < until; at++) {
      const begins = max(max(from, stretchFrom(at)), Watch.from);
      const ends = min(min(until, stretchUntil(at)), Watch.until);
      if (begins >= ends) continue;
      const failure = failureNow(at, begins);
      if (failure == WORKS) followCell(begins, ends);
      else add(failure, ends - begins);
    }
  }

  /** Bytes judged at a second. */
  static judged(time: i64, bytes: i64, isProper: bool): void {
    if (Watch.from > time || time >= Watch.until) return;
    if (isProper) Watch.properBytes += bytes;
    else Watch.improperBytes += bytes;
  }
}

/** Sets the horizon of the site whose months are open. */
export function watchHorizon(): void {
  Watch.from = i64(Net.startDay - Months.firstDay) * 86400;
  Watch.until = min(Watch.from + i64(Net.hours) * HOUR, monthBegins(Months.count));
}

/** Seconds without the line, in the horizon. */
export function secondsDown(): i64 {
  let seconds: i64 = 0;
  for (let at = 0; at < stretchCount(); at++)
    seconds += max<i64>(0, min(stretchUntil(at), Watch.until) - max(stretchFrom(at), Watch.from));
  return seconds;
}

export function secondsFailed(failure: Failure): i64 {
  return load<i64>(SECONDS + ((<usize>failure) << 3));
}

function add(failure: Failure, seconds: i64): void {
  const at = SECONDS + ((<usize>failure) << 3);
  store<i64>(at, load<i64>(at) + seconds);
}

/** What keeps backup from the site in a stretch, or WORKS. */
function failureNow(stretch: i32, time: i64): i32 {
  if (siteTrait(BackupSite.weakReception) != 0) return Failure.weak;
  if (Line.mastsDown > 0) return Failure.mast;
  return hasHardware() ? hardwareFailure() : phoneFailure(stretch, time);
}

function hardwareFailure(): i32 {
  if (Hardware.isLost) return Failure.lost;
  if (Hardware.isBroken || (Hardware.badSims & 1) != 0) return Failure.faulty;
  return isOn(State.failover) ? WORKS : Failure.waiting;
}

function phoneFailure(stretch: i32, time: i64): i32 {
  const called = calledAt(stretch);
  if (anyFree()) return phoneFails(stretch) ? Failure.faulty : WORKS;
  if (called < 0) return Failure.notCalled;
  return time < called + term(BackupTerms.helpdeskSeconds) ? Failure.waiting : Failure.noBackup;
}

/** Backup is there; the cell may be too full to carry it. */
function followCell(from: i64, until: i64): void {
  const least = u64(real(Network.fullShare) * f64(ALL));
  for (let time = from; time < until;) {
    const turn = min(until, (time / HOUR + 1) * HOUR);
    if (backupShare(Watch.cell, hourAt(time)) < least) add(Failure.cellFull, turn - time);
    time = turn;
  }
}
