// Direct debit, 13.4: each invoice is collected once, a few days after it was announced; some of them fail.

import { Slot } from '../rating/slot';
import { MONTHS_MAX } from '../layout/program';
import { Invoice, Invoices, rowOf } from './invoices';

/** By invoice: its debit will fail; it was tried. */
const FAILS = memory.data(MONTHS_MAX + 1);
const TRIED = memory.data(MONTHS_MAX + 1);

class Debits {
  /** The next one fails, whatever its invoice. */
  static nextFails: bool = false;
}

export function openDebits(): void {
  memory.fill(FAILS, 0, MONTHS_MAX + 1);
  memory.fill(TRIED, 0, MONTHS_MAX + 1);
  Debits.nextFails = false;
}

/** `subject`: invoice from 1; 0 = the oldest one that waits for its debit, or else the next. */
export function onDebitFailed(subject: i32): void {
  const index = subject > 0 ? subject - 1 : oldestWaiting();
  if (index < 0) Debits.nextFails = true;
  else if (index <= MONTHS_MAX) store<u8>(FAILS + <usize>index, 1);
}

function oldestWaiting(): i32 {
  for (let index = 0; index < Invoices.count; index++) {
    const tried = load<u8>(TRIED + <usize>index) != 0;
    if (!tried && Slot.get(rowOf(index), Invoice.open) > 0) return index;
  }
  return -1;
}

/** Tries the debit of an open invoice; false when it fails. */
export function takesDebit(index: i32): bool {
  store<u8>(TRIED + <usize>index, 1);
  if (load<u8>(FAILS + <usize>index) != 0) return false;
  const fails = Debits.nextFails;
  Debits.nextFails = false;
  return !fails;
}
