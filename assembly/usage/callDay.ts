import { EVENTS_MAX } from '../layout/life';
import { Habits } from '../population/habits';
import { Stream, TAKE_MAX } from '../random/stream';
import { DayShares } from './dayShares';
import { Month } from './life';
import { openPlacing, shareCalls } from './placing';

const HALF = TAKE_MAX >> 1;
const DAY = memory.data(EVENTS_MAX);

/** The days of outgoing calls in drawing order, of a month that is not located: what is counted by day needs no seconds. */
export class CallDay {

  @inline static of(call: i32): i32 {
    return i32(load<u8>(DAY + <usize>call));
  }

  /** Draws them from the words that locate the calls. */
  static draw(): void {
    openPlacing();
    shareCalls(changetype<Habits>(Month.habits));
    for (let i = 0; i < Month.calls; i += HALF) {
      const count = min(Month.calls - i, HALF);
      const words = Stream.take(count << 1);
      for (let j = 0; j < count; j++) {
        const day = DayShares.day(DayShares.calls, load<u32>(words + ((<usize>j) << 3)));
        store<u8>(DAY + <usize>(i + j), u8(day));
      }
    }
  }
}
