import { Direction, Kind, NumberClass } from '../layout/kinds';
import { EVENT_FRESH, EVENT_RECIPIENTS, EVENT_SIZE } from '../layout/life';
import { Archetype } from '../layout/population';
import { Habits } from '../population/habits';
import { Slots } from '../population/slots';
import { Poisson } from '../random/poisson';
import { Lognormal } from '../random/quantiles';
import { Stream, TAKE_MAX } from '../random/stream';
import { Events } from './events';
import { Totals } from './totals';

/** Means of the month: calls and SMS to special numbers, MMS, and sendings to groups. */
export class RareMeans {
  static calls: f64 = 0;
  static messages: f64 = 0;
  static mms: f64 = 0;
  static groups: f64 = 0;
}

/**
 * Appends the events that are no ordinary call. Their counts are independent Poisson counts, drawn as one count whose
 * events each choose what they are.
 */
export function drawRare(habits: Habits): void {
  Totals.clearRare();
  const special = RareMeans.calls + RareMeans.messages;
  const single = special + RareMeans.mms;
  const all = single + RareMeans.groups;
  if (all == 0) return;
  const count = Events.room(Poisson.next(all));
  let at = Events.at(Events.count());
  const scale = all * (1.0 / 4294967296.0);
  for (let done = 0; done < count; done += TAKE_MAX >> 2) {
    const size = min(count - done, TAKE_MAX >> 2);
    let words = Stream.take(size << 2);
    for (let i = 0; i < size; i++, words += 16, at += EVENT_SIZE) {
      const pick = f64(load<u32>(words)) * scale;
      if (pick >= special && pick < single) putMms(habits, at, words);
      else if (pick < RareMeans.calls) putCall(habits, at, words);
      else if (pick < special) putMessage(habits, at, words);
      else putGroup(habits, at, words);
    }
  }
  Totals.specials = count;
  Events.setCount(Events.count() + count);
}

function putCall(habits: Habits, at: usize, words: usize): void {
  const chosen = Slots.choose(habits.slots + (Archetype.special << 3), 5, load<u32>(words, 4));
  const factor = Lognormal.factor(habits.callTable, load<u32>(words, 8));
  const length = u32(min(max(f32(factor * habits.callMean + 0.5), f32(1)), habits.callCap));
  Events.put(at, length, Kind.voice, NumberClass.foreign + chosen, Direction.outgoing);
  Totals.specialCalls++;
  Totals.longestCall = max(Totals.longestCall, length);
}

function putMessage(habits: Habits, at: usize, words: usize): void {
  const word = load<u32>(words, 4);
  const chosen = i32(word >= habits.smsSpecialFirst) + i32(word >= habits.smsSpecialSecond);
  Events.put(at, 1, Kind.sms, NumberClass.foreign + chosen, Direction.outgoing);
  putFresh(at, habits.smsFresh, load<u32>(words, 12));
  Totals.specialMessages++;
}

function putMms(habits: Habits, at: usize, words: usize): void {
  const word = load<u32>(words, 4);
  const chosen = i32(word >= habits.mmsFirst) + i32(word >= habits.mmsSecond);
  Events.put(at, 1, Kind.mms, NumberClass.mmsBase + chosen, Direction.outgoing);
  putFresh(at, habits.smsFresh, load<u32>(words, 12));
  Totals.mmsOther += u32(chosen == 2);
  Totals.mmsBase += u32(chosen != 2);
}

function putGroup(habits: Habits, at: usize, words: usize): void {
  const least = u64(max<i64>(2, habits.whole(Archetype.groupMin)));
  const most = max(least, u64(habits.whole(Archetype.groupMax)));
  const recipients = u32(min<u64>(least + ((u64(load<u32>(words, 8)) * (most - least + 1)) >> 32), 65535));
  Events.put(at, recipients, Kind.sms, NumberClass.mobile, Direction.outgoing);
  store<u16>(at, u16(recipients), EVENT_RECIPIENTS);
  putFresh(at, f64(recipients) * habits.real(Archetype.groupFresh), load<u32>(words, 12));
  Totals.groups++;
  Totals.groupMessages += recipients;
  Totals.largestGroup = max(Totals.largestGroup, recipients);
}

/** Fresh numbers of one sending: the mean, rounded up or down at random. */
function putFresh(at: usize, mean: f64, word: u32): void {
  const fresh = min<u32>(u32(mean + f64(word) * (1.0 / 4294967296.0)), 255);
  store<u8>(at, u8(fresh), EVENT_FRESH);
  Totals.freshTotal += fresh;
}
