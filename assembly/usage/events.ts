import { endBeyond } from '../beyond';
import { Beyond } from '../layout/beyond';
import { Direction, Kind, NumberClass } from '../layout/kinds';
import {
  EVENTS_MAX,
  EVENT_KIND,
  EVENT_SIZE,
  EVENT_START,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
} from '../layout/life';
import { LIFE } from './life';

/** Writing events in drawing order, unplaced. */
export class Events {

  @inline static at(index: i32): usize {
    return LIFE + LIFE_EVENTS + <usize>index * EVENT_SIZE;
  }

  static count(): i32 {
    return load<u32>(LIFE, LIFE_EVENT_COUNT);
  }

  static setCount(count: i32): void {
    store<u32>(LIFE, count, LIFE_EVENT_COUNT);
  }

  /** So many further events; there must be room for them. */
  @inline static further(wanted: u32): i32 {
    if (wanted > u32(EVENTS_MAX - Events.count())) endBeyond(Beyond.events);
    return i32(wanted);
  }

  /** One event of one recipient and no fresh number. */
  @inline static put(
    at: usize,
    quantity: u32,
    kind: Kind,
    numberClass: NumberClass,
    direction: Direction,
  ): void {
    store<u64>(at, u64(quantity) << 32, EVENT_START);
    store<u64>(
      at,
      u64(u32(kind) | (u32(numberClass) << 8) | (u32(direction) << 16)) | (u64(1) << 32),
      EVENT_KIND,
    );
  }
}
