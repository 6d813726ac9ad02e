// States that last as long as any of their causes: a loaded network, an outage, maintenance (22).

import { turnOff, turnOn } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { STATES_MAX, State } from '../layout/kinds';
import { Due } from './due';

/** By state: the latest end of its causes. */
const ENDS = memory.data(STATES_MAX * 8, 16);

export function openLasting(): void {
  memory.fill(ENDS, 0, STATES_MAX * 8);
}

/** A cause without an end goes on. */
export function last(fact: i32, state: State): void {
  const told = FactAt.until(fact);
  const until = told > 0 ? told : i64.MAX_VALUE;
  turnOn(FactAt.time(fact), state);
  store<i64>(endOf(state), max(load<i64>(endOf(state)), until));
  if (told > 0) setDeadline(told, Due.stateEnds, state);
}

export function onStateEnds(time: i64, state: State): void {
  if (time >= load<i64>(endOf(state))) turnOff(time, state);
}

function endOf(state: State): usize {
  return ENDS + ((<usize>state) << 3);
}
