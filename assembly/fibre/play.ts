// A fibre site under the terms: its facts and deadlines in order of time.

import { tellNotice } from '../accounts/book';
import { nextDeadlineAt, setDeadline, takeDeadline } from '../accounts/deadlines';
import { FactAt, factCount } from '../accounts/facts';
import { Months, monthBegins } from '../accounts/months';
import { trait } from '../accounts/traits';
import { Unit } from '../layout/account';
import { Fact } from '../layout/facts';
import { FibreTerms, Site } from '../layout/fibre';
import { Notice } from '../layout/kinds';
import { Slot } from '../rating/slot';
import { announceChange } from './changes';
import { Due } from './due';
import { becomeInsolvent, breach, defaultUntil, end, exitAtOnce } from './ending';
import { charge, openFees } from './fees';
import { beginForceMajeure, endForceMajeure, openForceMajeure } from './force-majeure';
import { debit, failDebit, openInvoices, passDue, payAll } from './invoices';
import { findDamage, openLiability, reportDamage } from './liability';
import { failLine, maintain, onLineBack, onMaintenanceOver, openLine, repair, reportFault } from './line';
import { beginMonth, closeMonth, openMonthlyFees } from './months';
import { object } from './objections';
import { accept, confirm, findFew, findInfeasible, makeConnection, order, withdrawOffer } from './order';
import { collect, endUnpaid, openPayments, pay, suspendUnpaid } from './payments';
import { Life, openSite, siteTrait } from './site';
import { Ground, doubt, dropGround, giveSecurity, loseMandate, missSecurity } from './suspension';
import { openSuspension, reconnect, regainMandate, stopOn } from './suspension';
import { beginTerm, endTerm, giveNotice } from './terms';
import { Source } from '../layout/trace';

/** 7.1: fee of a month, micro-euro excl. VAT. */
export function planFee(terms: usize): i64 {
  return Slot.get(terms, FibreTerms.fees + i32(trait(Unit.plan)));
}

export function playSite(terms: usize): void {
  open(terms);
  const ends = monthBegins(Months.count);
  let fact = 0;
  while (true) {
    const factAt = fact < factCount() ? FactAt.time(fact) : i64.MAX_VALUE;
    const dueAt = nextDeadlineAt();
    if (min(factAt, dueAt) >= ends) break;
    if (dueAt <= factAt) fallDue(dueAt, takeDeadline());
    else happen(fact++);
  }
  closeMonth(Months.count - 1);
}

function open(terms: usize): void {
  openSite(terms);
  openFees();
  openInvoices();
  openPayments();
  openSuspension();
  openForceMajeure();
  openLine();
  openLiability();
  openMonthlyFees();
  Life.connectedOn = i32(siteTrait(Site.connectedOn));
  if (Life.connectedOn > 0) beginTerm();
  setDeadline(0, Due.monthBegins, 0);
}

function fallDue(time: i64, deadline: i32): void {
  const argument = deadline & 0xffff;
  switch (deadline >> 16) {
    case Due.termEnds:
      return endTerm(time);
    case Due.uncured:
      return end(Source.uncured, time, true, false);
    case Due.endUnpaid:
      return endUnpaid(time, argument);
    case Due.monthBegins:
      return beginMonth(time, argument);
    case Due.groundGone:
      return dropGround(time, argument);
    case Due.mandateBack:
      return regainMandate();
    case Due.reconnect:
      return reconnect(time);
    case Due.forceMajeureOver:
      return endForceMajeure(time);
    default:
      return fallDueFurther(time, deadline >> 16, argument);
  }
}

function fallDueFurther(time: i64, action: Due, argument: i32): void {
  switch (action) {
    case Due.maintenanceOver:
      return onMaintenanceOver(time);
    case Due.lineBack:
      return onLineBack(time);
    case Due.debit:
      return debit(time, argument);
    case Due.customerPays:
      return payAll(time);
    case Due.overdue:
      return passDue(time, argument);
    case Due.suspendUnpaid:
      return suspendUnpaid(time, argument);
    case Due.collection:
      return collect(time, argument);
    case Due.securityMissing:
      return missSecurity(time, argument);
    case Due.changeInForce:
      if (!Life.ended) tellNotice(time, Notice.changeInForce);
  }
}

function happen(fact: i32): void {
  const time = FactAt.time(fact);
  switch (FactAt.kind(fact)) {
    case Fact.paid:
      return pay(fact);
    case Fact.debitFailed:
      return failDebit(fact);
    case Fact.objection:
      return object(fact);
    case Fact.outage:
      return failLine(fact);
    case Fact.outageReported:
      return reportFault(time);
    case Fact.repaired:
      return repair(fact);
    case Fact.maintenance:
      return maintain(fact);
    case Fact.equipmentBought:
    case Fact.extraWork:
    case Fact.tampering:
      return charge(fact);
    case Fact.forceMajeure:
      return beginForceMajeure(fact);
    default:
      return happenToContract(fact, time);
  }
}

function happenToContract(fact: i32, time: i64): void {
  switch (FactAt.kind(fact)) {
    case Fact.notice:
      return giveNotice(fact);
    case Fact.exitAtOnce:
      return exitAtOnce(time);
    case Fact.insolvency:
      return becomeInsolvent(fact);
    case Fact.resale:
    case Fact.unlawfulUse:
      return breach(fact);
    case Fact.changeAnnounced:
      return announceChange(fact);
    case Fact.operatorDefault:
      return defaultUntil(FactAt.until(fact));
    case Fact.damageFound:
      return findDamage(fact);
    case Fact.damageReported:
      return reportDamage(fact);
    default:
      return happenBefore(fact, time);
  }
}

function happenBefore(fact: i32, time: i64): void {
  switch (FactAt.kind(fact)) {
    case Fact.creditDoubt:
      return doubt(fact);
    case Fact.securityGiven:
      return giveSecurity(time);
    case Fact.mandateMissing:
      return loseMandate(fact);
    case Fact.breachLikely:
      return stopOn(fact, Ground.breach);
    case Fact.ordered:
      return order(fact);
    case Fact.accepted:
      return accept(time);
    case Fact.offerWithdrawn:
      return withdrawOffer(fact);
    case Fact.confirmed:
      return confirm(time);
    case Fact.tooFewParticipants:
      return findFew(fact);
    case Fact.notFeasible:
      return findInfeasible(fact);
    case Fact.lineConnected:
      return makeConnection(time);
  }
}
