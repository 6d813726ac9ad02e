// 1.2 activation after approval, 1.4 refusal on one of seven grounds, 1.5.1 a deposit of at most 500.00 EUR at weak credit (for
// the application, or for each SIM of it), 1.5.3 refusal when it is not paid. A subscription is approved when nothing stands
// against it and its deposit is paid.

import { FactFlag } from '../layout/facts';
import { State } from '../layout/kinds';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { Trace, Source } from '../layout/trace';
import { Account } from '../rating/account';
import { account } from '../rating/context';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { tell } from '../rating/trace';
import { netAdvance } from './advance';
import { dayAt } from './dates';
import { askDeposit } from './deposit';
import { FactOf } from './facts';
import { beginIdleness } from './idle';
import { invoiceBefore } from './invoices';
import { Stage, Standing, held, hold, isOff, lifeTerm, uses } from './standing';

/** A state of the account that no State has: not yet switched on. */
export const NOT_YET: i64 = 1 << 62;

export function apply(index: i32, time: i64): void {
  hold(Standing.stage, Stage.applied);
  if (FactOf.is(index, FactFlag.ground) && uses(LifeRight.refuseApplication)) return refuse(time);
  if (FactOf.is(index, FactFlag.weakCredit) && uses(LifeRight.askIntakeDeposit))
    askDeposit(Source.usual, time, intakeDeposit(max(1, FactOf.quantity(index))));
  if (held(Standing.depositAsked) == 0 || isOff(LifeRule.approval)) approve(time);
}

function intakeDeposit(sims: i64): i64 {
  const wanted = lifeTerm(LifeTerms.intakeDeposit);
  if (isOff(LifeRule.depositCap)) return wanted;
  const most = lifeTerm(LifeTerms.intakeDepositMax);
  return min(wanted, lifeTerm(LifeTerms.depositPerSim) != 0 ? most * sims : most);
}

export function refuse(time: i64): void {
  hold(Standing.stage, Stage.refused);
  tell(time, Trace.stateOn, State.refused, 0, 0, 0);
}

export function approve(time: i64): void {
  if (held(Standing.stage) != Stage.applied) return;
  hold(Standing.stage, Stage.approved);
  tell(time, Trace.stateOn, State.contracted, 0, 0, 0);
  if (isOff(LifeRule.activation)) activate(time);
}

/** 15.1: the contract takes effect when the SIM is switched on. */
export function activate(time: i64): void {
  if (held(Standing.stage) != Stage.approved || isOn(State.ended)) return;
  hold(Standing.stage, Stage.active);
  hold(Standing.age, 0);
  Slot.set(account, Account.states, Slot.get(account, Account.states) & ~NOT_YET);
  tell(time, Trace.stateOn, State.active, 0, 0, 0);
  hold(Standing.switchedOn, i64(dayAt(time) - dayAt(0)));
  beginIdleness(time);
  if (time > 0) netAdvance(time, invoiceBefore(0, false));
}
