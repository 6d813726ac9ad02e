// A prepaid account under the terms: its facts and deadlines in order of time.

import { nextDeadlineAt, takeDeadline } from '../accounts/deadlines';
import { FactAt, factCount } from '../accounts/facts';
import { Months, monthBegins } from '../accounts/months';
import { Fact } from '../layout/facts';
import { buy, close, deleteAccount, lapse } from './credit';
import { Due } from './due';
import { becomeOverdue, chargeDamage, pay, sellEquipment } from './invoices';
import { blockLogin, renewLogin, reportLogin } from './login';
import { takePrecaution } from './abnormal';
import { askRest, claimPayment } from './refunds';
import { dayOver, endSession, exhaust, logOn, passMidnight } from './session';
import { breach, groundGone, interfere, suspendOn } from './suspension';
import { refundWithdrawal, withdraw } from './withdrawal';
import { FactFlag } from '../layout/facts';
import { State } from '../layout/kinds';
import { PrepaidTerms } from '../layout/prepaid';
import { openWallet, term } from './wallet';
import { Source } from '../layout/trace';

export function playWallet(terms: usize): void {
  openWallet(terms);
  const end = monthBegins(Months.count);
  let fact = 0;
  while (true) {
    const factAt = fact < factCount() ? FactAt.time(fact) : i64.MAX_VALUE;
    const dueAt = nextDeadlineAt();
    if (min(factAt, dueAt) >= end) return;
    if (dueAt <= factAt) fallDue(dueAt, takeDeadline());
    else happen(fact++);
  }
}

function fallDue(time: i64, deadline: i32): void {
  switch (deadline >> 16) {
    case Due.groundGone:
      return groundGone(time);
    case Due.exhausted:
      return exhaust(time);
    case Due.midnight:
      return passMidnight(time);
    case Due.sessionEnds:
      return endSession(time);
    case Due.abnormal:
      return takePrecaution(time);
    case Due.loginBlock:
      return blockLogin(time);
    case Due.lapse:
      return lapse(time);
    case Due.deletion:
      return deleteAccount(time);
    case Due.withdrawalRefund:
      return refundWithdrawal(time);
    case Due.overdue:
      return becomeOverdue(time, deadline & 0xffff);
    case Due.dayOver:
      return dayOver(time);
  }
}

function happen(fact: i32): void {
  switch (FactAt.kind(fact)) {
    case Fact.bought:
      return buy(fact);
    case Fact.session:
      return logOn(fact);
    case Fact.withdrawal:
      return withdraw(FactAt.time(fact));
    case Fact.fraudSuspicion:
    case Fact.forceMajeure:
    case Fact.technicalTrouble:
      return suspendOn(Source.usual, fact);
    case Fact.resale:
    case Fact.rerouting:
    case Fact.voip:
      return breach(fact);
    case Fact.interference:
      return interfere(fact);
    case Fact.spam:
      return spam(fact);
    default:
      return happenFurther(fact);
  }
}

function happenFurther(fact: i32): void {
  switch (FactAt.kind(fact)) {
    case Fact.loginReported:
      return reportLogin(FactAt.time(fact));
    case Fact.loginRenewed:
      return renewLogin(FactAt.time(fact));
    case Fact.failedTopUp:
      return claimPayment(fact);
    case Fact.refundRequest:
      return askRest(fact);
    case Fact.equipmentBought:
      return sellEquipment(fact);
    case Fact.damageByCustomer:
      return chargeDamage(fact);
    case Fact.paid:
      return pay(fact);
  }
}

/** 2.2: spam without consent ends the account for good. */
function spam(fact: i32): void {
  if (term(PrepaidTerms.spamEnds) == 0 || FactAt.is(fact, FactFlag.written)) return;
  close(Source.usual, FactAt.time(fact), State.ended);
}
