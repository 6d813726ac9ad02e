// Claims, 18: damage that was found, what excludes it, and when it was reported (18.4: in writing, within six weeks). The claims
// of one series of events are settled when the six weeks of the first that waits are over; one that can still be reported then
// waits for the end of its own.

import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf } from '../accounts/months';
import { DutchCount, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Fact, FactFlag } from '../layout/facts';
import { Slot } from '../rating/slot';
import { widened } from '../widened';
import { Reason, isBlockedFor } from './blocks';
import { Due, refuse } from './due';
import { count, holds, option } from './terms';
import { Source } from '../layout/trace';

/** Kinds of damage. */
export enum Harm {
  injury,
  property,
  rights,
  emergency,
  data,
  block,
  COUNT,
}

export enum Claim {
  foundAt,
  reportedAt, // -1 = not reported in time
  subject, // number of the event, 0 = one of its own
  series, // index of the first claim of its series of events
  harm,
  amount,
  heads,
  excluded,
  settled,
  granted, // of the series that begins with it: what was granted so far, by kind of damage
  grantedLast = granted + 5,
  SIZE,
}

const FIRST_ROOM: i32 = 64;
const ROW: usize = (<usize>Claim.SIZE) << 3;

let rows: usize = 0;
let room: i32 = 0;

export class Claims {
  static count: i32 = 0;
}

export function claimAt(index: i32): usize {
  return rows + <usize>index * ROW;
}

export function openClaims(): void {
  Claims.count = 0;
}

function harmOf(fact: Fact): Harm {
  if (fact == Fact.injury) return Harm.injury;
  if (fact == Fact.rightsInfringed) return Harm.rights;
  if (fact == Fact.emergencyCost) return Harm.emergency;
  if (fact == Fact.dataLeaked) return Harm.data;
  return fact == Fact.wrongfulBlock ? Harm.block : Harm.property;
}

export function onDamage(fact: i32): void {
  if (Claims.count == room) widen();
  const time = FactAt.time(fact);
  const harm = harmOf(FactAt.kind(fact));
  const series = seriesOf(FactAt.subject(fact));
  const row = claimAt(Claims.count++);
  memory.fill(row, 0, ROW);
  Slot.set(row, Claim.foundAt, time);
  Slot.set(row, Claim.reportedAt, -1);
  Slot.set(row, Claim.subject, FactAt.subject(fact));
  Slot.set(row, Claim.series, series);
  Slot.set(row, Claim.harm, harm);
  Slot.set(row, Claim.amount, FactAt.amount(fact));
  Slot.set(row, Claim.heads, max<i64>(1, FactAt.quantity(fact)));
  Slot.set(row, Claim.excluded, i64(isExcluded(fact, harm)));
  awaitSettling(series);
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * ROW, <usize>wider * ROW);
  room = wider;
}

function seriesOf(subject: i32): i32 {
  for (let index = 0; subject > 0 && index < Claims.count; index++) {
    if (Slot.get(claimAt(index), Claim.subject) == i64(subject))
      return i32(Slot.get(claimAt(index), Claim.series));
  }
  return Claims.count;
}

/** 18.2; A42: a block on a suspicion has its ground. */
function isExcluded(fact: i32, harm: Harm): bool {
  const indirect = FactAt.is(fact, FactFlag.consequential) || FactAt.is(fact, FactFlag.lineFailure);
  if (indirect && holds(DutchRule.excluded)) return true;
  const suspected = isBlockedFor(Reason.suspicion) && holds(DutchRule.suspicion);
  return harm == Harm.block && suspected && option(DutchReading.A42) == 0;
}

/** The last day on which a claim is reported in time. */
function reportDay(row: usize): i32 {
  return dayOf(Slot.get(row, Claim.foundAt)) + 7 * count(DutchCount.damageWeeks);
}

/** After the six weeks of the first claim of a series that waits. */
function awaitSettling(series: i32): void {
  dropDeadlines(Due.payOut, series);
  for (let index = series; index < Claims.count; index++) {
    const row = claimAt(index);
    if (Slot.get(row, Claim.series) != i64(series) || Slot.get(row, Claim.settled) != 0) continue;
    setDeadline(dayBegins(reportDay(row) + 1), Due.payOut, series);
    return;
  }
}

/** 18.4, of the claim found last; once. */
export function onDamageReported(time: i64): void {
  if (Claims.count == 0) return;
  const row = claimAt(Claims.count - 1);
  if (Slot.get(row, Claim.reportedAt) >= 0) return;
  const late = dayOf(time) > reportDay(row);
  if (late && holds(DutchRule.damageTerm)) {
    refuse(Source.damage, time);
    return;
  }
  Slot.set(row, Claim.reportedAt, time);
  if (!late) return;
  Slot.set(row, Claim.settled, 0);
  setDeadline(time, Due.payOut, i32(Slot.get(row, Claim.series)));
}

/** What was reported, or can no longer be, is settled; what is left goes on waiting. */
export function settle(time: i64, series: i32): void {
  for (let index = series; index < Claims.count; index++) {
    const row = claimAt(index);
    if (Slot.get(row, Claim.series) != i64(series)) continue;
    if (Slot.get(row, Claim.reportedAt) >= 0 || dayOf(time) > reportDay(row)) Slot.set(row, Claim.settled, 1);
  }
  awaitSettling(series);
}
