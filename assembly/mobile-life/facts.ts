// The dated facts of the SIM being rated: its own stretch of rows, ascending by time (layout/facts.ts).

import {
  FACT_AMOUNT,
  FACT_FLAGS,
  FACT_KIND,
  FACT_QUANTITY,
  FACT_SIZE,
  FACT_SUBJECT,
  FACT_TIME,
  FACT_UNTIL,
} from '../layout/facts';
import { Action } from '../rating/account';
import { monthSeconds } from '../rating/context';
import { promise } from '../rating/promises';
import { Standing, held, hold } from './standing';

let rows: usize = 0;
let count: i32 = 0;

export function aimAtFacts(at: usize, facts: i32): void {
  rows = at;
  count = facts;
}

/** A fact by its place; times count from the running month. */
export class FactOf {
  static row(index: i32): usize {
    return rows + <usize>index * FACT_SIZE;
  }

  static time(index: i32): i64 {
    return i64(load<u32>(FactOf.row(index) + FACT_TIME)) - held(Standing.begun);
  }

  /** 0 where the fact has none. */
  static until(index: i32): i64 {
    const until = i64(load<u32>(FactOf.row(index) + FACT_UNTIL));
    return until == 0 ? 0 : until - held(Standing.begun);
  }

  static kind(index: i32): i32 {
    return i32(load<u8>(FactOf.row(index) + FACT_KIND));
  }

  static is(index: i32, flag: i32): bool {
    return (load<u32>(FactOf.row(index) + FACT_FLAGS) & u32(flag)) != 0;
  }

  static subject(index: i32): i64 {
    return i64(load<u16>(FactOf.row(index) + FACT_SUBJECT));
  }

  static quantity(index: i32): i64 {
    return load<i64>(FactOf.row(index) + FACT_QUANTITY);
  }

  static amount(index: i32): i64 {
    return load<i64>(FactOf.row(index) + FACT_AMOUNT);
  }
}

/** Has any fact this kind? */
export function hasFact(kind: i32): bool {
  for (let index = 0; index < count; index++) if (FactOf.kind(index) == kind) return true;
  return false;
}

/** The time of the first fact of a kind in from ..< until, or -1. */
export function nextOfKind(kind: i32, from: i64, until: i64): i64 {
  for (let index = i32(held(Standing.cursor)); index < count; index++) {
    const time = FactOf.time(index);
    if (time >= until) return -1;
    if (time >= from && FactOf.kind(index) == kind) return time;
  }
  return -1;
}

/** The first fact of a kind from a time on that has not been acted on, or -1. */
export function firstOfKind(kind: i32, from: i64): i32 {
  for (let index = i32(held(Standing.cursor)); index < count; index++) {
    if (FactOf.kind(index) == kind && FactOf.time(index) >= from) return index;
  }
  return -1;
}

/** Is there a fact in the running month that has not been acted on? */
export function factAhead(): bool {
  const next = i32(held(Standing.cursor));
  return next < count && FactOf.time(next) < monthSeconds;
}

/** Promises the next fact of the running month. */
export function awaitFact(): void {
  if (factAhead()) promise(max(0, FactOf.time(i32(held(Standing.cursor)))), Action.fact, 0);
}

/** Takes the next fact off the list. */
export function takeFact(): i32 {
  const index = i32(held(Standing.cursor));
  hold(Standing.cursor, i64(index + 1));
  return index;
}
