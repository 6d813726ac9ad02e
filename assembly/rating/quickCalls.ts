// Calls of a month in which no other kind of use depends on them: as sums, or alone in order.

import { Direction, Kind, Line, NumberClass, Place, Reaction } from '../layout/kinds';
import {
  EVENT_CLASS,
  EVENT_DIRECTION,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  LIFE_EVENT_COUNT,
  LIFE_HAS_AWAY,
  LIFE_PLACED,
  Sim,
} from '../layout/life';
import { Plan } from '../layout/terms';
import { countAway } from '../rules/surcharge';
import { LIFE } from '../usage/life';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { eventAt } from './ahead';
import { callSeconds, chargedBound } from './boundMonth';
import { isUnlimited } from './bundle';
import { countCallDays } from './callDays';
import { Of, account, levels, setSettling } from './context';
import { chargedSeconds, useEvent } from './events';
import { Level } from './levels';
import { playCalls } from './playedCalls';
import { Slot } from './slot';
import { useSum } from './sums';

/** Charged seconds of the ordinary calls of the month that is looked at; a bound when that is below every level. */
let charged: i64 = 0;

/** A warning that changes calls, or a bundle whose end home and EU use share. */
export function callsNeedOrder(): bool {
  if (isUnlimited(Kind.voice)) return false;
  lookAtCalls();
  const away = load<u32>(LIFE + LIFE_HAS_AWAY) != 0;
  const all = Totals.specialCalls > 0 ? callSeconds() : charged;
  if (away && all > Of.plan(Plan.voiceSeconds)) return true;
  return Of.sim(Sim.reaction) != Reaction.goOn && all >= Slot.get(levels, Level.lowest + Kind.voice);
}

/** Looks at the ordinary calls of a month that begins. */
export function lookAtCalls(): void {
  charged = chargedTotal();
}

/** Plays calls by day. */
export function playCallsByDay(): void {
  playCalls();
  if (Totals.incoming > 0) useEach(Direction.incoming);
}

/** Takes calls from their sums: ordinary ones together, special ones one by one. */
export function sumCalls(): void {
  if (Of.plan(Plan.unlimited) != 0) countCallDays();
  priceCalls();
}

/** Their units and charges, without the limits of a day. */
export function priceCalls(): void {
  if (Totals.hasOther) {
    useEach(Direction.outgoing);
    if (Totals.incoming > 0) useEach(Direction.incoming);
    return;
  }
  const seconds = i64(Totals.callSeconds);
  Slot.add(account, Account.voiceSeconds, seconds);
  if (load<u32>(LIFE + LIFE_HAS_AWAY) != 0) splitCalls();
  else Slot.add(account, Account.homeVoice, seconds);
  if (!isUnlimited(Kind.voice)) useSum(Kind.voice, charged, Line.voiceBeyondBundle);
  if (Totals.specialCalls > 0) useSpecialCalls();
}

/** Charged seconds of the ordinary calls; a bound where all calls together are far below every level. */
function chargedTotal(): i64 {
  const ordinary = chargedBound(i64(Totals.callSeconds), i64(Totals.calls));
  const all = ordinary + chargedBound(i64(Totals.specialSeconds), i64(Totals.specialCalls));
  if (Slot.get(levels, Level.lowest + Kind.voice) > all && all <= Of.plan(Plan.voiceSeconds)) return ordinary;
  const placed = load<u32>(LIFE + LIFE_PLACED) != 0; // else they come first
  let total: i64 = 0;
  for (let i = 0, calls = Totals.calls; calls > 0; i++) {
    const event = eventAt(i);
    if (placed && !isOrdinary(event)) continue;
    total += chargedSeconds(i64(load<u32>(event + EVENT_QUANTITY)));
    calls--;
  }
  return total;
}

/** Located calls of one direction, in whatever order. */
function useEach(direction: Direction): void {
  setSettling(false);
  for (let i = 0, count = eventCount(); i < count; i++) {
    const event = eventAt(i);
    if (load<u8>(event + EVENT_KIND) == Kind.voice && i32(load<u8>(event + EVENT_DIRECTION)) == direction)
      useEvent(event);
  }
  setSettling(true);
}

/** Special calls, from home or located. */
export function useSpecialCalls(): void {
  setSettling(false);
  for (let i = specialCallsFrom(), left = i32(Totals.specialCalls); left > 0; i++) {
    const event = eventAt(i);
    if (load<u8>(event + EVENT_KIND) != Kind.voice || !isOutgoing(event) || isOrdinary(event)) continue;
    useEvent(event);
    left--;
  }
  setSettling(true);
}

/** In drawing order they follow the ordinary ones. */
function specialCallsFrom(): i32 {
  return load<u32>(LIFE + LIFE_PLACED) != 0 ? 0 : i32(Totals.calls);
}

/** An outgoing call to a national number: what Totals.calls counts. */
function isOrdinary(event: usize): bool {
  return (
    load<u8>(event + EVENT_KIND) == Kind.voice &&
    i32(load<u8>(event + EVENT_CLASS)) <= NumberClass.fixed &&
    isOutgoing(event)
  );
}

function isOutgoing(event: usize): bool {
  return load<u8>(event + EVENT_DIRECTION) == Direction.outgoing;
}

function eventCount(): i32 {
  return i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
}

/** Located ordinary calls, by where they were made. */
function splitCalls(): void {
  for (let i = 0, count = eventCount(); i < count; i++) {
    const event = eventAt(i);
    if (!isOrdinary(event)) continue;
    const seconds = i64(load<u32>(event + EVENT_QUANTITY));
    if (load<u8>(event + EVENT_PLACE) == Place.home) Slot.add(account, Account.homeVoice, seconds);
    else countAway(seconds);
  }
}
