// 12.5.1 dash 1, 2: a notice when a bundle is reached, and at two levels beyond it; A1 D at percentages of the ceiling, A12 B on
// one bundle of money.

import { Kind, Notice } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { Account, Action } from '../rating/account';
import { Of, account, arrivesOutOfOrder, levels, plan } from '../rating/context';
import { Costs, Known, ticksReadAt, ticksKnownBy, unitsReadAt, unitsKnownBy } from '../rating/knowledge';
import { Level, NEVER } from '../rating/levels';
import { Slot } from '../rating/slot';
import { Wide } from '../rating/wide';
import { hasten, isSeen, mayHasten, meet, readingBefore } from './seen';

export function bundleDue(kind: Kind): bool {
  const used = Slot.get(account, Account.used + kind);
  if (Slot.get(levels, Level.lowest + kind) > used) return false;
  return (
    unseenAt(Notice.dataReached + kind, used, Level.reached + kind) ||
    unseenAt(Notice.dataOver80 + kind, used, Level.first + kind) ||
    unseenAt(Notice.dataOver100 + kind, used, Level.second + kind)
  );
}

function unseenAt(notice: Notice, used: i64, level: i32): bool {
  return used >= Slot.get(levels, level) && !isSeen(notice);
}

/** Acts on the levels that a kind has met; the record that ended at `time` arrives at `arrival`. */
export function settleBundle(kind: Kind, arrival: i64, time: i64): void {
  const used = Slot.get(account, Account.used + kind);
  if (Slot.get(levels, Level.lowest + kind) > used) return;
  const mixed = kind != Kind.data && arrivesOutOfOrder(kind);
  for (let step = 0; step < 3; step++) {
    const level = Slot.get(levels, Level.reached + 3 * step + kind);
    if (level == NEVER || used < level) continue;
    const notice = Notice.dataReached + 3 * step + kind;
    if (!isSeen(notice)) meet(notice, mixed ? unitsReadAt(unitsOf(kind), level) : arrival, time);
    else if (mixed && mayHasten(Action.seeWarning, notice, arrival)) hastenBundle(kind, level, notice);
  }
}

function hastenBundle(kind: Kind, level: i64, notice: Notice): void {
  const before = readingBefore(Action.seeWarning, notice, i64.MAX_VALUE);
  if (unitsKnownBy(unitsOf(kind), level, before))
    hasten(Action.seeWarning, notice, unitsReadAt(unitsOf(kind), level));
}

function unitsOf(kind: Kind): Known {
  return kind == Kind.voice ? Known.voice : Known.sms;
}

/** Are there levels on money: of the bundle, or of a ceiling that was chosen? */
export function warnsOnMoney(): bool {
  if (Slot.get(levels, Level.hasMoney) == 0) return false;
  return Of.terms(Terms.warnOnMoney) == 0 || Of.sim(Sim.ceiling) != 0 || isLevel(0);
}

/** The lowest of the bundle's levels and of its end. */
export function firstMoneyLevel(): usize {
  let first = Slot.at(plan, Plan.moneyBundle);
  for (let i = 0; i < 3; i++) if (isLevel(i) && Wide.reaches(first, levelAt(i))) first = levelAt(i);
  return first;
}

function isLevel(index: i32): bool {
  return load<i64>(levelAt(index) + 8) != -1;
}

function levelAt(index: i32): usize {
  return Slot.at(levels, Level.money + 2 * index);
}

/** Percentages of the ceiling are on the month's charges; the rest on what use of the bundle is worth. */
function onCharges(index: i32): bool {
  return index > 0 && Of.terms(Terms.warnOnMoney) != 0;
}

function moneyMet(index: i32): bool {
  if (!isLevel(index)) return false;
  if (onCharges(index) && Of.sim(Sim.ceiling) == 0) return false;
  const meter = onCharges(index) ? Account.percent : Account.value;
  return Wide.reaches(Slot.at(account, meter), levelAt(index));
}

export function moneyDue(): bool {
  if (Slot.get(levels, Level.hasMoney) == 0) return false;
  for (let i = 0; i < 3; i++) {
    if (!isSeen(Notice.dataReached + 3 * i) && moneyMet(i)) return true;
  }
  return false;
}

export function settleMoney(arrival: i64, time: i64): void {
  if (Slot.get(levels, Level.hasMoney) == 0) return;
  for (let i = 0; i < 3; i++) {
    if (!moneyMet(i)) continue;
    const notice = Notice.dataReached + 3 * i;
    if (!isSeen(notice)) meet(notice, moneyReadAt(i), time);
    else if (mayHasten(Action.seeWarning, notice, arrival)) hastenLevel(i);
  }
}

export function moneyKnownBy(time: i64): bool {
  if (Slot.get(levels, Level.hasMoney) == 0) return false;
  for (let i = 0; i < 3; i++) {
    if (isLevel(i) && isKnownBefore(i, time)) return true;
  }
  return false;
}

export function hastenMoney(): void {
  if (Slot.get(levels, Level.hasMoney) == 0) return;
  for (let i = 0; i < 3; i++) {
    if (isLevel(i)) hastenLevel(i);
  }
}

/** Would the operator see a level by `time`, and earlier than promised? */
function isKnownBefore(index: i32, time: i64): bool {
  const read = readingBefore(Action.seeWarning, Notice.dataReached + 3 * index, time);
  return ticksKnownBy(knownOf(index), levelAt(index), costsOf(index), read);
}

function hastenLevel(index: i32): void {
  if (!isKnownBefore(index, i64.MAX_VALUE)) return;
  hasten(Action.seeWarning, Notice.dataReached + 3 * index, moneyReadAt(index));
}

function moneyReadAt(index: i32): i64 {
  return ticksReadAt(knownOf(index), levelAt(index), costsOf(index));
}

function knownOf(index: i32): Known {
  return onCharges(index) ? Known.cost : Known.worth;
}

function costsOf(index: i32): Costs {
  return onCharges(index) ? Costs.ofMonth : Costs.all;
}
