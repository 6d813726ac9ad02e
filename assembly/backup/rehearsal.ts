// 2.1.1, reading freeFrom B: free from the beginning of an Outage, once it has been reported. Whether it will be is found by
// playing the site's facts without its data first; what that tells is taken back. Where a deposit may be asked, which data make
// dearer, and which may end the phones, they are played with their data too, in the light of the calls that were found.

import { Book, openBook } from '../accounts/book';
import { clearDeadlines } from '../accounts/deadlines';
import { Watch } from '../outage/watch';
import { traceRowCount, untrace } from '../rating/trace';
import { widened } from '../widened';
import { Line, calledAt, isDown } from './site';

const FIRST_ROOM: i32 = 256;
/** By call that brought free data: the stretch without the line << 8 | phone, and its second. */
let rows: usize = 0;
let room: i32 = 0;
/** Those of the playing before; and with those that this one has found. */
let known: i32 = 0;
let calls: i32 = 0;

export class Rehearsal {
  static isOn: bool = false;
  static isWithData: bool = false;
  private static rows: i32 = 0;
  private static watches: bool = false;

  static begin(withData: bool): void {
    Rehearsal.isOn = true;
    Rehearsal.isWithData = withData;
    Rehearsal.rows = traceRowCount();
    Rehearsal.watches = Watch.isOn;
    Watch.isOn = false;
  }

  static end(): void {
    calls -= known;
    memory.copy(rows, rowAt(known), (<usize>calls) << 4);
    known = calls;
    Rehearsal.isOn = false;
    Watch.isOn = Rehearsal.watches;
    untrace(Rehearsal.rows);
    openBook(i64(Book.ticksPerMicro));
    clearDeadlines();
  }
}

/** The helpdesk has answered the last call for a phone. */
export function noteServed(phone: i32): void {
  if (calls == room) widen();
  const row = rowAt(calls++);
  store<i64>(row, (i64(Line.spell) << 8) | i64(phone));
  store<i64>(row + 8, calledAt(phone));
}

function rowAt(call: i32): usize {
  return rows + ((<usize>call) << 4);
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, (<usize>room) << 4, (<usize>wider) << 4);
  room = wider;
}

export function forgetCalls(): void {
  known = 0;
  calls = 0;
}

/** Is a phone free at a second for a call that the helpdesk answers later, or that comes before what keeps the line away is over? */
export function willBeServed(phone: i32, time: i64): bool {
  if (!isDown()) return false;
  for (let call = 0; call < known; call++) {
    const row = rowAt(call);
    if (load<i64>(row) != ((i64(Line.spell) << 8) | i64(phone))) continue;
    const called = load<i64>(row + 8);
    return called <= time || called < Line.downUntil;
  }
  return false;
}
