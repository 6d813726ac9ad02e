// 3: faulty hardware or SIM, mended before the end of the next working day. 4.1: loss and theft: the SIM is disabled after the
// report, and the hardware is charged.

import { postMicros, tellNotice, turnOff, turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { monthOf } from '../accounts/months';
import { BackupTerms } from '../layout/backup';
import { Line as BillLine, Notice, State } from '../layout/kinds';
import { Action } from './actions';
import { repairDue } from './hours';
import { reckonBackup } from './line';
import { Hardware, Line, hasHardware, isDown, newHardware } from './site';
import { has, term } from './terms';

/** Terms that run already; of SIMs one bit each, as Hardware.badSims has. */
class Clock {
  static hardware: bool = false;
  static sims: u32 = 0;
}

export function clearClocks(): void {
  Clock.hardware = false;
  Clock.sims = 0;
}

export function breakHardware(time: i64): void {
  if (!hasHardware()) return;
  Hardware.isBroken = true;
  turnOn(time, State.faulty);
  reckonBackup(time);
}

/** Subject 0 is the SIM in the hardware; that of a phone counts under the reading phoneSim B. */
export function breakSim(fact: i32, time: i64): void {
  const phone = FactAt.subject(fact);
  if (phone == 0 ? !hasHardware() : !has(BackupTerms.phoneSims)) return;
  Hardware.badSims |= 1 << phone;
  turnOn(time, State.faulty);
  reckonBackup(time);
}

export function startClocks(time: i64): void {
  const days = term(BackupTerms.repairDays);
  if (Hardware.isBroken && !Clock.hardware && days >= 0) {
    setDeadline(repairDue(time, days), Action.hardwareDue, 0);
    Clock.hardware = true;
  }
  const simDays = term(BackupTerms.simRepairDays);
  for (let sims = Hardware.badSims & ~Clock.sims; sims != 0 && simDays >= 0; sims &= sims - 1)
    setDeadline(repairDue(time, simDays), Action.simDue, i32(ctz(sims)));
  Clock.sims = Hardware.badSims;
}

/** A subscription with hardware is taken, and new hardware comes with it. */
export function addHardware(time: i64): void {
  if (hasHardware()) return;
  Hardware.isThere = true;
  newHardware(monthOf(time), 0);
  const ready = Line.downFrom + term(BackupTerms.failoverSeconds);
  if (isDown() && ready > time) setDeadline(ready, Action.failover, 0);
  reckonBackup(time);
}

/** A technician mends all that is faulty. */
export function mend(time: i64): void {
  dropDeadlines(Action.hardwareDue, -1);
  dropDeadlines(Action.simDue, -1);
  clearClocks();
  Hardware.isBroken = false;
  Hardware.badSims = 0;
  turnOff(time, State.faulty);
  reckonBackup(time);
}

export function lose(time: i64): void {
  if (!hasHardware()) return;
  Hardware.isLost = true;
  reckonBackup(time);
}

/** A disconnection that no loss explains has no effect. */
export function logDisconnect(): void {
  Hardware.isLogged = Hardware.isLost;
}

export function reportLoss(time: i64): void {
  if (!Hardware.isLost || Hardware.isReported) return;
  Hardware.isReported = true;
  postMicros(monthOf(time), BillLine.equipment, worth(time));
  const wait = term(BackupTerms.disableSeconds);
  if (wait >= 0) setDeadline(time + wait, Action.simDisabled, 0);
}

/** What a new one costs, or its book value: new value x (life - age) / life, half up. */
function worth(time: i64): i64 {
  const whole = term(BackupTerms.hardwareMicros);
  if (!has(BackupTerms.atBookValue)) return whole;
  const life = term(BackupTerms.hardwareLifeMonths);
  const age = Hardware.ageThen + i64(monthOf(time) - Hardware.sinceMonth);
  if (life <= 0) return 0;
  return (whole * max<i64>(0, life - age) * 2 + life) / (2 * life);
}

export function disableSim(time: i64): void {
  Hardware.isDisabled = true;
  tellNotice(time, Notice.simDisabled);
}

/** What was faulty of the lost hardware is gone with it; a phone's SIM is as it was. */
export function replace(time: i64): void {
  if (!Hardware.isLost) return;
  dropDeadlines(Action.simDisabled, -1);
  dropDeadlines(Action.hardwareDue, -1);
  dropDeadlines(Action.simDue, 0);
  Clock.hardware = false;
  Clock.sims &= ~1;
  newHardware(monthOf(time), 0);
  if (Hardware.badSims == 0) turnOff(time, State.faulty);
  reckonBackup(time);
}
