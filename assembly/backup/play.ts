// A site under the terms of 4G backup: its facts, and what falls due, in order of time. Of one second, what falls due comes before
// what happens, and data until then are judged before either.

import { tellNotice, turnOff } from '../accounts/book';
import { nextDeadlineAt, setDeadline, takeDeadline } from '../accounts/deadlines';
import { FactAt, factCount } from '../accounts/facts';
import { Months, monthBegins } from '../accounts/months';
import { BackupTerms } from '../layout/backup';
import { Fact, FactFlag } from '../layout/facts';
import { Notice, State } from '../layout/kinds';
import { Watch } from '../outage/watch';
import { Action } from './actions';
import { changePrice, openCharges } from './charge';
import { beginFlow, clearFlows, settleFlows } from './flows';
import { apply, beginSuspension, noteAnswersToCome, report, switchOff, switchOn } from './free-data';
import { addCut, clearCuts, removeCut } from './grounds';
import { breakHardware, breakSim, clearClocks, disableSim, logDisconnect, lose } from './hardware';
import { addHardware, mend, replace, reportLoss, startClocks } from './hardware';
import { clearIncidents, settlePieces } from './incident';
import { visitInVain } from './judge';
import { beginCut, beginOutage, endCut, endOutage, reckonBackup } from './line';
import { billPhones, openPhones } from './phones';
import { Rehearsal, forgetCalls } from './rehearsal';
import { Line, openSite } from './site';
import {
  Subscriptions,
  happenToSubscriptions,
  leave,
  missDeposit,
  openSubscriptions,
  setOffDeposit,
} from './subscriptions';
import { Under, has } from './terms';

export function playBackup(terms: usize): void {
  Under.terms = terms;
  forgetCalls();
  if (has(BackupTerms.freeFromOutage)) {
    rehearse(false);
    if (Subscriptions.weighsDeposit) rehearse(true);
  }
  playFacts();
  settlePieces();
  billPhones();
}

function rehearse(withData: bool): void {
  Rehearsal.begin(withData);
  playFacts();
  noteAnswersToCome();
  Rehearsal.end();
}

function playFacts(): void {
  open();
  const end = monthBegins(Months.count);
  let month = 1;
  let now: i64 = 0;
  let watched: i64 = 0;
  for (let fact = 0; ;) {
    const happens = fact < factCount() ? FactAt.time(fact) : i64.MAX_VALUE;
    const next = min(happens, nextDeadlineAt());
    // Data may set what falls due as a month begins.
    const until = min(next, monthBegins(month));
    settleFlows(now, until);
    now = until;
    if (until < next) {
      if (month++ == Months.count) break;
      continue;
    }
    if (next >= end) break;
    if (Watch.isOn) Watch.follow(watched, now);
    watched = now;
    if (nextDeadlineAt() <= now) fallDue(takeDeadline(), now);
    else happen(fact++, now);
  }
  if (Watch.isOn) Watch.follow(watched, end);
}

function open(): void {
  openSite();
  openCharges();
  openPhones();
  openSubscriptions();
  clearIncidents();
  clearClocks();
  clearCuts();
  clearFlows();
}

function fallDue(packed: i32, time: i64): void {
  const argument = packed & 0xffff;
  switch (packed >> 16) {
    case Action.outageOver:
      return endOutage(time);
    case Action.cutOver:
      removeCut(argument);
      return endCut(time);
    case Action.mastBack:
      Line.mastsDown--;
      return reckonBackup(time);
    case Action.misuseOver:
      Line.misuses--;
      return;
    case Action.failover:
      return reckonBackup(time);
    case Action.freeOn:
      return switchOn(argument, time);
    case Action.freeOff:
      return switchOff(argument, time);
    case Action.simDisabled:
      return disableSim(time);
    case Action.hardwareDue:
    case Action.simDue:
      return tellNotice(time, Notice.repairOverdue);
    case Action.unthrottle:
      return turnOff(time, State.throttled);
    case Action.depositDue:
      return missDeposit(time);
    case Action.ends:
      return leave(argument != 0, time);
    case Action.setOff:
      return setOffDeposit(time);
    default:
      unreachable();
  }
}

function happen(fact: i32, time: i64): void {
  const kind = FactAt.kind(fact);
  happenToSubscriptions(fact, kind, time);
  if (Subscriptions.isEnded) return;
  if (kind >= Fact.lineSlow) happenToBackup(fact, kind, time);
  else if (kind == Fact.outage) beginOutage(fact, time);
  else if (kind == Fact.outageReported) report(fact, time);
}

function happenToBackup(fact: i32, kind: Fact, time: i64): void {
  switch (kind) {
    case Fact.lineSlow:
      return beginOutage(fact, time);
    case Fact.cablePulled:
    case Fact.connectionBroken:
      addCut(fact);
      return beginCut(fact, time);
    case Fact.mastDown:
      Line.mastsDown++;
      setDeadline(FactAt.until(fact), Action.mastBack, 0);
      return reckonBackup(time);
    case Fact.misuse:
      Line.misuses++;
      return setDeadline(FactAt.until(fact), Action.misuseOver, 0);
    case Fact.phoneData:
    case Fact.hotspotData:
    case Fact.hardwareData:
      if (!Rehearsal.isOn || Rehearsal.isWithData) beginFlow(fact);
      return;
    case Fact.simSuspended:
      return beginSuspension(fact);
    case Fact.subscriptionRequested:
      return apply(fact, time);
    case Fact.priceChanged:
      return changePrice(fact);
    default:
      happenToHardware(fact, kind, time);
  }
}

function happenToHardware(fact: i32, kind: Fact, time: i64): void {
  switch (kind) {
    case Fact.hardwareFault:
      return breakHardware(time);
    case Fact.simFault:
      return breakSim(fact, time);
    case Fact.faultSeen:
      if (has(BackupTerms.clockAtSight)) startClocks(time);
      return;
    case Fact.faultReported:
      return startClocks(time);
    case Fact.visited:
      if (FactAt.is(fact, FactFlag.needless)) visitInVain(time);
      return mend(time);
    case Fact.hardwareLost:
      return lose(time);
    case Fact.disconnectLogged:
      return logDisconnect();
    case Fact.lossReported:
      return reportLoss(time);
    case Fact.hardwareReplaced:
      return replace(time);
    case Fact.hardwareAdded:
      return addHardware(time);
    default:
      return;
  }
}
