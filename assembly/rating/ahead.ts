// What is still to come in the month: its events in order of time, all of them or those of the kinds that are played.

import { Kind } from '../layout/kinds';
import {
  EVENT_KIND,
  EVENT_QUANTITY,
  EVENT_SIZE,
  EVENT_START,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
  LIFE_PLACED,
} from '../layout/life';
import { LIFE, Month } from '../usage/life';

/** What is played: the rest of the month has been dealt with, and cannot depend on it. */
export enum Playing {
  everything,
  data,
  messages,
}

export let playing: Playing = Playing.everything;
/** Events before this one have been used. */
export let nextEvent: i32 = 0;
let end: i32 = 0;

/** Begins a month: nothing has been used. Its events are placed, or, for messages, those that are messages. */
export function beginEvents(what: Playing): void {
  playing = what;
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  const placed = load<u32>(LIFE + LIFE_PLACED) != 0;
  nextEvent = what == Playing.data ? count : what == Playing.messages && !placed ? Month.calls : 0;
  end = what == Playing.messages && !placed ? Month.outgoing : count;
  skipCalls();
}

export function eventAt(index: i32): usize {
  return LIFE + LIFE_EVENTS + <usize>index * EVENT_SIZE;
}

/** Start of the next event of the month; beyond any month when there is none. */
export function nextEventAt(): i64 {
  return nextEvent >= end ? i64.MAX_VALUE : i64(load<u32>(eventAt(nextEvent) + EVENT_START));
}

/** Does a call of the month begin while another lasts? Its events are placed. */
export function callsAtOnce(): bool {
  let until: u32 = 0;
  for (let i = 0, count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT)); i < count; i++) {
    const event = eventAt(i);
    const seconds = load<u32>(event + EVENT_QUANTITY);
    if (load<u8>(event + EVENT_KIND) != Kind.voice || seconds == 0) continue;
    const start = load<u32>(event + EVENT_START);
    if (start < until) return true;
    until = start + seconds;
  }
  return false;
}

/** Start of the next call that somebody answers, if it begins before a time; else that time. */
export function nextCallAt(before: i64): i64 {
  for (let i = nextEvent; i < end; i++) {
    const event = eventAt(i);
    const start = i64(load<u32>(event + EVENT_START));
    if (start >= before) return before;
    if (load<u8>(event + EVENT_KIND) == Kind.voice && load<u32>(event + EVENT_QUANTITY) > 0) return start;
  }
  return before;
}

export function takeEvent(): usize {
  const event = eventAt(nextEvent++);
  skipCalls();
  return event;
}

/** Back to an event: the use since then was only tried. */
export function backToEvent(index: i32): void {
  nextEvent = index;
}

function skipCalls(): void {
  if (playing != Playing.messages) return;
  while (nextEvent < end && load<u8>(eventAt(nextEvent) + EVENT_KIND) == Kind.voice) nextEvent++;
}
