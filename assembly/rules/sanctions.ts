// The ladder of 13.4 as it takes effect. A55: the fee is due while a SIM is suspended (A) or not (B, month.ts).

import { Kind, Notice, State } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { afterEnd } from '../mobile-life/ending';
import { standing } from '../mobile-life/standing';
import { Account, Action } from '../rating/account';
import { Of, account } from '../rating/context';
import { promise } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn, switchState } from '../rating/states';
import { tell } from '../rating/trace';
import { answerCallsUnderWay } from './ladder';

export function suspend(time: i64): void {
  if (isOn(State.ended) || isOn(State.fairUseSuspended)) return;
  answerCallsUnderWay(time);
  switchState(State.fairUseSuspended, true, time);
  Slot.set(account, Account.suspendedAt, time);
  Slot.add(account, Account.suspensions, 1);
  notify(time);
  promise(time + Of.terms(Terms.suspendSeconds), Action.resume, 0);
}

export function resume(time: i64): void {
  if (!switchState(State.fairUseSuspended, false, time)) return;
  Slot.add(account, Account.suspendedSeconds, time - max(0, Slot.get(account, Account.suspendedAt)));
  Slot.set(account, Account.suspendedOnce, 1);
}

/** On repetition (nothing more is done to a SIM that is suspended), or at once. */
export function endForUse(time: i64): void {
  if (Of.terms(Terms.sanctionLadder) == 0 && isOn(State.fairUseSuspended)) return;
  endContract(time);
}

function endContract(time: i64): void {
  if (!switchState(State.ended, true, time)) return;
  Slot.add(account, Account.endings, 1);
  if (standing != 0) afterEnd(time);
  notify(time);
}

/** Until the month's end, data runs at a share of its volume. */
export function throttle(time: i64): void {
  if (isOn(State.ended) || !switchState(State.throttled, true, time)) return;
  const slot = Account.factor + Kind.data;
  Slot.set(account, slot, min(Slot.get(account, slot), Of.terms(Terms.throttleShare)));
  notify(time);
}

function notify(time: i64): void {
  tell(time, Trace.notice, Notice.fairUse, 0, 0, 0);
  Slot.add(account, Account.notices + Notice.fairUse, 1);
}
