// Which rule a fact or a deadline wakes.

import { turnOff, turnOn } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { monthOf } from '../accounts/months';
import { post } from '../accounts/book';
import { DutchPolicy, DutchRule, DutchTerms } from '../layout/dutch-mobile';
import { Fact, FactFlag } from '../layout/facts';
import { Line, Notice, State } from '../layout/kinds';
import { onUnblockAsked, unblock } from './blocks';
import { onChangeAnnounced, onChangeInForce } from './changes';
import { onDamage, onDamageReported, onPayOut } from './claims';
import * as agreement from './contract';
import { Due, chargeAt, notify } from './due';
import * as dunning from './dunning';
import * as fairUse from './fair-use';
import { onAbnormalDiscount, onFirstCost, onPromotion } from './fees';
import * as goods from './goods';
import { makeAllDue, onCollect, onOverdue, onPaid, Invoices } from './invoices';
import { onLimitAnnounced } from './open-bundle';
import * as requests from './requests';
import { onGraceEnds, onProofAsked, onProofDue, onProofGiven } from './roaming';
import { holds, option, term, uses } from './terms';
import { DutchReading } from '../layout/dutch-mobile';

export function fallDue(time: i64, action: Due, argument: i32): void {
  if (action == Due.collect) onCollect(time, argument);
  else if (action == Due.changeInForce) onChangeInForce(time, argument);
  else if (action == Due.end) agreement.onEnd(time);
  else if (action == Due.termEnds) agreement.onTermEnds(time);
  else if (action == Due.overdue) onOverdue(time, argument);
  else if (action == Due.reminder) dunning.onReminder(time);
  else if (action == Due.reminderEnds) dunning.onReminderEnds(time);
  else if (action == Due.dissolve) dunning.onDissolve(time);
  else if (action == Due.lossBlock) requests.onLossBlock(time);
  else if (action == Due.blockEnds) unblock(time, argument);
  else if (action == Due.securityDue) requests.onSecurityDue(time);
  else if (action == Due.proofDue) onProofDue(time);
  else if (action == Due.graceEnds) onGraceEnds(time);
  else if (action == Due.accepted) goods.onAccepted(time, argument);
  else if (action == Due.numberChanges) notify(time, Notice.numberConverted);
  else if (action == Due.stateEnds) turnOff(time, argument);
  else if (action == Due.answerDue) notify(time, Notice.answerOverdue);
  else if (action == Due.payOut) onPayOut(argument);
}

export function happen(fact: i32): void {
  if (!aboutMoney(fact) && !agreement.Agreement.ended) aboutContract(fact);
}

/** What can still happen after the end. */
function aboutMoney(fact: i32): bool {
  const time = FactAt.time(fact);
  switch (FactAt.kind(fact)) {
    case Fact.paid:
      onPaid(time, FactAt.amount(fact), FactAt.subject(fact), FactAt.is(fact, FactFlag.costly));
      return true;
    case Fact.debitFailed:
      Invoices.failing++;
      return true;
    case Fact.objection:
      requests.onObjection(time, FactAt.subject(fact), FactAt.is(fact, FactFlag.founded));
      return true;
    case Fact.damageFound:
    case Fact.injury:
    case Fact.rightsInfringed:
    case Fact.emergencyCost:
    case Fact.dataLeaked:
    case Fact.wrongfulBlock:
      onDamage(fact);
      return true;
    case Fact.damageReported:
      onDamageReported(time);
      return true;
    case Fact.refundRequest:
      requests.onRefundAsked(time);
      return true;
    case Fact.complained:
      requests.onComplained(time);
      return true;
    case Fact.answered:
      requests.onAnswered(time);
      return true;
    case Fact.wentToCourt:
      requests.onWentToCourt(time);
      return true;
    default:
      return false;
  }
}

function aboutContract(fact: i32): void {
  if (!aboutAgreement(fact) && !aboutUse(fact) && !aboutSim(fact)) aboutGoods(fact);
}

function aboutAgreement(fact: i32): bool {
  const time = FactAt.time(fact);
  const written = FactAt.is(fact, FactFlag.written);
  const byOperator = FactAt.is(fact, FactFlag.byOperator);
  switch (FactAt.kind(fact)) {
    case Fact.ordered:
      agreement.onOrdered(time);
      return true;
    case Fact.creditDoubt:
      agreement.onDoubt(time);
      return true;
    case Fact.confirmed:
      if (written) agreement.activate(time);
      return true;
    case Fact.lineConnected:
      agreement.activate(time);
      return true;
    case Fact.costIncurred:
      onFirstCost(time);
      return true;
    case Fact.copyAsked:
      requests.onCopyAsked(time);
      return true;
    case Fact.subscribed:
      agreement.onSubscribed(time, i32(FactAt.quantity(fact)));
      return true;
    case Fact.notice:
      agreement.onNotice(time, written, byOperator);
      return true;
    case Fact.exitAtOnce:
      agreement.onExitAtOnce(time);
      return true;
    case Fact.insolvency:
      agreement.onInsolvency(time, byOperator);
      return true;
    case Fact.operatorDefault:
      agreement.Agreement.failsFrom = time;
      agreement.Agreement.failsUntil = FactAt.until(fact);
      return true;
    case Fact.defaultNotice:
      if (!byOperator && written) agreement.Agreement.graceEnds = FactAt.until(fact);
      return true;
    case Fact.changeAnnounced:
      onChangeAnnounced(fact);
      return true;
    case Fact.discountAgreed:
      onPromotion(FactAt.quantity(fact), written);
      return true;
    case Fact.securityDemanded:
      requests.onSecurityDemanded(time, FactAt.amount(fact), FactAt.until(fact));
      return true;
    case Fact.securityGiven:
      requests.onSecurityGiven(time);
      return true;
    default:
      return false;
  }
}

