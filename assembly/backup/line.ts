// Definitions (Uitval), 1.1: an Outage is a complete loss of the line. Cuts by hand take the line away too, and are no Outage.
// 1.3.2, 1.4.1: in the hardware form 4G follows by itself; where the network does not reach, or the hardware fails, backup fails.

import { isOn, turnOff, turnOn } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { BackupSite, BackupTerms } from '../layout/backup';
import { Fact, FactFlag } from '../layout/facts';
import { State } from '../layout/kinds';
import { Action } from './actions';
import { followReturn } from './free-data';
import { closeIncident, openIncident } from './incident';
import { Hardware, Line, NEVER, hasHardware, isDown, siteTrait } from './site';
import { has, term } from './terms';

/** Is a fact of a line an Outage? Judged by its whole length: in a string of cuts, or under A39 B always, it must be long. */
export function isOutage(fact: i32): bool {
  if (has(BackupTerms.anyLoss)) return true;
  if (FactAt.kind(fact) == Fact.lineSlow) return false;
  const judged = FactAt.is(fact, FactFlag.flapping) || has(BackupTerms.shortAloneToo);
  return !judged || lastsUntil(fact) - FactAt.time(fact) > term(BackupTerms.shortCutSeconds);
}

/** An Outage without an end goes on beyond what is played. */
function lastsUntil(fact: i32): i64 {
  const until = FactAt.until(fact);
  return until > FactAt.time(fact) ? until : NEVER;
}

export function beginOutage(fact: i32, time: i64): void {
  if (!isOutage(fact)) return;
  goDown(time, lastsUntil(fact));
  if (Line.outages++ == 0) Line.outageFrom = time;
  turnOn(time, State.outage);
  setDeadline(lastsUntil(fact), Action.outageOver, fact);
  reckonBackup(time);
}

export function endOutage(time: i64): void {
  if (--Line.outages == 0) turnOff(time, State.outage);
  comeBack(time);
}

export function beginCut(fact: i32, time: i64): void {
  goDown(time, FactAt.until(fact));
  Line.cuts++;
  setDeadline(FactAt.until(fact), Action.cutOver, fact);
  reckonBackup(time);
}

export function endCut(time: i64): void {
  Line.cuts--;
  comeBack(time);
}

function goDown(time: i64, until: i64): void {
  const wasDown = isDown();
  Line.downUntil = wasDown ? max(Line.downUntil, until) : until;
  if (wasDown) return;
  Line.downFrom = time;
  Line.spell++;
  openIncident(time);
  const wait = term(BackupTerms.failoverSeconds);
  if (hasHardware() && wait > 0) setDeadline(time + wait, Action.failover, 0);
}

/** What ends in the same second as the last that keeps the line away leaves nothing of it. */
function comeBack(time: i64): void {
  if (isDown() && time >= Line.downUntil) return;
  reckonBackup(time);
  if (isDown()) return;
  followReturn(time);
  closeIncident(time);
}

/** Does backup have what it needs at this site? */
export function canWork(): bool {
  return (
    isReached() && !(hasHardware() && (Hardware.isBroken || (Hardware.badSims & 1) != 0 || Hardware.isLost))
  );
}

function isReached(): bool {
  if (!has(BackupTerms.receptionMatters)) return true;
  return siteTrait(BackupSite.weakReception) == 0 && Line.mastsDown == 0;
}

/** Brings the states of backup in line with the site. */
export function reckonBackup(time: i64): void {
  const works = canWork();
  const wait = term(BackupTerms.failoverSeconds);
  const carries = hasHardware() && isDown() && works && wait >= 0 && time >= Line.downFrom + wait;
  const fails = Line.outages > 0 && !works;
  if (!carries && isOn(State.failover)) turnOff(time, State.failover);
  if (!fails && isOn(State.backupFailed)) turnOff(time, State.backupFailed);
  if (carries) turnOn(time, State.failover);
  if (fails) turnOn(time, State.backupFailed);
}
