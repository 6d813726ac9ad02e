// 13.2, A31 B: any use by the SIM of a company is business use, and no fair use: a hit once a Month, at its first use, whatever it
// costs. A call made counts as it begins, a message as it is sent, data with their first byte. Of uses in one second the operator
// knows by the one that it knows first.

import { Kind, Limit, Place } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Account } from '../rating/account';
import { Of, account } from '../rating/context';
import { arrivalOf } from '../rating/delay';
import { Slot } from '../rating/slot';
import { pass } from './fair-use';
import { sanction } from './ladder';

/** Has what flows begun the use of the Month? */
export function isBusinessUseDue(): bool {
  if (Of.terms(Terms.businessUse) == 0 || Slot.get(account, Account.usedFrom) != 0) return false;
  return dataUsed() > 0 || Slot.get(account, Account.messages) > 0;
}

/** Data that flowed until `time`. */
export function settleBusinessData(time: i64): void {
  if (Of.terms(Terms.businessUse) != 0 && dataUsed() > 0)
    useForBusiness(time, arrivalOf(Kind.data, Place.home, time));
}

/** Messages, the last of them sent at `time`. */
export function settleBusinessMessages(time: i64, arrival: i64): void {
  if (Of.terms(Terms.businessUse) != 0 && Slot.get(account, Account.messages) > 0)
    useForBusiness(time, arrival);
}

/** A call that was made at `time`. */
export function settleBusinessCall(place: i32, seconds: i64, time: i64): void {
  if (Of.terms(Terms.businessUse) != 0 && seconds > 0)
    useForBusiness(time, arrivalOf(Kind.voice, place, time + seconds));
}

function useForBusiness(time: i64, arrival: i64): void {
  const from = Slot.get(account, Account.usedFrom);
  if (from == 0) {
    Slot.set(account, Account.usedFrom, time + 1);
    pass(Limit.businessUse, time, arrival);
  } else if (from == time + 1) {
    sanction(Limit.businessUse, time, arrival);
  }
}

/** Bytes of the SIM's own use, wherever. */
function dataUsed(): i64 {
  return (
    Slot.get(account, Account.homeBytes) +
    Slot.get(account, Account.euBytes) +
    Slot.get(account, Account.otherBytes) -
    Slot.get(account, Account.backupBytes)
  );
}
