// What an account used day by day, where a month without a capital is not the billing Month (lowercase-month.ts). A day that is
// played again is written again. Accounts that need it have a room each:
//
//   | DAYS_KEPT days, by day number: day + 1 | COUNTED amounts |

import { widened } from '../widened';
import { Account } from './account';
import { account } from './context';
import { Slot } from './slot';

/** Amounts of a day that are kept. */
export const COUNTED: i32 = 5;
/** A window of 31 days before a Month of 31 that may be played again. */
const DAYS_KEPT: i32 = 64;
const DAY: usize = (<usize>(COUNTED + 1)) << 3;
const ROOM: usize = <usize>DAYS_KEPT * DAY;
const FIRST_ROOMS: i32 = 8;

let rooms: usize = 0;
let most: i32 = 0;
let taken: i32 = 0;

/** A customer begins. */
export function nothingUsedDaily(): void {
  taken = 0;
}

/** The amounts of a day as they were kept; 0 where there are none. */
export function usedOn(day: i32): usize {
  const at = dayAt(day);
  return load<i64>(at) == i64(day) + 1 ? at + 8 : 0;
}

/** Where the amounts of a day are kept. */
export function keepUsedOn(day: i32): usize {
  const at = dayAt(day);
  store<i64>(at, i64(day) + 1);
  return at + 8;
}

function dayAt(day: i32): usize {
  let own = i32(Slot.get(account, Account.dailyRoom));
  if (own == 0) {
    own = take();
    Slot.set(account, Account.dailyRoom, own);
  }
  return rooms + <usize>(own - 1) * ROOM + <usize>(day & (DAYS_KEPT - 1)) * DAY;
}

/** Counted from 1. */
function take(): i32 {
  if (taken == most) {
    const wider = max(FIRST_ROOMS, 2 * most);
    rooms = widened(rooms, <usize>most * ROOM, <usize>wider * ROOM);
    most = wider;
  }
  memory.fill(rooms + <usize>taken * ROOM, 0, ROOM);
  return ++taken;
}
