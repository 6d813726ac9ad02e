// Credit that was paid for and is lost unused: no line of a bill, but the operator's gain.

import { MONTHS_MAX } from '../layout/program';
import { Trace } from '../layout/trace';
import { tellAt } from '../rating/trace';
import { Months, monthOf } from './months';

/** By month, micro-euro excl. VAT. */
const LAPSED = memory.data(MONTHS_MAX * 8, 16);

export function openLapsed(): void {
  memory.fill(LAPSED, 0, (<usize>Months.count) << 3);
}

export function tellLapsed(time: i64, micros: i64): void {
  const month = monthOf(time);
  if (micros == 0 || month >= Months.count) return;
  const at = LAPSED + ((<usize>month) << 3);
  store<i64>(at, load<i64>(at) + micros);
  tellAt(time, month, Trace.lapsed, 0, 0, micros, 0);
}

export function lapsedIn(month: i32): i64 {
  return load<i64>(LAPSED + ((<usize>month) << 3));
}
