import { State } from '../layout/kinds';
import { Trace } from '../layout/trace';
import { followPack } from '../mobile-life/pack';
import { standing } from '../mobile-life/standing';
import { Account } from './account';
import { account } from './context';
import { Slot } from './slot';
import { tell } from './trace';

export function isOn(state: State): bool {
  return ((Slot.get(account, Account.states) >> state) & 1) != 0;
}

/** Switches a state; false if it already was so. */
export function switchState(state: State, on: bool, time: i64): bool {
  if (isOn(state) == on) return false;
  Slot.set(account, Account.states, Slot.get(account, Account.states) ^ (i64(1) << state));
  tell(time, on ? Trace.stateOn : Trace.stateOff, state, 0, 0, 0);
  if (standing != 0) followPack(state, time);
  return true;
}
