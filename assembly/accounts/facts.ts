// The dated facts of the account being played (layout/facts.ts), ascending by time.

import {
  FACTS_MAX,
  FACT_AMOUNT,
  FACT_FLAGS,
  FACT_KIND,
  FACT_QUANTITY,
  FACT_SIZE,
  FACT_SUBJECT,
  FACT_TIME,
  FACT_UNTIL,
  Fact,
} from '../layout/facts';
import { endBeyond } from '../beyond';
import { Beyond } from '../layout/beyond';
import { widened } from '../widened';

const FIRST_FACTS: i32 = 2048;
const FIRST_ROOM = memory.data(FIRST_FACTS * FACT_SIZE, 16);

let rows: usize = FIRST_ROOM;
let room: i32 = FIRST_FACTS;
let count: i32 = 0;

/** Where they stand until the next is added. */
export function factsStart(): usize {
  return rows;
}

export function factCount(): i32 {
  return count;
}

/** Where the host writes so many facts. */
export function roomForFacts(facts: i32): usize {
  while (room < facts) makeRoom();
  return rows;
}

/** The host wrote so many facts, or none are known yet. */
export function setFactCount(facts: i32): void {
  count = facts;
}

/** Puts a fact behind those of the same second; returns it. Its other fields are 0. */
export function addFact(time: i64, kind: Fact): usize {
  if (count == room) makeRoom();
  let at = count++;
  while (at > 0 && FactAt.time(at - 1) > time) at--;
  const row = rowOf(at);
  memory.copy(row + FACT_SIZE, row, <usize>(count - 1 - at) * FACT_SIZE);
  memory.fill(row, 0, FACT_SIZE);
  store<u32>(row + FACT_TIME, u32(time));
  store<u8>(row + FACT_KIND, u8(kind));
  return row;
}

function makeRoom(): void {
  if (room == FACTS_MAX) endBeyond(Beyond.facts);
  rows = widened(rows, <usize>room * FACT_SIZE, 2 * <usize>room * FACT_SIZE);
  room *= 2;
}

function rowOf(index: i32): usize {
  return rows + <usize>index * FACT_SIZE;
}

export function setQuantity(index: i32, quantity: i64): void {
  store<i64>(rowOf(index) + FACT_QUANTITY, quantity);
}

/** Fields of a fact by its place. */
export class FactAt {
  static time(index: i32): i64 {
    return i64(load<u32>(rowOf(index) + FACT_TIME));
  }

  static until(index: i32): i64 {
    return i64(load<u32>(rowOf(index) + FACT_UNTIL));
  }

  static kind(index: i32): Fact {
    return load<u8>(rowOf(index) + FACT_KIND);
  }

  /** Does the fact have a FactFlag? */
  static is(index: i32, flag: i32): bool {
    return (load<u32>(rowOf(index) + FACT_FLAGS) & u32(flag)) != 0;
  }

  static subject(index: i32): i32 {
    return i32(load<u16>(rowOf(index) + FACT_SUBJECT));
  }

  static quantity(index: i32): i64 {
    return load<i64>(rowOf(index) + FACT_QUANTITY);
  }

  /** Micro-euro, on the VAT basis that the fact has. */
  static amount(index: i32): i64 {
    return load<i64>(rowOf(index) + FACT_AMOUNT);
  }
}
