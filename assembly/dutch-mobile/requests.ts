// Requests and announcements of one moment: SIMs, numbers, objections, complaints, copies (3.3, 10, 13.9, 23, 25, 27).

import { turnOn } from '../accounts/book';
import { deadlineOf, dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt, factCount } from '../accounts/facts';
import { dayBegins, dayOf, monthOf, monthsLater } from '../accounts/months';
import {
  DutchCount,
  DutchMoney,
  DutchPolicy,
  DutchReading,
  DutchRule,
  DutchTerms,
} from '../layout/dutch-mobile';
import { Fact, FactFlag } from '../layout/facts';
import { Line, Notice, State } from '../layout/kinds';
import { Ground, bar, cutCalls, isBarredFor, unbar } from './bars';
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
  if (!holds(DutchRule.liableUntil)) leaveToOthers(time);
}

function leaveToOthers(time: i64): void {
  const before = isWithOthers();
  bar(time, Ground.others);
  if (!before) cutCalls(time);
}

function isWithOthers(): bool {
  return isBarredFor(Ground.others) || isBlockedFor(Reason.lost);
}

/** 10.2b. */
export function onLossReported(time: i64, doubted: bool): void {
  if (doubted || !holds(DutchRule.blockRequest)) return;
  setDeadline(time + term(DutchTerms.blockSeconds), Due.lossBlock, 0);
  if (option(DutchReading.lossEnd) == 1) leaveToOthers(time);
}

export function onLossBlock(time: i64): void {
  const before = isBlockedFor(Reason.lost);
  block(time, Reason.lost);
  if (!isBlockedFor(Reason.lost)) return;
  if (!before && blockEndsUse()) cutCalls(time);
  unbar(time, Ground.others);
}

/** Is it the block after which use is not the Contractant's? */
function blockEndsUse(): bool {
  return holds(DutchRule.liableUntil) && option(DutchReading.lossEnd) == 0;
}

/** When use will stop being the Contractant's, as it looks once everything before the `next` fact has happened; -1 = no such loss is
 * reported. */
export function lossAhead(next: i32): i64 {
  if (Agreement.ended) return -1;
  const blocked = blockEndsUse() ? blockAhead() : -1;
  for (let fact = next; fact < factCount(); fact++) {
    const from = lossAt(fact);
    if (from >= 0) return blocked < 0 ? from : min(from, blocked);
  }
  return blocked;
}

/** The block for a loss that was reported. */
function blockAhead(): i64 {
  return canBlock() ? deadlineOf(Due.lossBlock) : -1;
}

function canBlock(): bool {
  return holds(DutchRule.blockGrounds) && !isBlockedFor(Reason.lost);
}

/** When a fact would have that effect; -1 = never. */
function lossAt(fact: i32): i64 {
  const time = FactAt.time(fact);
  const kind = FactAt.kind(fact);
  if (!holds(DutchRule.liableUntil)) return kind == Fact.simLost && !isWithOthers() ? time : -1;
  if (kind != Fact.lossReported || FactAt.is(fact, FactFlag.doubted) || !holds(DutchRule.blockRequest))
    return -1;
  if (blockEndsUse()) return canBlock() ? time + term(DutchTerms.blockSeconds) : -1;
  return isWithOthers() ? -1 : time;
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
