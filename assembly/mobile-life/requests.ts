// Requests of the customer. 2.2, 7.4 block EU roaming and open it again in writing; 2.3, 2.4 open other roaming, special and
// foreign numbers in writing, free, maybe refused, maybe after an advance (A23: a deposit), 2.1 maybe only after some time as a
// customer; 8.1 bar data in writing. 3.7 another number. 14.2 to 14.4 another plan, and the cost of breaches.

import { FactFlag } from '../layout/facts';
import { Notice } from '../layout/kinds';
import { Sim } from '../layout/life';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { Action } from '../rating/account';
import { promise } from '../rating/promises';
import { Slot } from '../rating/slot';
import { askAdvance } from './advance';
import { askDeposit } from './deposit';
import { FactOf } from './facts';
import { settleBar } from './misuse';
import { tellLife, tellLifeBy } from './money';
import { Opening, Standing, held, hold, holdMore, isOff, lifeTerm, simOf, standing, uses } from './standing';
import { Source } from '../layout/trace';

const NUMBERS: i32 = Opening.vas | Opening.international;

function refuse(time: i64): void {
  tellLife(time, Notice.requestRefused, 0);
}

function wanted(index: i32): i32 {
  let bits = 0;
  if (FactOf.is(index, FactFlag.vas)) bits |= Opening.vas;
  if (FactOf.is(index, FactFlag.international)) bits |= Opening.international;
  if (FactOf.is(index, FactFlag.nonEu)) bits |= Opening.nonEu;
  if (FactOf.is(index, FactFlag.eu)) bits |= Opening.eu;
  if (FactOf.is(index, FactFlag.mobileData)) bits |= Opening.data;
  return bits;
}

/** What is asked for at once is asked for kind by kind, but where one request is for both kinds of number. */
export function askOpening(index: i32, time: i64): void {
  let bits = wanted(index);
  const unwrittenEu = bits == Opening.eu && isOff(LifeRule.reopenWritten);
  if (!FactOf.is(index, FactFlag.written) && !unwrittenEu) return refuse(time);
  if ((bits & NUMBERS) != 0 && lifeTerm(LifeTerms.oneRequest) != 0) bits |= NUMBERS;
  const refused = refusedOf(bits);
  if (refused != 0) refuse(time);
  bits &= ~refused;
  const numbers = bits & NUMBERS;
  const waits = numbers != 0 && uses(LifeRight.askOpeningAdvance);
  const now = waits ? bits & ~NUMBERS : bits;
  if (now != 0) open(now, time);
  if (!waits) return;
  hold(Standing.openingWaits, held(Standing.openingWaits) | numbers);
  askMoney(time);
}

function refusedOf(bits: i32): i32 {
  let refused = tooNew() ? bits & (Opening.nonEu | Opening.international) : 0;
  const isOne = (refused & Opening.international) != 0 && lifeTerm(LifeTerms.oneRequest) != 0;
  const left = bits & NUMBERS & ~refused;
  if (isOne || (left != 0 && uses(LifeRight.refuseOpening))) refused |= bits & NUMBERS;
  return refused;
}

/** 2.1. */
function tooNew(): bool {
  if (held(Standing.age) >= lifeTerm(LifeTerms.minTenureMonths)) return false;
  return held(Standing.deposit) == 0 && held(Standing.advance) == 0 && uses(LifeRight.requireTenure);
}

function askMoney(time: i64): void {
  if (lifeTerm(LifeTerms.openingDeposit) == 0) {
    if (held(Standing.advanceAsked) > 0) return;
    if (held(Standing.advance) == 0) askAdvance(time, false);
    if (held(Standing.advanceAsked) == 0) openWaiting(time);
  } else {
    const isAsked = held(Standing.depositAsked) > 0;
    const micros = min(lifeTerm(LifeTerms.intakeDeposit), lifeTerm(LifeTerms.intakeDepositMax));
    if (micros == 0 || (!isAsked && held(Standing.deposit) > 0)) openWaiting(time);
    else if (!isAsked) askDeposit(Source.opening, time, micros);
  }
}

/** The money for what waits has come in. */
export function openWaiting(time: i64): void {
  const bits = i32(held(Standing.openingWaits));
  hold(Standing.openingWaits, 0);
  if (bits != 0) open(bits, time);
}

function open(bits: i32, time: i64): void {
  promise(time + lifeTerm(LifeTerms.adminSeconds), Action.opens, bits);
}

/** A request has been carried out. */
export function carryOut(argument: i32, time: i64): void {
  const sim = simOf(standing);
  if ((argument & Opening.vas) != 0) Slot.set(sim, Sim.vasOpen, 1);
  if ((argument & Opening.international) != 0) Slot.set(sim, Sim.internationalOpen, 1);
  if ((argument & Opening.nonEu) != 0) Slot.set(sim, Sim.nonEuOpen, 1);
  if ((argument & Opening.eu) != 0) Slot.set(sim, Sim.euBlocked, i64((argument & CLOSES) != 0));
  if ((argument & Opening.data) == 0) return;
  hold(Standing.barredByCustomer, i64((argument & CLOSES) != 0));
  settleBar(time);
}

const CLOSES: i32 = 32;

export function askBlock(index: i32, time: i64): void {
  let bits = wanted(index) & (Opening.eu | Opening.data);
  const barsData = (bits & Opening.data) != 0;
  if (barsData && (!FactOf.is(index, FactFlag.written) || isOff(LifeRule.optOut))) {
    refuse(time);
    bits &= ~Opening.data;
  }
  if (bits != 0) open(bits | CLOSES, time);
}

/** 3.7. */
export function askNumber(): void {
  if (uses(LifeRight.chargeNumberChange)) holdMore(Standing.numberChanges, 1);
}

/** 14.2, 14.3: with the next Month, in the minimum term with consent. */
export function askPlan(index: i32, time: i64): void {
  const inTerm = held(Standing.age) < lifeTerm(LifeTerms.minTermMonths);
  if (inTerm && !isOff(LifeRule.planChange)) {
    if (!uses(LifeRight.planChangeConsent)) return tellLifeBy(Source.plan, time, Notice.requestRefused, 0);
    if (FactOf.is(index, FactFlag.promotion) && uses(LifeRight.promoConditions))
      holdMore(Standing.promotions, 1);
  }
  hold(Standing.nextPlan, FactOf.subject(index));
}

/** 14.4. */
export function breach(index: i32): void {
  const counts = FactOf.is(index, FactFlag.planRule) || lifeTerm(LifeTerms.breachAny) != 0;
  if (counts && uses(LifeRight.chargeBreach)) holdMore(Standing.breach, FactOf.amount(index));
}
