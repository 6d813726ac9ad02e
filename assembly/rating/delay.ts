// The delay chain (12.5.2, 12.5.4): a record closes, its file arrives, files are read at the SIM's own phase, a message or a
// bar follows. The operator acts on what it has read, never on the use itself. All times are seconds of the month.

import { Kind, Place } from '../layout/kinds';
import { SECONDS_PER_DAY, Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { Of, monthBegins } from './context';
import { Slot } from './slot';

/** When the operator holds the record of use that ended at `time`. */
export function arrivalOf(kind: i32, place: i32, time: i64): i64 {
  if (kind == Kind.data) {
    const record = Of.terms(Terms.dataRecordSeconds);
    return (record > 0 ? recordEnds(time, record) : time) + Of.terms(Terms.dataFileSeconds);
  }
  const home = place == Place.home;
  return time + (home ? Of.terms(Terms.homeVoiceFileSeconds) : Of.terms(Terms.roamVoiceFileSeconds));
}

/** When a record of so many seconds closes in which data flowed until `time`: at a multiple of them since midnight, or at the next. */
export function recordEnds(time: i64, record: i64): i64 {
  const midnight = time - (time % SECONDS_PER_DAY);
  const began = time == midnight ? time - SECONDS_PER_DAY : midnight;
  return began + min(i64(SECONDS_PER_DAY), ((time - began + record - 1) / record) * record);
}

/** When the last such record closes by `time`. */
export function lastRecordEnd(time: i64, record: i64): i64 {
  const midnight = time - (time % SECONDS_PER_DAY);
  return midnight + ((time - midnight) / record) * record;
}

/** The last reading of files at or before a time; it has read whatever arrived by then. */
export function lastReadBy(time: i64): i64 {
  return lastReading(time, Of.sim(Sim.pollPhase), Of.terms(Terms.pollSeconds));
}

/** The same of a SIM of this phase, under the terms at an address. */
export function lastReadOf(time: i64, phase: i64, termsAt: usize): i64 {
  return lastReading(time, phase, Slot.get(termsAt, Terms.pollSeconds));
}

function lastReading(time: i64, phase: i64, every: i64): i64 {
  if (every <= 0) return time;
  return time - ((((monthBegins + time - (phase % every)) % every) + every) % every);
}

/** The first reading of files at or after `arrival`. */
export function readAt(arrival: i64): i64 {
  const every = Of.terms(Terms.pollSeconds);
  if (every <= 0) return arrival;
  const phase = Of.sim(Sim.pollPhase) % every;
  const past = (monthBegins + arrival - phase) % every;
  return past == 0 ? arrival : arrival + every - past;
}
