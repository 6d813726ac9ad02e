// Goods that are paid in instalments: monthly, the first at once; without a number all is due at once. All that are left fall due
// after two unpaid ones (13.11) and at the end of the agreement (17.1). Each posting is half up to a micro-euro.

import { Line } from '../layout/kinds';
import { Slot } from '../rating/slot';
import { widened } from '../widened';
import { chargeAt } from './due';
import { rounded } from './invoices';

const FIRST_ROOM: i32 = 16;

enum Purchase {
  amount,
  instalments,
  left,
  SIZE,
}

const ROW: usize = (<usize>Purchase.SIZE) << 3;

let rows: usize = 0;
let room: i32 = 0;
let count: i32 = 0;

export function openInstalments(): void {
  count = 0;
}

function purchaseAt(index: i32): usize {
  return rows + <usize>index * ROW;
}

export function onBought(time: i64, amount: i64, instalments: i64): void {
  if (count == room) widen();
  const row = purchaseAt(count++);
  Slot.set(row, Purchase.amount, amount);
  Slot.set(row, Purchase.instalments, max<i64>(1, instalments));
  Slot.set(row, Purchase.left, max<i64>(1, instalments));
  pay(time, row, 1);
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * ROW, <usize>wider * ROW);
  room = wider;
}

/** At the beginning of a month. */
export function payInstalments(time: i64): void {
  for (let index = 0; index < count; index++) pay(time, purchaseAt(index), 1);
}

/** All that are left. */
export function accelerate(time: i64): void {
  for (let index = 0; index < count; index++) pay(time, purchaseAt(index), i64.MAX_VALUE);
}

function pay(time: i64, row: usize, most: i64): void {
  const left = Slot.get(row, Purchase.left);
  const paid = min(most, left);
  if (paid == 0) return;
  Slot.set(row, Purchase.left, left - paid);
  chargeAt(
    time,
    Line.equipment,
    rounded(Slot.get(row, Purchase.amount) * paid, Slot.get(row, Purchase.instalments)),
  );
}
