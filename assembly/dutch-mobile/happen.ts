// Which rule a fact or a deadline wakes.

import { FactAt } from '../accounts/facts';
import { monthOf } from '../accounts/months';
import { DutchPolicy, DutchRule } from '../layout/dutch-mobile';
import { Fact, FactFlag } from '../layout/facts';
import { Line, Notice } from '../layout/kinds';
import { unblock } from './blocks';
import { onChangeInForce } from './changes';
import { onPayOut } from './compensation';
import * as agreement from './contract';
import { Due, chargeAt, notify } from './due';
import * as dunning from './dunning';
import * as goods from './goods';
import { onHomePrices, onProofDue } from './home-prices';
import { onBought } from './instalments';
import { onStateEnds } from './lasting';
import { onCollect, onOverdue } from './payments';
import * as requests from './requests';
import { onGraceEnds } from './roaming';
import { onSecurityDue } from './security';
import { holds, uses } from './terms';
import { aboutAgreement, aboutMoney } from './facts-of-agreement';
import { aboutSim, aboutUse } from './facts-of-use';

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
  else if (action == Due.securityDue) onSecurityDue(time);
  else if (action == Due.proofDue) onProofDue(time);
  else if (action == Due.graceEnds) onGraceEnds(time);
  else if (action == Due.accepted) goods.onAccepted(time, argument);
  else if (action == Due.numberChanges) notify(time, Notice.numberConverted);
  else if (action == Due.stateEnds) onStateEnds(time, argument);
  else if (action == Due.answerDue) notify(time, Notice.answerOverdue);
  else if (action == Due.payOut) onPayOut(time, argument);
  else if (action == Due.homePrices) onHomePrices(time);
}

export function happen(fact: i32): void {
  if (!aboutMoney(fact) && !agreement.Agreement.ended) aboutContract(fact);
}

function aboutContract(fact: i32): void {
  if (!aboutAgreement(fact) && !aboutUse(fact) && !aboutSim(fact)) aboutGoods(fact);
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
      return onBought(time, amount, FactAt.quantity(fact));
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
