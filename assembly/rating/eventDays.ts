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
import { Plan, Roam, Terms } from '../layout/terms';
import { numberOpen, placeOpen } from '../rules/blocks';
import { LIFE } from '../usage/life';
import { Account } from './account';
import { eventAt } from './ahead';
import { Of, account } from './context';
import { chargedSeconds, isThirdParty, thirdPartyTicks } from './events';
import { Slot } from './slot';
import { isOutside, roamTicks } from './use';

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

  /** Ticks that calls and messages cost beyond what their bundles leave to pay, without a surcharge. */
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
  const kind = i32(load<u8>(at + EVENT_KIND));
  const place = i32(load<u8>(at + EVENT_PLACE));
  const numberClass = i32(load<u8>(at + EVENT_CLASS));
  if (kind != Kind.voice) {
    if (!placeOpen(place)) return;
    Slot.add(SENDINGS, day, quantity);
    addSpecial(day, quantity, messageTicks(kind, place, numberClass));
  } else if (!isForgone(at)) {
    const charged = chargedSeconds(quantity);
    Slot.add(CHARGED, day, charged);
    addSpecial(day, charged, callTicks(place, numberClass, i32(load<u8>(at + EVENT_DIRECTION))));
  }
}

function addSpecial(day: i32, units: i64, ticks: i64): void {
  if (ticks == 0) return;
  const special = SPECIAL + ((<usize>day) << 3);
  store<f64>(special, load<f64>(special) + f64(units) * f64(ticks));
}

/** Is the call one that a warning has kept from being made? */
function isForgone(at: usize): bool {
  return load<u8>(at + EVENT_DIRECTION) == Direction.outgoing && i64(load<u8>(at + EVENT_KEEP)) >= keep;
}

/** Price of a second of a call beyond what its bundle leaves to pay. */
function callTicks(place: i32, numberClass: i32, direction: i32): i64 {
  const outgoing = direction == Direction.outgoing;
  if (place == Place.home) {
    if (numberClass <= NumberClass.fixed || !outgoing) return 0;
  } else if (isOutside(place)) {
    return placeOpen(place) ? roamTicks(place, outgoing ? Roam.voiceOutTicks : Roam.voiceInTicks) : 0;
  }
  if (!numberOpen(place, numberClass, direction)) return 0;
  if (isThirdParty(numberClass, place)) return thirdPartyTicks(Kind.voice, place);
  const abroad = numberClass == NumberClass.foreign && place == Place.home;
  return abroad ? Of.terms(Terms.internationalVoiceTicks) : 0;
}

/** The same of a message, from a place that is open. */
function messageTicks(kind: i32, place: i32, numberClass: i32): i64 {
  if (isOutside(place)) return roamTicks(place, kind == Kind.mms ? Roam.mmsTicks : Roam.smsTicks);
  if (kind == Kind.mms) return Of.plan(Plan.mmsTicks);
  if (isThirdParty(numberClass, place)) return thirdPartyTicks(Kind.sms, place);
  const abroad = numberClass == NumberClass.foreign && place == Place.home;
  return abroad ? Of.terms(Terms.internationalSmsTicks) : 0;
}
