// What the supplier pays for damage, 18: direct damage only, up to a limit by kind for one series of events, and 3,000,000 a year,
// the year being that of the first claim paid together. Where claims exceed a limit together they share it (18.3):
//   paid = claim x limit of its kind / sum of its kind x limit of the year / sum of all, half up to a micro-euro
// by claims each after its own limit (D14 A) or as made (B).

import { dayOf, monthsLater } from '../accounts/months';
import { Ratio } from '../accounts/ratio';
import { civilDate } from '../calendar/civil';
import { DutchMoney, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Line } from '../layout/kinds';
import { Slot } from '../rating/slot';
import { Claim, Claims, Harm, claimAt, settle } from './claims';
import { Agreement } from './contract';
import { chargeAt } from './due';
import { holds, money, option } from './terms';

const YEARS: i32 = 8;

/** By year since the agreement began, eight in turn: what was paid. No account is played for longer. */
const PAID = memory.data(8 * 8);

/** Of a kind, for the payment under way. */
enum Kind {
  limit, // what is left of its limit
  sum, // its claims, each after its own limit
  weights,
  SIZE,
}

const KINDS = memory.data(6 * 3 * 8);

export function openCompensation(): void {
  memory.fill(PAID, 0, YEARS * 8);
}

function kindAt(harm: i64): usize {
  return KINDS + <usize>(i32(harm) * Kind.SIZE * 8);
}

/** All claims of a series that are due. */
export function onPayOut(time: i64, series: i32): void {
  let sum: i64 = 0;
  for (let harm = 0; harm < Harm.COUNT; harm++) sum += grantKind(series, harm);
  if (sum > 0) payWithinYear(series, sum);
  settle(time, series);
}

function isDue(row: usize, series: i32): bool {
  return (
    Slot.get(row, Claim.series) == i64(series) &&
    Slot.get(row, Claim.settled) == 0 &&
    Slot.get(row, Claim.reportedAt) >= 0 &&
    Slot.get(row, Claim.excluded) == 0
  );
}

/** Returns what the claims of a kind are granted together. */
function grantKind(series: i32, harm: i32): i64 {
  const first = claimAt(series);
  const kind = kindAt(harm);
  Slot.set(kind, Kind.limit, capOf(harm) - Slot.get(first, Claim.granted + harm));
  Slot.set(kind, Kind.sum, 0);
  Slot.set(kind, Kind.weights, 0);
  for (let index = series; index < Claims.count; index++) {
    const row = claimAt(index);
    if (!isDue(row, series) || Slot.get(row, Claim.harm) != i64(harm)) continue;
    Slot.add(kind, Kind.sum, limited(row));
    Slot.add(kind, Kind.weights, weightOf(row));
  }
  const sum = min(Slot.get(kind, Kind.sum), Slot.get(kind, Kind.limit));
  Slot.add(first, Claim.granted + harm, sum);
  return sum;
}

function weightOf(row: usize): i64 {
  return option(DutchReading.D14) == 1 ? Slot.get(row, Claim.amount) : limited(row);
}

/** One claim after the limits that are its own. */
function limited(row: usize): i64 {
  const harm = i32(Slot.get(row, Claim.harm));
  const heads = Slot.get(row, Claim.heads);
  let amount = min(Slot.get(row, Claim.amount), Slot.get(kindAt(harm), Kind.limit));
  if (harm == Harm.data && holds(DutchRule.personCap))
    amount = min(amount, heads * money(DutchMoney.dataPersonCap));
  if (harm == Harm.block && holds(DutchRule.blockCap))
    amount = min(amount, heads * money(DutchMoney.blockCap));
  return amount;
}

/** 18.1 a to f: per event, and a series of events that hang together is one. */
function capOf(harm: i32): i64 {
  if (harm == Harm.data) return holds(DutchRule.personCap) ? money(DutchMoney.dataCap) : i64.MAX_VALUE;
  if (harm == Harm.block) return holds(DutchRule.blockCap) ? money(DutchMoney.blockEventCap) : i64.MAX_VALUE;
  if (!holds(DutchRule.kindCaps)) return i64.MAX_VALUE;
  if (harm == Harm.injury) return money(DutchMoney.injuryCap);
  if (harm == Harm.property) return money(DutchMoney.propertyCap);
  return harm == Harm.rights ? money(DutchMoney.rightsCap) : money(DutchMoney.emergencyCap);
}

function payWithinYear(series: i32, sum: i64): void {
  let year: usize = 0;
  let left: i64 = 0;
  for (let index = series; index < Claims.count; index++) {
    const row = claimAt(index);
    if (!isDue(row, series)) continue;
    if (year == 0) {
      year = PAID + ((<usize>yearOf(Slot.get(row, Claim.foundAt))) << 3);
      left = holds(DutchRule.yearCap) ? min(sum, money(DutchMoney.yearCap) - load<i64>(year)) : sum;
      store<i64>(year, load<i64>(year) + left);
    }
    const paid = holds(DutchRule.proRata) ? portion(row, left, sum) : inTurn(row, left);
    if (!holds(DutchRule.proRata)) left -= paid;
    chargeAt(Slot.get(row, Claim.reportedAt), Line.compensation, paid);
  }
}

function portion(row: usize, left: i64, sum: i64): i64 {
  const kind = kindAt(Slot.get(row, Claim.harm));
  const limit = Slot.get(kind, Kind.limit);
  const isShort = Slot.get(kind, Kind.sum) > limit;
  if (!isShort && left == sum) return limited(row);
  Ratio.open(isShort ? weightOf(row) : limited(row));
  if (isShort) {
    Ratio.times(limit);
    Ratio.over(Slot.get(kind, Kind.weights));
  }
  Ratio.times(left);
  Ratio.over(sum);
  return Ratio.halfUp();
}

/** Were 18.3 not there: first come, first served. */
function inTurn(row: usize, left: i64): i64 {
  const kind = kindAt(Slot.get(row, Claim.harm));
  const paid = min(limited(row), left);
  Slot.add(kind, Kind.limit, -paid);
  return paid;
}

/** Calendar years (A) or years of the agreement (B), from 0. */
function yearOf(time: i64): i32 {
  const day = dayOf(time);
  if (option(DutchReading.liabilityYear) == 0)
    return (civilDate(day) / 10000 - civilDate(Agreement.startDay) / 10000) & (YEARS - 1);
  let year = 0;
  while (monthsLater(Agreement.startDay, 12 * (year + 1)) <= day) year++;
  return year & (YEARS - 1);
}
