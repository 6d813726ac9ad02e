// What falls due later, in order of time: packed time << 16 | Action << 8 | argument, ascending. Promises of the same second
// fall due in the order of Action and argument, whatever the order in which they were made, but for what a customer asked
// (Action.opens): that in the order in which it was. The first ACTIONS_MAX stand in the account, the others beside it
// (laterPromises.ts).

import { ACCOUNT_BYTES, ACTIONS_MAX, Account, Action } from './account';
import { account } from './context';
import { copyLater, dropAllLater, dropLater, keepLater, laterAt } from './laterPromises';
import { Slot } from './slot';

/** Argument bit: promised in an earlier month. */
export const LATE: i32 = 128;
const NONE: i64 = i64.MAX_VALUE >> 16;

export function promise(time: i64, action: Action, argument: i32): void {
  const packed = (time << 16) | i64(action << 8) | i64(argument);
  const order = orderOf(packed);
  let i = Promised.count;
  Slot.set(account, Account.actionCount, i64(i + 1));
  if (i >= ACTIONS_MAX) {
    const last = Slot.get(account, Account.actionsLast);
    if (order >= last) return keepLater(account, packed, order);
    keepLater(account, last, i64.MIN_VALUE);
    i = ACTIONS_MAX - 1;
  }
  while (i > 0 && Slot.get(account, Account.actions + i - 1) > order) {
    Slot.set(account, Account.actions + i, Slot.get(account, Account.actions + i - 1));
    i--;
  }
  Slot.set(account, Account.actions + i, packed);
}

/** A promise comes after those that are not above this. */
function orderOf(packed: i64): i64 {
  return ((packed >> 8) & 255) == Action.opens ? packed | 255 : packed;
}

class Promised {

  @inline static get count(): i32 {
    return i32(Slot.get(account, Account.actionCount));
  }


  @inline static at(index: i32): i64 {
    if (index < ACTIONS_MAX) return Slot.get(account, Account.actions + index);
    return laterAt(account, index - ACTIONS_MAX);
  }
}

/** Time of the next promise; far beyond any month when there is none. */
export function nextPromiseAt(): i64 {
  return Slot.get(account, Account.actionCount) == 0 ? NONE : Slot.get(account, Account.actions) >> 16;
}

/** Is this what falls due next? */
export function isNext(action: Action, argument: i32): bool {
  const code = i64((action << 8) | argument);
  return Slot.get(account, Account.actionCount) != 0 && (Slot.get(account, Account.actions) & 0xffff) == code;
}

/** Does nothing else fall due in the second of the next promise? */
export function isAlone(): bool {
  if (Slot.get(account, Account.actionCount) < 2) return true;
  return Slot.get(account, Account.actions + 1) >> 16 > nextPromiseAt();
}

/** Time of the next promise that can change use or states; warnings to those who go on as before do not. */
export function nextChangeAt(warningsChange: bool): i64 {
  const count = Promised.count;
  for (let i = 0; i < count; i++) {
    const packed = Promised.at(i);
    if (warningsChange || !isWarning(i32((packed >> 8) & 255))) return packed >> 16;
  }
  return NONE;
}

function isWarning(action: i32): bool {
  return action == Action.warned || action == Action.seeWarning;
}

/** Does one of these actions, or of those after them, fall due before a time? */
export function isPromised(from: Action, before: i64): bool {
  const count = Promised.count;
  for (let i = 0; i < count; i++) {
    const packed = Promised.at(i);
    if (((packed >> 8) & 255) >= from) return packed >> 16 < before;
  }
  return false;
}

/** Does an action fall due by a time? */
export function isPromisedBy(action: Action, time: i64): bool {
  const count = Promised.count;
  for (let i = 0; i < count; i++) {
    const packed = Promised.at(i);
    if (packed >> 16 > time) return false;
    if (((packed >> 8) & 255) == action) return true;
  }
  return false;
}

/** Is one of the promises one of these actions, a bit each? */
export function isAnyPromised(actions: u64): bool {
  const count = Promised.count;
  for (let i = 0; i < count; i++) {
    if (((actions >> i32((Promised.at(i) >> 8) & 255)) & 1) != 0) return true;
  }
  return false;
}

