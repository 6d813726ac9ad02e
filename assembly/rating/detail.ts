// Which days are noted in detail. Records of different kinds reach the operator out of order, so the days before the one on which
// the service meter may meet a level are noted too, and those after it while what the operator does can still be brought forward,
// or a stop is on its way: a call under way when it comes is no part of what was charged by then.

import { SECONDS_PER_DAY } from '../layout/life';
import { Terms } from '../layout/terms';
import { mayHastenFrom } from '../rules/service-levels';
import { Action } from './account';
import { Bound } from './bound';
import { firstServiceNear } from './boundDays';
import { Of } from './context';
import { isAnyPromised } from './promises';

const STOPS: u64 = (1 << Action.seeServiceStop) | (1 << Action.stopService);

/** No day before this one needs detail. */
export let detailFrom: i32 = 0;

/** A month begins. */
export function beginDetail(): void {
  detailFrom = 0;
}

/** Is the day noted in detail? */
export function needsDetail(day: i32, days: i32): bool {
  if (day < detailFrom) return false;
  const back = slowestDays();
  detailFrom = days;
  if (isAnyPromised(STOPS)) detailFrom = day;
  if (Bound.serviceFar || detailFrom == day) return detailFrom == day;
  const near = firstServiceNear(day, days);
  if (near < days) detailFrom = max(day, near - back);
  if (detailFrom > day && mayHastenFrom(i64(day) * SECONDS_PER_DAY)) detailFrom = day;
  return detailFrom == day;
}

/** Days that a record may take to reach the operator, begun ones included; one at least, whose calls may last over midnight. */
function slowestDays(): i32 {
  return max(1, i32((slowestArrival() + SECONDS_PER_DAY - 1) / SECONDS_PER_DAY));
}

function slowestArrival(): i64 {
  const slowest = max(Of.terms(Terms.homeVoiceFileSeconds), Of.terms(Terms.roamVoiceFileSeconds));
  return max(slowest, Of.terms(Terms.dataRecordSeconds) + Of.terms(Terms.dataFileSeconds));
}

/** Days whose records may arrive out of order with those of `day`, before it and until the operator has acted. */
export function daysAbout(day: i32): u32 {
  const arrival = slowestArrival();
  const acting =
    max(Of.terms(Terms.messageSeconds), Of.terms(Terms.barSeconds)) + Of.terms(Terms.pollSeconds);
  const from = max(0, day - slowestDays());
  const until = min(31, i64(day) + 1 + (arrival + acting + 86399) / 86400);
  return u32((u64(1) << until) - (u64(1) << i64(from)));
}
