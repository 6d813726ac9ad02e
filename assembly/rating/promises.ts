// What falls due later, in order of time: packed time << 16 | Action << 8 | argument, ascending. Promises of the same second
// fall due in the order of Action and argument, whatever the order in which they were made.

import { ACTIONS_MAX, Account, Action } from './account';
import { account } from './context';
import { Slot } from './slot';

/** Argument bit: promised in an earlier month. */
export const LATE: i32 = 128;
const NONE: i64 = i64.MAX_VALUE >> 16;

export function promise(time: i64, action: Action, argument: i32): void {
  const packed = (time << 16) | i64(action << 8) | i64(argument);
  let i = i32(Slot.get(account, Account.actionCount));
  if (i >= ACTIONS_MAX) unreachable();
  Slot.set(account, Account.actionCount, i64(i + 1));
  while (i > 0 && Slot.get(account, Account.actions + i - 1) > packed) {
    Slot.set(account, Account.actions + i, Slot.get(account, Account.actions + i - 1));
    i--;
  }
  Slot.set(account, Account.actions + i, packed);
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
  const count = i32(Slot.get(account, Account.actionCount));
  for (let i = 0; i < count; i++) {
    const packed = Slot.get(account, Account.actions + i);
    if (warningsChange || !isWarning(i32((packed >> 8) & 255))) return packed >> 16;
  }
  return NONE;
}

function isWarning(action: i32): bool {
  return action == Action.warned || action == Action.seeWarning;
}

/** Does one of these actions, or of those after them, fall due before a time? */
export function isPromised(from: Action, before: i64): bool {
  const count = i32(Slot.get(account, Account.actionCount));
  for (let i = 0; i < count; i++) {
    const packed = Slot.get(account, Account.actions + i);
    if (((packed >> 8) & 255) >= from) return packed >> 16 < before;
  }
  return false;
}

/** Is one of the promises one of these actions, a bit each? */
export function isAnyPromised(actions: u64): bool {
  const count = i32(Slot.get(account, Account.actionCount));
  for (let i = 0; i < count; i++) {
    if (((actions >> i32((Slot.get(account, Account.actions + i) >> 8) & 255)) & 1) != 0) return true;
  }
  return false;
}

/** Is every promise one of these actions, a bit each? */
export function onlyPromised(actions: u64): bool {
  const count = i32(Slot.get(account, Account.actionCount));
  for (let i = 0; i < count; i++) {
    if (((actions >> i32((Slot.get(account, Account.actions + i) >> 8) & 255)) & 1) == 0) return false;
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
  return i < 0 ? -1 : Slot.get(account, Account.actions + i) >> 16;
}

export function withdraw(action: Action, argument: i32): void {
  const i = indexOf(action, argument);
  if (i >= 0) removeAt(i);
}

/** Withdraws what an action was promised for from a time on. */
export function withdrawSince(action: Action, time: i64): void {
  for (let i = i32(Slot.get(account, Account.actionCount)) - 1; i >= 0; i--) {
    const packed = Slot.get(account, Account.actions + i);
    if (packed >> 16 >= time && ((packed >> 8) & 255) == action) removeAt(i);
  }
}

/** Puts all promises into the room at `to`, which has ACTIONS_MAX slots; returns how many there were. */
export function setAside(to: usize): i32 {
  const count = i32(Slot.get(account, Account.actionCount));
  for (let i = 0; i < count; i++) Slot.set(to, i, Slot.get(account, Account.actions + i));
  Slot.set(account, Account.actionCount, 0);
  return count;
}

/** Makes promises again that were set aside. */
export function takeBack(from: usize, count: i32): void {
  for (let i = 0; i < count; i++) {
    const packed = Slot.get(from, i);
    promise(packed >> 16, i32((packed >> 8) & 255), i32(packed & 255));
  }
}

/** At a month's end: times count from the new month, and what was promised is marked as late. */
export function carryPromises(monthSeconds: i64): void {
  const count = i32(Slot.get(account, Account.actionCount));
  for (let i = 0; i < count; i++) {
    const packed = Slot.get(account, Account.actions + i);
    Slot.set(account, Account.actions + i, (packed - (monthSeconds << 16)) | LATE);
  }
}

function indexOf(action: Action, argument: i32): i32 {
  const count = i32(Slot.get(account, Account.actionCount));
  const code = i64((action << 8) | argument);
  for (let i = 0; i < count; i++) {
    if ((Slot.get(account, Account.actions + i) & 0xffff) == code) return i;
  }
  return -1;
}

function removeAt(index: i32): void {
  const count = i32(Slot.get(account, Account.actionCount)) - 1;
  for (let i = index; i < count; i++) {
    Slot.set(account, Account.actions + i, Slot.get(account, Account.actions + i + 1));
  }
  Slot.set(account, Account.actionCount, i64(count));
}
