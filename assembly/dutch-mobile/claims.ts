// Liability, 18: direct damage only, up to a limit by kind and event, and 3,000,000 a year. Claims reported in writing within six
// weeks are paid when the six weeks of an event's first damage are over, in proportion where they exceed a limit together (18.3):
//   paid = limit x claim / sum of claims, each after its own limit (D14 A) or as made (B)

import { chargeAt, Due, notify } from './due';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf, monthsLater } from '../accounts/months';
import { civilDate } from '../calendar/civil';
import { DutchCount, DutchMoney, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Fact, FactFlag } from '../layout/facts';
import { Line, Notice } from '../layout/kinds';
import { Slot } from '../rating/slot';
import { Reason, isBlockedFor } from './blocks';
import { Agreement } from './contract';
import { count, holds, money, option } from './terms';

const MOST: i32 = 64;
const YEARS: i32 = 8;

/** Kinds of damage. */
enum Harm {
  injury,
  property,
  rights,
  emergency,
  data,
  block,
}

enum Claim {
  foundAt,
  reportedAt, // -1 = not reported in time
  event,
  harm,
  amount,
  heads,
  excluded,
  paid, // 0 open, 1 settled
  SIZE,
}

const CLAIMS = memory.data(64 * 8 * 8);
/** By year since the agreement began: what was paid. */
const PAID = memory.data(8 * 8);

class Claims {
  static count: i32 = 0;
  /** The claim found last. */
  static last: i32 = -1;
}

export function openClaims(): void {
  Claims.count = 0;
  Claims.last = -1;
  memory.fill(PAID, 0, 64);
}

function rowOf(index: i32): usize {
  return CLAIMS + <usize>(index * 64);
}

function harmOf(fact: Fact): Harm {
  if (fact == Fact.injury) return Harm.injury;
  if (fact == Fact.rightsInfringed) return Harm.rights;
  if (fact == Fact.emergencyCost) return Harm.emergency;
  if (fact == Fact.dataLeaked) return Harm.data;
  return fact == Fact.wrongfulBlock ? Harm.block : Harm.property;
}

export function onDamage(fact: i32): void {
  if (Claims.count == MOST) return;
  const time = FactAt.time(fact);
  const harm = harmOf(FactAt.kind(fact));
  const isFirst = !isAwaited(FactAt.subject(fact));
  const row = rowOf(Claims.count);
  Slot.set(row, Claim.foundAt, time);
  Slot.set(row, Claim.reportedAt, -1);
  Slot.set(row, Claim.event, FactAt.subject(fact));
  Slot.set(row, Claim.harm, harm);
  Slot.set(row, Claim.amount, FactAt.amount(fact));
  Slot.set(row, Claim.heads, max<i64>(1, FactAt.quantity(fact)));
  Slot.set(row, Claim.excluded, i64(isExcluded(fact, harm)));
  Slot.set(row, Claim.paid, 0);
  Claims.last = Claims.count++;
  if (isFirst)
    setDeadline(
      dayBegins(dayOf(time) + 7 * count(DutchCount.damageWeeks) + 1),
      Due.payOut,
      FactAt.subject(fact),
    );
}

/** 18.2; A42: a block on a suspicion has its ground. */
function isExcluded(fact: i32, harm: Harm): bool {
  const indirect = FactAt.is(fact, FactFlag.consequential) || FactAt.is(fact, FactFlag.lineFailure);
  if (indirect && holds(DutchRule.excluded)) return true;
  const suspected = isBlockedFor(Reason.suspicion) && holds(DutchRule.suspicion);
  return harm == Harm.block && suspected && option(DutchReading.A42) == 0;
}

function isAwaited(event: i32): bool {
  for (let index = 0; index < Claims.count; index++) {
    const row = rowOf(index);
    if (Slot.get(row, Claim.event) == i64(event) && Slot.get(row, Claim.paid) == 0) return true;
  }
  return false;
}

/** 18.4. */
export function onDamageReported(time: i64): void {
  if (Claims.last < 0) return;
  const row = rowOf(Claims.last);
  const late = dayOf(time) > dayOf(Slot.get(row, Claim.foundAt)) + 7 * count(DutchCount.damageWeeks);
  if (late && holds(DutchRule.damageTerm)) {
    notify(time, Notice.requestRefused);
    return;
  }
  Slot.set(row, Claim.reportedAt, time);
  if (!late) return;
  Slot.set(row, Claim.paid, 0);
  onPayOut(i32(Slot.get(row, Claim.event)));
}

