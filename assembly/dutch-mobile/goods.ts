// Goods and services delivered, 5 to 7 and 26: inspection within seven working days, acceptance by signing, silence or use;
// repair of what was rejected in time; the maker's warranty; new versions.

import { turnOff, turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf, monthOf, monthsLater } from '../accounts/months';
import { workingDaysLater } from '../accounts/working-days';
import {
  DELIVERIES_MAX,
  DutchCount,
  DutchMoney,
  DutchPolicy,
  DutchReading,
  DutchRule,
  DutchTerms,
} from '../layout/dutch-mobile';
import { FactFlag } from '../layout/facts';
import { Line, State } from '../layout/kinds';
import { NETHERLANDS } from './country';
import { Due, chargeAt, refuse } from './due';
import { count, holds, money, option, term, uses } from './terms';
import { Source } from '../layout/trace';

/** By delivery: its day, 0 = none. */
const DAYS = memory.data((DELIVERIES_MAX + 1) * 4);
/** By delivery: 0 open, 1 accepted, 2 rejected. */
const FATE = memory.data(DELIVERIES_MAX + 1);

class Goods {
  /** The last day on which an old version is mended; 0 = no limit. */
  static supportUntil: i32 = 0;
}

export function openGoods(): void {
  memory.fill(DAYS, 0, (DELIVERIES_MAX + 1) * 4);
  memory.fill(FATE, 0, DELIVERIES_MAX + 1);
  Goods.supportUntil = 0;
}

function fateOf(delivery: i32): i32 {
  return i32(load<u8>(FATE + <usize>delivery));
}

function setFate(delivery: i32, fate: i32): void {
  store<u8>(FATE + <usize>delivery, u8(fate));
}

export function onDelivered(time: i64, delivery: i32): void {
  store<i32>(DAYS + ((<usize>delivery) << 2), dayOf(time));
  setFate(delivery, 0);
  if (!holds(DutchRule.deemed)) return;
  const days = count(DutchCount.inspectDays);
  const last = holds(DutchRule.workingDay)
    ? workingDaysLater(dayOf(time), days, NETHERLANDS)
    : dayOf(time) + days;
  setDeadline(dayBegins(last) + term(DutchTerms.workUntilSeconds), Due.accepted, delivery);
}

/** 7.2: signed, put to use, or silent. */
export function onAccepted(time: i64, delivery: i32): void {
  if (!holds(DutchRule.deemed) || fateOf(delivery) != 0) return;
  dropDeadlines(Due.accepted, delivery);
  setFate(delivery, 1);
  turnOn(time, State.deliveryAccepted);
}

/** 7.1, 7.3: in writing, in time, and for more than a small defect. */
export function onRejected(fact: i32): void {
  const time = FactAt.time(fact);
  const delivery = FactAt.subject(fact);
  const late = fateOf(delivery) == 1 && holds(DutchRule.inspect);
  const small = FactAt.is(fact, FactFlag.excused) && holds(DutchRule.deemed);
  if (late || small || !FactAt.is(fact, FactFlag.written)) {
    refuse(Source.delivery, time);
    return;
  }
  setFate(delivery, 2);
  dropDeadlines(Due.accepted, delivery);
  if (FactAt.is(fact, FactFlag.founded) && holds(DutchRule.repair)) turnOn(time, State.repairDue);
}

export function onDefect(fact: i32): void {
  if (FactAt.subject(fact) == 0) reportFault(fact);
  else reportDefect(fact);
}

/** 26.1 to 26.3, 26.6. */
function reportFault(fact: i32): void {
  const time = FactAt.time(fact);
  const supported = Goods.supportUntil == 0 || dayOf(time) < Goods.supportUntil;
  if (FactAt.is(fact, FactFlag.proven) && supported) {
    if (holds(DutchRule.maintenanceDuty)) turnOn(time, State.repairDue);
  } else if (holds(DutchRule.maintenanceDuty)) refuse(Source.fault, time);
}

/** 7.4, 7.5: within twelve months of delivery, with proof; the maker mends what is founded. */
function reportDefect(fact: i32): void {
  const time = FactAt.time(fact);
  const delivered = load<i32>(DAYS + ((<usize>FactAt.subject(fact)) << 2));
  const last = monthsLater(delivered, count(DutchCount.warrantyMonths));
  const inTime = delivered != 0 && (dayOf(time) <= last || !holds(DutchRule.warranty));
  const mended = inTime && FactAt.is(fact, FactFlag.proven) && FactAt.is(fact, FactFlag.founded);
  if (mended) turnOn(time, State.repairDue);
  else refuse(Source.warranty, time);
  const charged = inTime && (!FactAt.is(fact, FactFlag.founded) || option(DutchReading.investigated) == 0);
  if (!charged || !holds(DutchRule.investigation) || !uses(DutchPolicy.goodsInvestigation, monthOf(time)))
    return;
  chargeAt(time, Line.investigation, money(DutchMoney.investigationCost));
}

/** 26.5. */
export function onRepaired(time: i64, cost: i64, customersFault: bool): void {
  turnOff(time, State.repairDue);
  if (customersFault && holds(DutchRule.repairCost) && uses(DutchPolicy.repairCost, monthOf(time)))
    chargeAt(time, Line.repair, cost);
}

/** 26.6. */
export function onNewVersion(time: i64, fee: i64): void {
  if (!holds(DutchRule.newVersion)) return;
  chargeAt(time, Line.newVersion, fee);
  if (uses(DutchPolicy.stopSupport, monthOf(time)))
    Goods.supportUntil = monthsLater(dayOf(time), count(DutchCount.supportMonths));
}
