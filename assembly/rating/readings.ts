// What the operator reads at one time. It acts on files, which are read every so often: of use that one reading finds, the second
// at which it met a level changes nothing. So what flows is cut where a reading ends, unless somebody is told the second, or
// files are read at once.

import { Kind } from '../layout/kinds';
import { LIFE_RECORDED } from '../layout/life';
import { Terms } from '../layout/terms';
import { mayGoOn } from '../rules/going-on';
import { LIFE } from '../usage/life';
import { inMoney } from './bundle';
import { Of } from './context';
import { arrivalOf, lastRecordEnd, readAt } from './delay';
import { flowCount, flowKind, flowPlace } from './flows';
import { foreseeing } from './foreseen';
import { Skipping } from './month';
import { tracing } from './trace';

/** Does the very second count at which a level is met? */
export function secondsCount(): bool {
  if (Skipping.offNow || tracing || foreseeing || Of.terms(Terms.pollSeconds) <= 0) return true;
  if (mayGoOn()) return true;
  if (Of.terms(Terms.bothLimbs) != 0) return true; // A11 B: a hit is that of the limb passed last
  return Of.terms(Terms.straddleWhole) != 0 || inMoney() || load<u32>(LIFE + LIFE_RECORDED) != 0;
}

/** The last second of the day's flows that is read together with the second after `time`, for every kind. */
export function readingEnds(time: i64): i64 {
  let ends = i64.MAX_VALUE;
  for (let i = 0, flows = flowCount(); i < flows; i++) {
    ends = min(ends, lastReadWith(time + 1, flowKind(i) == Kind.data ? Kind.data : Kind.sms, flowPlace(i)));
  }
  return ends;
}

/** The last second of which the use is read together with that of `time`. */
export function lastReadWith(time: i64, kind: Kind, place: i32): i64 {
  if (Of.terms(Terms.pollSeconds) <= 0) return i64.MAX_VALUE;
  const arrival = arrivalOf(kind, place, time);
  const read = readAt(arrival);
  if (kind != Kind.data) return time + read - arrival;
  const record = Of.terms(Terms.dataRecordSeconds);
  const closed = read - Of.terms(Terms.dataFileSeconds);
  return record > 0 ? lastRecordEnd(closed, record) : closed;
}
