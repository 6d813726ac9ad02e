// Facts of use, of the SIM and its number, and the rule that each wakes. False: it is another kind of fact.

import { FactAt } from '../accounts/facts';
import { monthOf } from '../accounts/months';
import { post } from '../accounts/book';
import { DutchPolicy, DutchRule, DutchTerms } from '../layout/dutch-mobile';
import { Fact, FactFlag } from '../layout/facts';
import { Line, State } from '../layout/kinds';
import { onUnblockAsked } from './blocks';
import { chargeAt } from './due';
import * as fairUse from './fair-use';
import { onAbnormalDiscount } from './fees';
import { last } from './lasting';
import { makeAllDue } from './payments';
import { onLimitAnnounced } from './open-bundle';
import * as requests from './requests';
import { onProofAsked, onProofGiven } from './home-prices';
import { holds, option, term, uses } from './terms';
import { DutchReading } from '../layout/dutch-mobile';

export function aboutUse(fact: i32): bool {
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

/** 12.4, 13.8. */
function onAbnormalUse(time: i64): void {
  onAbnormalDiscount(time);
  const atOnce = option(DutchReading.interimDue) == 0;
  if (holds(DutchRule.interim) && atOnce && uses(DutchPolicy.interimInvoice, monthOf(time))) makeAllDue(time);
}

export function aboutSim(fact: i32): bool {
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