/** Is every promise one of these actions, a bit each? */
export function onlyPromised(actions: u64): bool {
  const count = Promised.count;
  for (let i = 0; i < count; i++) {
    if (((actions >> i32((Promised.at(i) >> 8) & 255)) & 1) == 0) return false;
  }
  return true;
}

/** What is promised next, if anything is. */
export function nextAction(): Action {
  return i32((Slot.get(account, Account.actions) >> 8) & 255);
}

/** Takes the next promise off the list: Action << 8 | argument. */
export function takePromise(): i32 {
  const packed = Slot.get(account, Account.actions);
  removeAt(0);
  return i32(packed & 0xffff);
}

/** The time of a promise of this month, or -1. */
export function promisedAt(action: Action, argument: i32): i64 {
  const i = indexOf(action, argument);
  return i < 0 ? -1 : Promised.at(i) >> 16;
}

export function withdraw(action: Action, argument: i32): void {
  const i = indexOf(action, argument);
  if (i >= 0) removeAt(i);
}

/** Withdraws what an action was promised for from a time on. */
export function withdrawSince(action: Action, time: i64): void {
  for (let i = Promised.count - 1; i >= 0; i--) {
    const packed = Promised.at(i);
    if (packed >> 16 >= time && ((packed >> 8) & 255) == action) removeAt(i);
  }
}

/** An account whole, with what was promised to it; `to` has ACCOUNT_BYTES and was filled by this only, or is an account. */
export function copyAccount(from: usize, to: usize): void {
  const isLater = max(Slot.get(from, Account.actionCount), Slot.get(to, Account.actionCount)) > ACTIONS_MAX;
  memory.copy(to, from, ACCOUNT_BYTES);
  if (isLater) copyLater(from, to);
}

export function withdrawAll(): void {
  if (Promised.count > ACTIONS_MAX) dropAllLater(account);
  Slot.set(account, Account.actionCount, 0);
}

/** Puts all promises into the room at `to`, which has ACTIONS_MAX slots; returns how many there were. */
export function setAside(to: usize): i32 {
  const count = Promised.count;
  memory.copy(to, Slot.at(account, Account.actions), (<usize>min(count, ACTIONS_MAX)) << 3);
  if (count > ACTIONS_MAX) copyLater(account, to);
  withdrawAll();
  return count;
}

/** Makes promises again that were set aside. */
export function takeBack(from: usize, count: i32): void {
  for (let i = 0; i < count; i++) {
    const packed = i < ACTIONS_MAX ? Slot.get(from, i) : laterAt(from, i - ACTIONS_MAX);
    promise(packed >> 16, i32((packed >> 8) & 255), i32(packed & 255));
  }
}

/** At a month's end: times count from the new month, and what was promised is marked as late. */
export function carryPromises(monthSeconds: i64): void {
  const count = Promised.count;
  for (let i = 0; i < min(count, ACTIONS_MAX); i++)
    Slot.set(account, Account.actions + i, carried(Slot.get(account, Account.actions + i), monthSeconds));
  for (let i = 0; i < count - ACTIONS_MAX; i++) {
    const later = carried(laterAt(account, i), monthSeconds);
    dropLater(account, i);
    keepLater(account, later, orderOf(later));
  }
}

function carried(packed: i64, monthSeconds: i64): i64 {
  return (packed - (monthSeconds << 16)) | LATE;
}

function indexOf(action: Action, argument: i32): i32 {
  const count = Promised.count;
  const code = i64((action << 8) | argument);
  for (let i = 0; i < count; i++) if ((Promised.at(i) & 0xffff) == code) return i;
  return -1;
}

function removeAt(index: i32): void {
  const count = Promised.count - 1;
  Slot.set(account, Account.actionCount, i64(count));
  if (index >= ACTIONS_MAX) return dropLater(account, index - ACTIONS_MAX);
  for (let i = index; i < min(count, ACTIONS_MAX - 1); i++) {
    Slot.set(account, Account.actions + i, Slot.get(account, Account.actions + i + 1));
  }
  if (count < ACTIONS_MAX) return;
  Slot.set(account, Account.actionsLast, laterAt(account, 0));
  dropLater(account, 0);
}
