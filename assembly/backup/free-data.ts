// 2.1: free data on a mobile subscription after a call to the helpdesk, on one SIM or more, until the line is back and the helpdesk
// switches off. 2.2.3: not for those who have the hardware.

import { isOn, tellNotice, turnOff, turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { Months, monthBegins } from '../accounts/months';
import { BackupSite, BackupTerms, PHONES_MAX } from '../layout/backup';
import { FactFlag } from '../layout/facts';
import { Notice, State } from '../layout/kinds';
import { drawU32 } from '../random/draw';
import { Action } from './actions';
import { RIGHT_MORE_SIMS } from './purposes';
import { closeIncident } from './incident';
import { Rehearsal, noteServed } from './rehearsal';
import {
  Line,
  anyFree,
  ask,
  calledAt,
  freeSpell,
  hasHardware,
  isAsked,
  isContracted,
  isDown,
  isSuspended,
} from './site';
import { phoneOf, setFreeSpell, siteTrait, suspend, takeOn } from './site';
import { Subscriptions } from './subscriptions';
import { has, term } from './terms';

/** A call to the helpdesk that names a phone. */
export function report(fact: i32, time: i64): void {
  if (!has(BackupTerms.freeByCall)) return;
  const phone = phoneOf(FactAt.subject(fact));
  if ((has(BackupTerms.needsOutage) && !isDown()) || isExcluded()) {
    tellNotice(time, Notice.requestRefused);
    return;
  }
  if (isAsked(phone)) return;
  if (has(BackupTerms.needsActive) && !isActive(phone, time)) {
    tellNotice(time, Notice.noBackup);
    return;
  }
  if (othersServed() && !isGranted(phone)) {
    tellNotice(time, Notice.requestRefused);
    return;
  }
  ask(phone, time);
  setDeadline(time + term(BackupTerms.helpdeskSeconds), Action.freeOn, phone);
}

function othersServed(): bool {
  for (let phone = 1; phone <= PHONES_MAX; phone++) if (isAsked(phone)) return true;
  return false;
}

/** 2.1.2: free data on a further SIM, as often as the operator grants it. */
function isGranted(phone: i32): bool {
  const share = term(BackupTerms.moreSims);
  if (share <= 0) return false;
  return (
    i64(
      drawU32(
        u32(siteTrait(BackupSite.customer)),
        u32(siteTrait(BackupSite.unit)),
        u32(Line.spell * (PHONES_MAX + 1) + phone),
        RIGHT_MORE_SIMS,
      ),
    ) < share
  );
}

/** 2.2.3. */
function isExcluded(): bool {
  const excludes = term(BackupTerms.hardwareExcludes);
  return hasHardware() && (excludes == 1 || (excludes == 2 && !isOn(State.backupFailed)));
}

function isActive(phone: i32, time: i64): bool {
  return isContracted(phone) && (has(BackupTerms.suspendedIsActive) || !isSuspended(phone, time));
}

/** The helpdesk is done; what was to be switched off after an earlier stretch stays on. */
export function switchOn(phone: i32, time: i64): void {
  dropDeadlines(Action.freeOff, phone);
  setFreeSpell(phone, Line.spell);
  if (Rehearsal.isOn) noteServed(phone);
  tellNotice(time, Notice.freeDataOn);
  turnOn(time, State.freeData);
}

/** Calls that the helpdesk answers only after what is played, while the line is still away. */
export function noteAnswersToCome(): void {
  if (Subscriptions.isEnded || !isDown()) return;
  for (let phone = 1; phone <= PHONES_MAX; phone++) {
    if (!isAsked(phone)) continue;
    const answered = calledAt(phone) + term(BackupTerms.helpdeskSeconds);
    if (answered >= monthBegins(Months.count) && answered < Line.downUntil) noteServed(phone);
  }
}

export function switchOff(phone: i32, time: i64): void {
  setFreeSpell(phone, 0);
  if (anyFree()) return;
  turnOff(time, State.freeData);
  closeIncident(time);
}

/** 2.1.5: the line is back; calls that are not answered yet lapse. */
export function followReturn(time: i64): void {
  dropDeadlines(Action.freeOn, -1);
  const wait = term(BackupTerms.deactivateSeconds);
  for (let phone = 1; phone <= PHONES_MAX; phone++) {
    if (wait >= 0 && freeSpell(phone) == Line.spell) setDeadline(time + wait, Action.freeOff, phone);
  }
}

/** 2.1.2: a subscription taken only to get backup for a while is refused. */
export function apply(fact: i32, time: i64): void {
  const test = term(BackupTerms.refusesApplicants);
  const soleAim = test == 1 ? Line.outages > 0 : test == 2 && FactAt.is(fact, FactFlag.proven);
  if (soleAim) {
    tellNotice(time, Notice.requestRefused);
    return;
  }
  takeOn(phoneOf(FactAt.subject(fact)), time);
}

export function beginSuspension(fact: i32): void {
  suspend(phoneOf(FactAt.subject(fact)), FactAt.until(fact));
}