function aboutUse(fact: i32): bool {
  const time = FactAt.time(fact);
  switch (FactAt.kind(fact)) {
    case Fact.unlawfulUse:
      if (holds(DutchRule.prohibited)) fairUse.onBreach(time);
      return true;
    case Fact.detailsChanged:
      fairUse.onDetails(time, FactAt.until(fact), FactAt.is(fact, FactFlag.written));
      return true;
    case Fact.instructionIgnored:
      if (holds(DutchRule.instructions)) fairUse.onGround(time);
      return true;
    case Fact.damageByCustomer:
    case Fact.interference:
      if (holds(DutchRule.suspend)) fairUse.onGround(time);
      return true;
    case Fact.severalDevices:
      fairUse.onSeveralDevices(time, FactAt.is(fact, FactFlag.nearby));
      return true;
    case Fact.resale:
      if (holds(DutchRule.commercial)) fairUse.onAbuse(time);
      return true;
    case Fact.simBox:
      if (holds(DutchRule.simBox)) fairUse.onAbuse(time);
      return true;
    case Fact.sharedUse:
      if (holds(DutchRule.shared)) fairUse.onAbuse(time);
      return true;
    case Fact.spam:
      fairUse.onAbuse(time);
      return true;
    case Fact.fraudSuspicion:
      fairUse.onSuspicion(time);
      return true;
    case Fact.abnormalUse:
      onAbnormalUse(time);
      return true;
    case Fact.simResale:
      fairUse.onResale(time);
      return true;
    case Fact.longInactive:
      fairUse.onSign(time, 1);
      return true;
    case Fact.simsInTurn:
      fairUse.onSign(time, 2);
      return true;
    case Fact.automatedUse:
      requests.onAutomatedUse(time);
      return true;
    case Fact.congestion:
      if (holds(DutchRule.throttle) && uses(DutchPolicy.throttle, monthOf(time))) last(fact, State.throttled);
      return true;
    case Fact.outage:
      if (holds(DutchRule.bestEffort)) last(fact, State.outage);
      return true;
    case Fact.maintenance:
      if (holds(DutchRule.maintenance)) last(fact, State.maintenance);
      return true;
    default:
      return false;
  }
}

/** A state for as long as the fact lasts. */
function last(fact: i32, state: State): void {
  turnOn(FactAt.time(fact), state);
  setDeadline(FactAt.until(fact), Due.stateEnds, state);
}

/** 12.4, 13.8. */
function onAbnormalUse(time: i64): void {
  onAbnormalDiscount(time);
  const atOnce = option(DutchReading.interimDue) == 0;
  if (holds(DutchRule.interim) && atOnce && uses(DutchPolicy.interimInvoice, monthOf(time))) makeAllDue(time);
}

function aboutSim(fact: i32): bool {
  const time = FactAt.time(fact);
  const written = FactAt.is(fact, FactFlag.written);
  switch (FactAt.kind(fact)) {
    case Fact.simLost:
      requests.onLoss(time);
      return true;
    case Fact.lossReported:
      requests.onLossReported(time, FactAt.is(fact, FactFlag.doubted));
      return true;
    case Fact.unblockAsked:
      onUnblockAsked(time, written);
      return true;
    case Fact.simReplaced:
      requests.onSimReplaced(time, FactAt.is(fact, FactFlag.defective));
      return true;
    case Fact.unlockAsked:
      requests.onUnlockAsked(time, written);
      return true;
    case Fact.portInAsked:
      requests.onPortInAsked(time);
      return true;
    case Fact.oldContractEnded:
      requests.onOldContractEnded(time);
      return true;
    case Fact.numberChangeAnnounced:
      requests.onNumberChange(time, FactAt.until(fact), FactAt.is(fact, FactFlag.urgent));
      return true;
    case Fact.proofAsked:
      onProofAsked(time, FactAt.until(fact));
      return true;
    case Fact.proofGiven:
      onProofGiven(time);
      return true;
    case Fact.limitAnnounced:
      onLimitAnnounced(time);
      return true;
    case Fact.forwarded:
      post(monthOf(time), Line.forwarding, FactAt.quantity(fact), term(DutchTerms.forwardTicks));
      return true;
    case Fact.contentBought:
      if (holds(DutchRule.content)) chargeAt(time, Line.content, FactAt.amount(fact));
      return true;
    default:
      return false;
  }
}

function aboutGoods(fact: i32): void {
  const time = FactAt.time(fact);
  const amount = FactAt.amount(fact);
  switch (FactAt.kind(fact)) {
    case Fact.delivered:
      return goods.onDelivered(time, FactAt.subject(fact));
    case Fact.signed:
    case Fact.putToUse:
      return goods.onAccepted(time, FactAt.subject(fact));
    case Fact.rejected:
      return goods.onRejected(fact);
    case Fact.defectReported:
      return goods.onDefect(fact);
    case Fact.repaired:
      return goods.onRepaired(time, amount, FactAt.is(fact, FactFlag.customerSide));
    case Fact.newVersion:
      return goods.onNewVersion(time, amount);
    case Fact.equipmentBought:
      return goods.onBought(time, amount, FactAt.quantity(fact));
    case Fact.extraWork:
      if (holds(DutchRule.extraWork)) chargeAt(time, Line.extraWork, amount);
      return;
    case Fact.deliveryFailed:
      if (holds(DutchRule.storage) && uses(DutchPolicy.storage, monthOf(time)))
        chargeAt(time, Line.storage, amount);
      return;
    default:
      return;
  }
}
