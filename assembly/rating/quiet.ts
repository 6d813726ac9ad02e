// May a level be met on this day, or may order within the day decide who pays? Bounds only: "perhaps" is answered yes.

import { Kind, Place } from '../layout/kinds';
import {
  EVENT_KIND,
  EVENT_QUANTITY,
  EVENT_SIZE,
  EVENT_START,
  LIFE_DATA_AWAY,
  LIFE_DATA_HOME,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
  LIFE_PLACE,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
} from '../layout/life';
import { Sim } from '../layout/life';
import { Plan, Roam, Terms } from '../layout/terms';
import { inMoney } from './bundle';
import { Account } from './account';
import { Of, account, levels, terms } from './context';
import { Level } from './levels';
import { Slot } from './slot';
import { LIFE } from '../usage/life';

const NOTHING: f64 = 0;
let cost: f64 = 0;

/** As a number that is near enough for a bound. */
function approximately(wide: usize): f64 {
  return f64(load<u64>(wide)) + f64(load<u64>(wide + 8)) * 18446744073709551616.0;
}

export function mayBeMet(day: i32): bool {
  const at = <usize>day;
  const place = i32(load<u8>(LIFE + LIFE_PLACE + at));
  if (inMoney() || Slot.get(account, Account.roamWaits) == 2 || Slot.get(account, Account.serviceWaits) == 2) return true;
  const home = load<i64>(LIFE + LIFE_DATA_HOME + 8 * at);
  const away = load<i64>(LIFE + LIFE_DATA_AWAY + 8 * at);
  if (levelNear(Kind.data, home + away)) return true;
  const sms = i64(load<u32>(LIFE + LIFE_SMS_HOME + 4 * at)) + i64(load<u32>(LIFE + LIFE_SMS_AWAY + 4 * at));
  cost = NOTHING;
  if (boundEvents(day, sms)) return true;
  cost += f64(home) * f64(dearest(Place.home)) + f64(away) * f64(dearest(place));
  return moneyNear();
}

/** Might the day's cost bring a meter to a level that has not been acted on? */
function moneyNear(): bool {
  if (cost == 0) return false;
  const service = approximately(Slot.at(account, Account.service)) + cost;
  if (reaches(service, Terms.serviceStop)) return true;
  if (Of.sim(Sim.ceiling) != 0 && reaches(service, Terms.ceiling)) return true;
  if (Of.terms(Terms.warnOnMoney) != 0) return true;
  const roam = approximately(Slot.at(account, Account.roam)) + cost;
  if (Of.sim(Sim.customLimit) != 0) {
    return reaches(roam, Terms.customWarnFirst) || reaches(roam, Terms.customWarnSecond) || reaches(roam, Terms.customStop);
  }
  return reaches(roam, Terms.roamWarnFirst) || reaches(roam, Terms.roamWarnSecond) || reaches(roam, Terms.roamStop);
}

function reaches(value: f64, slot: i32): bool {
  return value * 1.000001 >= approximately(Slot.at(terms, slot));
}

/** Would these units reach the next level of the bundle, or straddle its end? */
function levelNear(kind: Kind, units: i64): bool {
  const used = Slot.get(account, Account.used + kind);
  for (let step = 0; step < 3; step++) {
    const level = Slot.get(levels, Level.reached + 3 * step + kind);
    if (used < level && used + units >= level) return true;
  }
  return false;
}

/** Adds up what the day's events can cost at most; true when they may meet a level of the bundle. */
function boundEvents(day: i32, sms: i64): bool {
  const ends = u32((day + 1) * 86400);
  const begins = u32(day * 86400);
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  let seconds: i64 = 0;
  let messages = sms;
  for (let i = firstFrom(begins, count); i < count; i++) {
    const event = LIFE + LIFE_EVENTS + <usize>i * EVENT_SIZE;
    if (load<u32>(event + EVENT_START) >= ends) break;
    const quantity = i64(load<u32>(event + EVENT_QUANTITY));
    if (load<u8>(event + EVENT_KIND) == Kind.voice) {
      seconds += quantity + Of.plan(Plan.voiceFirstSeconds) + Of.plan(Plan.voiceStepSeconds);
    } else {
      messages += quantity;
    }
  }
  cost += f64(seconds) * f64(Slot.get(levels, Level.dearestVoice)) + f64(messages) * f64(Slot.get(levels, Level.dearestMessage));
  return levelNear(Kind.voice, seconds) || levelNear(Kind.sms, messages);
}

/** First event of the day; events ascend by start. */
function firstFrom(begins: u32, count: i32): i32 {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(LIFE + LIFE_EVENTS + <usize>middle * EVENT_SIZE + EVENT_START) < begins) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dearest(place: i32): i64 {
  const national = Of.plan(Plan.dataTicks);
  if (place <= Place.eea) return national + Of.terms(Terms.surchargeDataTicks);
  return Of.terms(Terms.roam + place * Roam.SIZE + Roam.dataTicks);
}
