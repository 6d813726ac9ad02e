// Requests and announcements of one moment: SIMs, numbers, objections, complaints, copies (3.3, 10, 13.9, 23, 25, 27).

import { turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { dayBegins, dayOf, monthOf, monthsLater } from '../accounts/months';
import {
  DutchCount,
  DutchMoney,
  DutchPolicy,
  DutchReading,
  DutchRule,
  DutchTerms,
} from '../layout/dutch-mobile';
import { Line, Notice, State } from '../layout/kinds';
import { Ground, bar, unbar } from './bars';
import { Reason, block, isBlockedFor } from './blocks';
import { Agreement } from './contract';
import { Due, chargeAt, notify, refuse } from './due';
import { invoiceDay } from './invoices';
import { count, holds, money, option, term, uses } from './terms';
import { Source } from '../layout/trace';

export class Requests {
  static porting: bool = false;
  static complainedAt: i64 = -1;
  static answeredAt: i64 = -1;
}

export function openRequests(): void {
  Requests.porting = false;
  Requests.complainedAt = -1;
  Requests.answeredAt = -1;
}

/** 10.3: were the rule not there, use after the loss would not be the customer's. */
export function onLoss(time: i64): void {
  if (!holds(DutchRule.liableUntil)) bar(time, Ground.others);
}

/** 10.2b. */
export function onLossReported(time: i64, doubted: bool): void {
  if (doubted || !holds(DutchRule.blockRequest)) return;
  setDeadline(time + term(DutchTerms.blockSeconds), Due.lossBlock, 0);
  if (option(DutchReading.lossEnd) == 1) bar(time, Ground.others);
}

export function onLossBlock(time: i64): void {
  block(time, Reason.lost);
  if (isBlockedFor(Reason.lost)) unbar(time, Ground.others);
}

/** 23.2. */
export function onSimReplaced(time: i64, defective: bool): void {
  if (defective && option(DutchReading.defectiveSim) == 0) return;
  if (holds(DutchRule.newSim)) chargeAt(time, Line.simReplacement, money(DutchMoney.simFee));
}

/** 10.4. */
export function onUnlockAsked(time: i64, written: bool): void {
  if (!holds(DutchRule.unlock)) return;
  if (!written) refuse(Source.unlocking, time);
  else if (uses(DutchPolicy.unlockFee, monthOf(time)))
    chargeAt(time, Line.lockRemoval, money(DutchMoney.unlockFee));
}

/** 25.2a: when the agreement is made. */
export function onPortInAsked(time: i64): void {
  const atSigning = !Agreement.active || dayOf(time) <= Agreement.startDay;
  if (!atSigning && holds(DutchRule.portAtSigning)) {
    refuse(Source.port, time);
    return;
  }
  Requests.porting = true;
  if (!holds(DutchRule.portWhenEnded)) onOldContractEnded(time);
}

/** 25.3a, 25.3b. */
export function onOldContractEnded(time: i64): void {
  if (!Requests.porting) return;
  Requests.porting = false;
  if (holds(DutchRule.portFee) && uses(DutchPolicy.portFee, monthOf(time)))
    chargeAt(time, Line.portIn, money(DutchMoney.portFee));
}

/** 25.3d, 25.4; A43. */
export function onNumberChange(time: i64, until: i64, urgent: bool): void {
  const shorter = urgent && option(DutchReading.A43number) == 0;
  const months = count(shorter ? DutchCount.numberMonthsUrgent : DutchCount.numberMonths);
  const rule = shorter ? DutchRule.urgentChange : DutchRule.numberChange;
  const earliest = holds(rule) ? monthsLater(dayOf(time), months) : dayOf(time);
  setDeadline(dayBegins(max(dayOf(until), earliest)), Due.numberChanges, 0);
}

export function onAutomatedUse(time: i64): void {
  if (holds(DutchRule.machines)) notify(time, Notice.numberConverted);
}

/** 3.3. */
export function onCopyAsked(time: i64): void {
  if (holds(DutchRule.copy) && uses(DutchPolicy.copyCost, monthOf(time)))
    chargeAt(time, Line.agreementCopy, money(DutchMoney.copyFee));
}

/** 13.9. */
export function onObjection(time: i64, subject: i32, founded: bool): void {
  const day = invoiceDay(subject);
  if (day < 0) return;
  if (holds(DutchRule.objectionTerm) && dayOf(time) > day + count(DutchCount.objectionDays)) {
    refuse(Source.objection, time);
    return;
  }
  turnOn(time, State.disputed);
  const policy = founded ? DutchPolicy.foundedObjection : DutchPolicy.unfoundedObjection;
  if (holds(DutchRule.objectionCost) && uses(policy, monthOf(time)))
    chargeAt(time, Line.investigation, money(DutchMoney.investigationCost));
}

/** 27.3. */
export function onComplained(time: i64): void {
  Requests.complainedAt = time;
  Requests.answeredAt = -1;
  if (holds(DutchRule.complaint)) setDeadline(dayBegins(answerDay(time) + 1), Due.answerDue, 0);
}

function answerDay(time: i64): i32 {
  return dayOf(time) + count(DutchCount.complaintDays);
}

export function onAnswered(time: i64): void {
  Requests.answeredAt = time;
  dropDeadlines(Due.answerDue, -1);
}

/** 27.4. */
export function onWentToCourt(time: i64): void {
  if (Requests.complainedAt < 0 || !holds(DutchRule.court)) return;
  const answered = Requests.answeredAt >= 0 ? dayOf(Requests.answeredAt) : answerDay(Requests.complainedAt);
  if (dayOf(time) > monthsLater(answered, count(DutchCount.courtMonths))) refuse(Source.court, time);
}
