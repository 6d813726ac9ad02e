// 9.4: when one service of a Pack may be suspended, all of them may: while this SIM is stopped or suspended (by a reading also
// while its data roaming is stopped), or another service of the Pack is.

import { State } from '../layout/kinds';
import { Sim } from '../layout/life';
import { LifeRight, LifeTerms } from '../layout/mobile-life';
import { Action } from '../rating/account';
import { Of } from '../rating/context';
import { promise } from '../rating/promises';
import { isOn, switchState } from '../rating/states';
import { FactOf } from './facts';
import { Standing, held, hold, lifeTerm, uses } from './standing';

/** Does a stop of data roaming suspend all services of the SIM's Pack? */
export function packFollowsRoaming(): bool {
  return Of.sim(Sim.inPack) != 0 && lifeTerm(LifeTerms.packOnRoaming) != 0;
}

/** After a state has changed that may suspend the Pack. */
export function followPack(state: State, time: i64): void {
  if (state != State.serviceStopped && state != State.fairUseSuspended && state != State.roamingDataStopped)
    return;
  if (Of.sim(Sim.inPack) != 0) settlePack(time);
}

export function suspendOther(index: i32, time: i64): void {
  hold(Standing.packBy, held(Standing.packBy) + 1);
  promise(FactOf.until(index), Action.packLifts, 0);
  if (Of.sim(Sim.inPack) != 0) settlePack(time);
}

export function liftOther(time: i64): void {
  hold(Standing.packBy, held(Standing.packBy) - 1);
  if (Of.sim(Sim.inPack) != 0) settlePack(time);
}

function settlePack(time: i64): void {
  const ground =
    isOn(State.serviceStopped) ||
    isOn(State.fairUseSuspended) ||
    held(Standing.packBy) > 0 ||
    (isOn(State.roamingDataStopped) && packFollowsRoaming());
  if (!ground) switchState(State.packSuspended, false, time);
  else if (uses(LifeRight.suspendPack)) switchState(State.packSuspended, true, time);
}
