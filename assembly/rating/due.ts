import * as bars from '../rules/bars';
import * as sanctions from '../rules/sanctions';
import * as seen from '../rules/seen';
import * as stops from '../rules/stops';
import { performLife } from '../mobile-life/acts';
import { goOn } from '../rules/going-on';
import { Action } from './account';
import { CONTRACT } from '../rules/seen';
import { isAlone, isNext, nextAction, nextPromiseAt, promise, takePromise } from './promises';

/** Does everything that falls due up to and including `time`; but what waits for the uses of its second, if `usesAhead`. */
export function performUntil(time: i64, usesAhead: bool = false): void {
  while (nextPromiseAt() <= time) {
    const at = nextPromiseAt();
    if (isNext(Action.seeServiceStop, CONTRACT)) {
      if (!isAlone()) performBeside(at);
      if (usesAhead && at == time) return;
    }
    const packed = takePromise();
    perform(packed >> 8, packed & 255, at);
  }
}

/** Payments that are due by `time`, and what they switch on, before all else that is. */
export function performPayments(time: i64): void {
  while (nextPromiseAt() <= time && nextAction() <= Action.restoreService) {
    const at = nextPromiseAt();
    const packed = takePromise();
    perform(packed >> 8, packed & 255, at);
  }
}

/** What all SIMs of a contract are charged is added up when a second is over: does nothing else fall due next? */
export function waitsForUses(): bool {
  return isNext(Action.seeServiceStop, CONTRACT) && isAlone();
}

/** All else of the second. */
function performBeside(time: i64): void {
  takePromise();
  performUntil(time);
  promise(time, Action.seeServiceStop, CONTRACT);
}

function perform(action: i32, argument: i32, time: i64): void {
  switch (action) {
    case Action.seeWarning:
      return seen.seeWarning(argument, time);
    case Action.seeRoamStop:
      return seen.seeStop(true, argument, time);
    case Action.seeServiceStop:
      return seen.seeStop(false, argument, time);
    case Action.goesOn:
      return goOn(argument, time);
    case Action.warned:
      return stops.deliverWarning(argument, time);
    case Action.stopRoaming:
      return stops.stopRoaming(time);
    case Action.stopService:
      return stops.stopService(time);
    case Action.payRoaming:
      return stops.payRoaming(time);
    case Action.payService:
      return stops.payService(time);
    case Action.restoreRoaming:
      return stops.restoreRoaming(time);
    case Action.restoreService:
      return stops.restoreService(time);
    case Action.suspend:
      return sanctions.suspend(time);
    case Action.resume:
      return sanctions.resume(time);
    case Action.end:
      return sanctions.endForUse(time);
    case Action.throttle:
      return sanctions.throttle(time);
    case Action.bar:
      return bars.bar();
    case Action.unbar:
      return bars.unbar();
    case Action.surchargeOn:
      return bars.surcharge(true);
    case Action.surchargeOff:
      return bars.surcharge(false);
    case Action.zone:
      return bars.leaveOut(argument);
    default:
      performLife(action, argument, time);
  }
}
