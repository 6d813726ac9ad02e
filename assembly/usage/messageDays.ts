// What the month's message events add up to on each of its days. Ordinary SMS stand by day in the Life itself.

import { Kind, NumberClass } from '../layout/kinds';
import {
  DAYS,
  EVENT_CLASS,
  EVENT_FRESH,
  EVENT_KIND,
  EVENT_QUANTITY,
  EVENT_RECIPIENTS,
  EVENT_START,
  LIFE_PLACED,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Events } from './events';
import { LIFE, Month } from './life';

const SMS = memory.data(4 * DAYS);
const MMS_BASE = memory.data(4 * DAYS);
const MMS_OTHER = memory.data(4 * DAYS);
const FRESH = memory.data(4 * DAYS);
const LARGEST = memory.data(4 * DAYS);

export class MessageDay {

  @inline static sms(day: i32): i64 {
    return i64(load<u32>(SMS + ((<usize>day) << 2)));
  }

  /** BASE and e-mail. */
  @inline static mmsBase(day: i32): i64 {
    return i64(load<u32>(MMS_BASE + ((<usize>day) << 2)));
  }


  @inline static mmsOther(day: i32): i64 {
    return i64(load<u32>(MMS_OTHER + ((<usize>day) << 2)));
  }

  /** Numbers not written to before in the month. */
  @inline static fresh(day: i32): i64 {
    return i64(load<u32>(FRESH + ((<usize>day) << 2)));
  }

  /** Most recipients of one sending. */
  @inline static largestGroup(day: i32): i64 {
    return i64(load<u32>(LARGEST + ((<usize>day) << 2)));
  }

  /** Sums the located events of the month in LIFE, once. */
  static sum(): void {
    if (Month.messageDays) return;
    Month.messageDays = true;
    memory.fill(SMS, 0, 4 * DAYS);
    memory.fill(MMS_BASE, 0, 4 * DAYS);
    memory.fill(MMS_OTHER, 0, 4 * DAYS);
    memory.fill(FRESH, 0, 4 * DAYS);
    memory.fill(LARGEST, 0, 4 * DAYS);
    const count = Events.count();
    for (let i = load<u32>(LIFE, LIFE_PLACED) ? 0 : Month.calls; i < count; i++) {
      if (load<u8>(Events.at(i), EVENT_KIND) != Kind.voice) addEvent(Events.at(i));
    }
  }
}

function addEvent(event: usize): void {
  const day = load<u32>(event, EVENT_START) / SECONDS_PER_DAY;
  const mms = load<u8>(event, EVENT_KIND) == Kind.mms;
  const other = load<u8>(event, EVENT_CLASS) == NumberClass.mmsOther;
  addTo(mms ? (other ? MMS_OTHER : MMS_BASE) : SMS, day, load<u32>(event, EVENT_QUANTITY));
  addTo(FRESH, day, load<u8>(event, EVENT_FRESH));
  const largest = LARGEST + ((<usize>day) << 2);
  store<u32>(largest, max<u32>(load<u32>(largest), load<u16>(event, EVENT_RECIPIENTS)));
}

function addTo(sums: usize, day: u32, count: u32): void {
  const at = sums + ((<usize>day) << 2);
  store<u32>(at, load<u32>(at) + count);
}