/** All claims of an event that are open. */
export function onPayOut(event: i32): void {
  for (let harm = 0; harm <= Harm.block; harm++) payKind(event, harm);
  for (let index = 0; index < Claims.count; index++) {
    if (Slot.get(rowOf(index), Claim.event) == i64(event)) Slot.set(rowOf(index), Claim.paid, 1);
  }
}

function isDue(row: usize, event: i32, harm: i32): bool {
  return (
    Slot.get(row, Claim.event) == i64(event) &&
    Slot.get(row, Claim.harm) == i64(harm) &&
    Slot.get(row, Claim.paid) == 0 &&
    Slot.get(row, Claim.reportedAt) >= 0 &&
    Slot.get(row, Claim.excluded) == 0
  );
}

function payKind(event: i32, harm: i32): void {
  const cap = capOf(harm);
  let sum: i64 = 0;
  let weights: i64 = 0;
  for (let index = 0; index < Claims.count; index++) {
    if (!isDue(rowOf(index), event, harm)) continue;
    sum += capped(rowOf(index), cap);
    weights += weightOf(rowOf(index), cap);
  }
  if (sum == 0) return;
  let left = min(sum, cap);
  const whole = left;
  for (let index = 0; index < Claims.count; index++) {
    const row = rowOf(index);
    if (!isDue(row, event, harm)) continue;
    const own = capped(row, cap);
    let paid = own;
    if (sum > cap)
      paid = holds(DutchRule.proRata) ? portion(whole, weightOf(row, cap), weights) : min(own, left);
    left -= min(left, paid);
    pay(row, paid);
  }
}

function weightOf(row: usize, cap: i64): i64 {
  return option(DutchReading.D14) == 1 ? Slot.get(row, Claim.amount) : capped(row, cap);
}

/** Half up, in 128 bits where it must be. */
function portion(whole: i64, weight: i64, weights: i64): i64 {
  const quotient = whole / weights;
  const rest = whole % weights;
  return quotient * weight + i64((f64(rest) * f64(weight)) / f64(weights) + 0.5);
}

/** One claim after the limits that are its own. */
function capped(row: usize, cap: i64): i64 {
  let amount = Slot.get(row, Claim.amount);
  const harm = i32(Slot.get(row, Claim.harm));
  const heads = Slot.get(row, Claim.heads);
  if (harm == Harm.data && holds(DutchRule.personCap))
    amount = min(amount, heads * money(DutchMoney.dataPersonCap));
  if (harm == Harm.block && holds(DutchRule.blockCap))
    amount = min(amount, heads * money(DutchMoney.blockCap));
  return min(amount, cap);
}

/** 18.1 a to f: per event. */
function capOf(harm: i32): i64 {
  if (harm == Harm.data) return holds(DutchRule.personCap) ? money(DutchMoney.dataCap) : i64.MAX_VALUE;
  if (harm == Harm.block) return holds(DutchRule.blockCap) ? money(DutchMoney.blockEventCap) : i64.MAX_VALUE;
  if (!holds(DutchRule.kindCaps)) return i64.MAX_VALUE;
  if (harm == Harm.injury) return money(DutchMoney.injuryCap);
  if (harm == Harm.property) return money(DutchMoney.propertyCap);
  return harm == Harm.rights ? money(DutchMoney.rightsCap) : money(DutchMoney.emergencyCap);
}

/** Within the limit of the year in which the damage was found. */
function pay(row: usize, micros: i64): void {
  const year = PAID + ((<usize>yearOf(Slot.get(row, Claim.foundAt))) << 3);
  const left = holds(DutchRule.yearCap) ? money(DutchMoney.yearCap) - load<i64>(year) : i64.MAX_VALUE;
  const paid = min(micros, max<i64>(0, left));
  store<i64>(year, load<i64>(year) + paid);
  chargeAt(Slot.get(row, Claim.reportedAt), Line.compensation, paid);
}

/** Calendar years (A) or years of the agreement (B), from 0. */
function yearOf(time: i64): i32 {
  const day = dayOf(time);
  if (option(DutchReading.liabilityYear) == 0)
    return (civilDate(day) / 10000 - civilDate(Agreement.startDay) / 10000) & (YEARS - 1);
  let year = 0;
  while (year < YEARS - 1 && monthsLater(Agreement.startDay, 12 * (year + 1)) <= day) year++;
  return year;
}
