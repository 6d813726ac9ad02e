// 1.4 dash 3: a day with more than so many times the mean of the account's earlier days with use is an abnormal rise.
//   seconds of the day x days x 1,000,000 > millionths x seconds of those days

import { Source } from '../layout/trace';
import { tellHit } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { dayBegins, dayOf } from '../accounts/months';
import { uses } from '../accounts/rights';
import { Limit } from '../layout/kinds';
import { PrepaidTerms } from '../layout/prepaid';
import { Due } from './due';
import { Right } from './rights';
import { settleSession } from './session';
import { suspendFor } from './suspension';
import { term } from './wallet';

class Days {
  static today: i32 = -1;
  static seconds: i64 = 0;
  /** Earlier days with use, and their seconds. */
  static earlier: i64 = 0;
  static earlierSeconds: i64 = 0;
  static toldOn: i32 = -1;
}

/** Use of another day counts from here; day -1 forgets everything. */
export function beginDay(day: i32): void {
  if (day < 0) {
    Days.earlier = 0;
    Days.earlierSeconds = 0;
    Days.toldOn = -1;
  } else if (day == Days.today) {
    return;
  } else if (Days.seconds > 0) {
    Days.earlier++;
    Days.earlierSeconds += Days.seconds;
  }
  Days.today = day;
  Days.seconds = 0;
}

export function countOnline(seconds: i64): void {
  Days.seconds += seconds;
}

/** Foresees when today's use passes the figure, if this session lasts that long. */
export function watchDay(time: i64, until: i64): void {
  const millionths = term(PrepaidTerms.abnormalMillionths);
  if (millionths < 0 || Days.earlier == 0 || Days.earlier < term(PrepaidTerms.abnormalDays)) return;
  if (Days.toldOn == Days.today) return;
  const most = (millionths * Days.earlierSeconds) / (1000000 * Days.earlier);
  const at = time + max<i64>(0, most + 1 - Days.seconds);
  if (at <= until && at <= dayBegins(dayOf(time) + 1)) setDeadline(at, Due.abnormal, 0);
}

export function takePrecaution(time: i64): void {
  settleSession(time);
  Days.toldOn = Days.today;
  tellHit(time, Limit.abnormalUse);
  if (!uses(term(PrepaidTerms.precautionRight), Right.precaution, dayOf(time))) return;
  suspendFor(Source.precaution, time, time + term(PrepaidTerms.precautionSeconds));
}
