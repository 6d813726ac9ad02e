// A day in order of time. Between two moments (an event, something that falls due, a record's end) use only flows; if a level
// is met on the way, the flow is cut at the first second at which it is met. A day on which nothing can be met and nothing falls
// due is taken whole: its pieces would add up to the same.

import { Kind } from '../layout/kinds';
import { SECONDS_PER_DAY } from '../layout/life';
import { Terms } from '../layout/terms';
import { settleBillShock } from '../rules/bill-shock';
import { settleFairUseData } from '../rules/fair-use';
import { waitForNoCall } from '../rules/calls-at-once';
import { listens, callEndsCount, noteData } from '../rules/going-on';
import { wantsDetail } from '../rules/service-levels';
import { Playing, backToEvent, nextEvent, nextEventAt, playing, takeEvent } from './ahead';
import { hangUp, nextCallEndsAt } from './callsUnderWay';
import { Of, account, detailedToday, setRatesAtEnd } from './context';
import { flowUntil, setFar } from './crossing';
import { recordEnds } from './delay';
import { performUntil, waitsForUses } from './due';
import { endCall, useEvent } from './events';
import { collectFlows, flowPlace, flowQuantity, nextPointAt, takePoint } from './flows';
import { entryCount, forgetSince } from './knowledge';
import { goOnCovered, keepCovered } from './overMidnight';
import { settleTaken, usePoint } from './pieces';
import { customerFeeMonth, setCustomerFeeMonth } from './policy';
import { copyAccount, nextPromiseAt } from './promises';
import { Order, isNear } from './quiet';
import { readingEnds, secondsCount } from './readings';
import { closeRecord, recordCloses } from './straddle';

const MORNING = memory.data(4096);

/** Plays a day in order. When what flows can meet nothing, it is cut only where something falls due. */
export function playOrdered(day: i32, order: Order): void {
  if (order != Order.strict) {
    copyAccount(account, MORNING);
    const fee = customerFeeMonth();
    const event = nextEvent;
    const entries = entryCount();
    if (playDay(day, false)) return;
    copyAccount(MORNING, account);
    setCustomerFeeMonth(fee);
    backToEvent(event);
    forgetSince(entries);
    if (detailedToday) hangUp();
    waitForNoCall();
  }
  playDay(day, true);
}

/** Plays a day of one kind in order. What flows is tried where it may meet something. */
export function playFlows(day: i32): void {
  setFar(!isNear(day));
  playDay(day, true);
  setFar(false);
}

/** Calls first, then what flows, up to what falls due next; cut at every event when they share meters. False when what
 * flowed led to something that fell due before a call that was already made. */
function playDay(day: i32, cutAtEvents: bool): bool {
  const alone = playing != Playing.everything;
  setRatesAtEnd(!alone && (detailedToday || callEndsCount()));
  keepCovered(day);
  collectFlows(day, playing);
  goOnCovered();
  let cursor = i64(day) * SECONDS_PER_DAY;
  let lastEvent: i64 = -1;
  const ends = cursor + SECONDS_PER_DAY;
  performUntil(cursor, nextUseAt() == cursor);
  while (true) {
    const point = nextPointAt();
    const event = nextUseAt();
    const due = nextPromiseAt();
    const isFree = event < due || (event == due && waitsForUses());
    if (event < ends && isFree && (!cutAtEvents || event <= cursor)) {
      if (point == event) takeRecord(takePoint(), point);
      else useEvent(takeEvent());
      lastEvent = event;
      continue;
    }
    const ended = nextCallEndsAt();
    const cut = cutAtEvents ? min(event, ended) : i64.MAX_VALUE;
    const until = min(min(ends, due), min(noteEnds(cursor), cut));
    if (!cutAtEvents && ended < until) {
      endCalls(ended);
    } else {
      if (until > cursor) cursor = flowUntil(cursor, until);
      closeRecord(cursor);
      endCalls(cursor);
    }
    if (wantsDetail) return true;
    if (!cutAtEvents && nextPromiseAt() <= lastEvent) return false;
    if (!cutAtEvents && ended < until) continue;
    if (cursor >= ends && due >= ends) break;
    performUntil(min(cursor, ends - 1), event == cursor);
    if (!cutAtEvents && listens()) return false;
  }
  settleTaken(ends);
  return true;
}

/** Of an event or a record without duration. */
function nextUseAt(): i64 {
  return min(nextEventAt(), nextPointAt());
}

/** Counts the cost of calls that have ended by `time`. */
export function endCalls(time: i64): void {
  while (nextCallEndsAt() <= time) endCall();
}

function takeRecord(index: i32, time: i64): void {
  usePoint(flowPlace(index), flowQuantity(index), time);
  noteData(time);
  settleFairUseData(time);
  settleBillShock(Kind.data, flowPlace(index), time);
}

/** In detail what is read together is noted together, or every record by itself. */
function noteEnds(cursor: i64): i64 {
  if (!detailedToday) return recordCloses(cursor);
  const read = readingEnds(cursor);
  const record = Of.terms(Terms.dataRecordSeconds);
  return record > 0 && secondsCount() ? min(read, recordEnds(cursor + 1, record)) : read;
}
