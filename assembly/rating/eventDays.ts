// What the calls and sendings of each day may cost at most, summed once a month and again when a warning or a change of the zone
// makes it something else.

import { Direction, Kind, NumberClass, Place } from '../layout/kinds';
import {
  DAYS,
  EVENT_CLASS,
  EVENT_DIRECTION,
  EVENT_KEEP,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_EVENT_COUNT,
  SECONDS_PER_DAY,
} from '../layout/life';
import { inZone, numberOpen, placeOpen } from '../rules/blocks';
import { LIFE } from '../usage/life';
import { Account } from './account';
import { eventAt } from './ahead';
import { account, levels } from './context';
import { chargedSeconds } from './events';
import { Level } from './levels';
import { Slot } from './slot';

const CHARGED = memory.data(DAYS * 8);
const SENDINGS = memory.data(DAYS * 8);
const SPECIAL = memory.data(DAYS * 8);
/** Of what was summed: the share of calls that is kept, -1 before any, and the places left out of the zone. */
let keep: i64 = -1;
let outside: i64 = 0;

export class EventDay {
  /** Begins a month, or the same under other terms. */
  static begin(): void {
    keep = -1;
  }

  /** Charged seconds of calls. */
  @inline static charged(day: i32): i64 {
    return Slot.get(CHARGED, day);
  }

  /** Ticks that calls cost beyond what their bundle leaves to pay. */
  @inline static special(day: i32): f64 {
    return load<f64>(SPECIAL + ((<usize>day) << 3));
  }

  /** Messages that are events, from places that are open. */
  @inline static sendings(day: i32): i64 {
    return Slot.get(SENDINGS, day);
  }

  static sum(): void {
    const keepNow = Slot.get(account, Account.factor + Kind.voice);
    const outsideNow = Slot.get(account, Account.outside);
    if (keep == keepNow && outside == outsideNow) return;
    keep = keepNow;
    outside = outsideNow;
    memory.fill(CHARGED, 0, DAYS * 8);
    memory.fill(SENDINGS, 0, DAYS * 8);
    memory.fill(SPECIAL, 0, DAYS * 8);
    for (let i = 0, count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT)); i < count; i++) addEvent(eventAt(i));
  }
}

function addEvent(at: usize): void {
  const day = i32(load<u32>(at + EVENT_START) / SECONDS_PER_DAY);
  const quantity = i64(load<u32>(at + EVENT_QUANTITY));
  const place = i32(load<u8>(at + EVENT_PLACE));
  if (load<u8>(at + EVENT_KIND) != Kind.voice) {
    if (placeOpen(place)) Slot.add(SENDINGS, day, quantity);
    return;
  }
  if (isForgone(at)) return;
  const charged = chargedSeconds(quantity);
  Slot.add(CHARGED, day, charged);
  const ticks = specialTicks(at, place);
  if (ticks == 0) return;
  const special = SPECIAL + ((<usize>day) << 3);
  store<f64>(special, load<f64>(special) + f64(charged) * f64(ticks));
}

/** Is the call one that a warning has kept from being made? */
function isForgone(at: usize): bool {
  return load<u8>(at + EVENT_DIRECTION) == Direction.outgoing && i64(load<u8>(at + EVENT_KEEP)) >= keep;
}

/** The highest price of a second of a call in a place, beyond what its bundle leaves to pay. */
function specialTicks(at: usize, place: i32): i64 {
  if (place != Place.home && !inZone(place))
    return placeOpen(place) ? Slot.get(levels, Level.dearestVoice) : 0;
  const numberClass = i32(load<u8>(at + EVENT_CLASS));
  const bundled = numberClass <= NumberClass.fixed;
  if (bundled || numberClass == NumberClass.free || numberClass == NumberClass.emergency) return 0;
  const direction = i32(load<u8>(at + EVENT_DIRECTION));
  return numberOpen(place, numberClass, direction) ? Slot.get(levels, Level.specialVoice) : 0;
}
