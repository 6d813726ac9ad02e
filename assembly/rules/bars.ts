// What facts of an account promise to a month's use: a bar, a surcharge on roaming, an EU that counts as other networks. The account
// tells the states itself.

import { State } from '../layout/kinds';
import { Account } from '../rating/account';
import { account } from '../rating/context';
import { Slot } from '../rating/slot';

export function bar(): void {
  Slot.add(account, Account.barred, 1);
}

export function unbar(): void {
  Slot.add(account, Account.barred, -1);
}

export function surcharge(on: bool): void {
  const bit: i64 = 1 << State.surcharged;
  const states = Slot.get(account, Account.states);
  Slot.set(account, Account.states, on ? states | bit : states & ~bit);
}

export function leaveOut(places: i64): void {
  Slot.set(account, Account.outside, places);
}
