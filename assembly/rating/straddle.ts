// 12.3, the other reading: a session that straddles the end of the bundle is wholly beyond it. What the bundle covered of it is
// charged at the first second at which something of the sessions lies beyond. A recorded session is one record; a simulated day's
// are cut where records close.

import { Kind, Line, Place } from '../layout/kinds';
import { Plan, Terms, UseRule } from '../layout/terms';
import { inZone } from '../rules/blocks';
import { chargeCost, feedRoam, feedService } from './charge';
import { Of } from './context';
import { recordEnds } from './delay';
import {
  coveredExcess,
  flowBegins,
  flowCount,
  flowKind,
  flowPlace,
  hasFlowed,
  resumeCovered,
  runsUntil,
  triedCovered,
  uncover,
} from './flows';
import { Wide } from './wide';

const COST = memory.data(16);
const EXCESS = memory.data(16);

/** What flowed last. */
export class Overrun {
  /** Something lay beyond the bundle. */
  static met: bool = false;
  /** Something lay inside it. */
  static covered: bool = false;
}

/** Did a session go on beyond a bundle that has covered some of it? */
export function straddleDue(): bool {
  if (Of.terms(Terms.straddleWhole) == 0 || !Overrun.met) return false;
  for (let i = 0, flows = flowCount(); i < flows; i++) {
    if (hasFlowed(i) && triedCovered(i) > 0) return true;
  }
  return false;
}

/** Charges what the bundle covered of the sessions running before `time`. */
export function chargeStraddling(time: i64): void {
  for (let i = 0, flows = flowCount(); i < flows; i++) {
    const covered = coveredUntil(i, time);
    if (covered == 0) continue;
    chargeCovered(flowPlace(i), covered, coveredExcess(i), time);
    uncover(i);
  }
}

/** The second at which a simulated day's record closes, of those after `time`; beyond any month where none closes, or it does not matter. */
export function recordCloses(time: i64): i64 {
  const record = Of.terms(Terms.dataRecordSeconds);
  return Of.terms(Terms.straddleWhole) == 0 || record <= 0 ? i64.MAX_VALUE : recordEnds(time + 1, record);
}

/** What the bundle covered of a simulated day's record that closes at `time` stays covered. */
export function closeRecord(time: i64): void {
  if (recordCloses(time - 1) != time) return;
  for (let i = 0, flows = flowCount(); i < flows; i++) if (flowBegins(i) < 0) resumeCovered(i, 0, 0);
}

/** The piece in which the bundle ends is a second long. */
function coveredUntil(index: i32, time: i64): i64 {
  if (flowKind(index) != Kind.data) return 0;
  return flowBegins(index) < 0 || runsUntil(index, time) ? triedCovered(index) : 0;
}

function chargeCovered(place: i32, bytes: i64, excess: u64, time: i64): void {
  const home = place == Place.home;
  if (!home && (!inZone(place) || Of.isOff(UseRule.zoneRate))) return;
  const line = home ? Line.dataBeyondBundle : Line.euDataBeyondBundle;
  Wide.clear(COST);
  Wide.addProduct(COST, u64(bytes), u64(Of.plan(Plan.dataTicks)));
  Wide.clear(EXCESS);
  Wide.add(EXCESS, excess, 0);
  Wide.subtract(COST, EXCESS);
  chargeCost(line, Kind.data, COST, bytes - i64(excess > 0)); // one that was paid in part is charged already
  if (!home) feedRoam(COST, time, 0);
  feedService(COST, Kind.data, place, time, true, 0);
}
