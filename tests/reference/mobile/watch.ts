import { Place } from '../../../assembly/layout/kinds.ts';
import { DAY, dayOf } from '../days.ts';
import type { Gauge, Level, Stream } from './gauge.ts';
import type { Life } from './life.ts';

// What the operator sees, and when (12.5.2): it looks at its meters at each poll, and knows of use whose record has arrived.

/** The first poll at or after a second. */
export function pollAt({ terms, subscriber }: Life, at: number): number {
  const every = terms.seconds('pollMinutes');
  if (every === 0) return at;
  const sinceOne = (((at - subscriber.pollPhase) % every) + every) % every;
  return sinceOne === 0 ? at : at + every - sinceOne;
}

/** The first second after `from` at which a record of data closes; undefined = they do not. The day's last is over with the day. */
export function nextClosing({ terms }: Life, from: number): number | undefined {
  const every = terms.seconds('dataRecordMinutes');
  if (every === 0) return undefined;
  const midnight = dayOf(from) * DAY;
  return Math.min(midnight + DAY, midnight + (Math.floor((from - midnight) / every) + 1) * every);
}

/** From a second until what flowed up to it is known: its record closes, and arrives later. */
export function dataDelay(life: Life, at: number): number {
  const closes = nextClosing(life, at - 1) ?? at;
  return closes - at + life.terms.seconds('dataFileMinutes');
}

/** From the end of a call, or a sending, until its record is known. */
export function sendingDelay({ terms }: Life, place: Place): number {
  return terms.seconds(place === Place.home ? 'homeVoiceFileMinutes' : 'roamVoiceFileMinutes');
}

/**
 * Has the operator act on each level that it knows to be passed since `after`, at its next poll. What falls due in that second,
 * a payment or a new Month, comes first.
 */
export function look(
  life: Life,
  gauge: Gauge,
  after: number,
  act: (gauge: Gauge, level: Level) => void,
): void {
  if (!gauge.isWatched) return;
  for (const level of gauge.levels) {
    if (level.seen || gauge.knownAt(life.now) < level.threshold) continue;
    const known = gauge.whenKnown(level, after, life.now, []) ?? life.now;
    level.seen = true;
    const at = pollAt(life, known);
    if (at <= life.now && life.agenda.next > life.now) act(gauge, level);
    else life.agenda.put(at, () => act(gauge, level));
  }
}

/** The first second in (after, until] at which the operator would act on a level, with use only looked at. */
export function firstLook(life: Life, gauge: Gauge, until: number, tentative: readonly Stream[]): number {
  let first = until;
  if (!gauge.isWatched) return first;
  for (const level of gauge.levels) {
    if (level.seen) continue;
    const known = gauge.whenKnown(level, life.now, first, tentative);
    if (known !== undefined) first = Math.min(first, pollAt(life, known));
  }
  return first;
}
