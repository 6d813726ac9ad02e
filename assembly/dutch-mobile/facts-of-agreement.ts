// Facts of the agreement and its money, and the rule that each wakes. False: it is another kind of fact.

import { FactAt } from '../accounts/facts';
import { Fact, FactFlag } from '../layout/facts';
import { onChangeAnnounced } from './changes';
import { onDamage, onDamageReported } from './claims';
import * as agreement from './contract';
import { onDebitFailed } from './direct-debit';
import { onFirstCost, onPromotion } from './fees';
import { onPaid } from './payments';
import * as requests from './requests';
import { onRefundAsked, onSecurityDemanded, onSecurityGiven } from './security';

/** What can still happen after the end. */
export function aboutMoney(fact: i32): bool {
  const time = FactAt.time(fact);
  switch (FactAt.kind(fact)) {
    case Fact.paid:
      onPaid(time, FactAt.amount(fact), FactAt.subject(fact), FactAt.is(fact, FactFlag.costly));
      return true;
    case Fact.debitFailed:
      onDebitFailed(FactAt.subject(fact));
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
      onRefundAsked(time);
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

export function aboutAgreement(fact: i32): bool {
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
      if (!agreement.Agreement.refused) onFirstCost(time);
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
      onSecurityDemanded(time, FactAt.amount(fact), FactAt.until(fact));
      return true;
    case Fact.securityGiven:
      onSecurityGiven(time);
      return true;
    default:
      return false;
  }
}
