// 12.3, the other reading: a session that straddles the end of the bundle is wholly beyond it. What it took from the bundle is
// charged when the end is met. A recorded session is one record; a simulated day's are cut where records close.

import { Kind, Line, Place } from '../layout/kinds';
import { Plan, Terms } from '../layout/terms';
import { inZone } from '../rules/blocks';
import { Account } from './account';
import { inMoney, isUnlimited } from './bundle';
import { charge, feedRoam, feedService } from './charge';
import { Of, account } from './context';
import { flowBegins, flowCount, flowKind, flowPlace, usedUntil } from './flows';
import { Slot } from './slot';

/** Charges what the sessions running at `time` took from the data bundle, when that has just come to its end. */
export function chargeStraddling(time: i64): void {
  if (isUnlimited(Kind.data) || inMoney()) return;
  const over = Slot.get(account, Account.used) - Of.plan(Plan.dataBytes);
  if (over < 0) return;
  const flows = flowCount();
  let left = over;
  for (let i = 0; i < flows; i++) {
    if (flowKind(i) != Kind.data || usedUntil(i, time) == usedUntil(i, time - 1)) continue;
    const taken = i64(usedUntil(i, time) - usedUntil(i, sessionBegins(i, time)));
    const inside = max(0, taken - left);
    left = max(0, left - taken);
    chargeInside(flowPlace(i), inside, time);
  }
}

function sessionBegins(index: i32, time: i64): i64 {
  const record = Of.terms(Terms.dataRecordSeconds);
  const begins = flowBegins(index);
  return begins >= 0 ? begins : record > 0 ? ((time - 1) / record) * record : ((time - 1) / 86400) * 86400;
}

function chargeInside(place: i32, bytes: i64, time: i64): void {
  const home = place == Place.home;
  if (bytes == 0 || !(home || inZone(place))) return;
  const cost = charge(
    home ? Line.dataBeyondBundle : Line.euDataBeyondBundle,
    Kind.data,
    bytes,
    Of.plan(Plan.dataTicks),
  );
  if (!home) feedRoam(cost);
  feedService(cost, Kind.data, place, time, true, 0);
}
