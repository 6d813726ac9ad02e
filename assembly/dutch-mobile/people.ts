// How customers of a Dutch business contract behave, and what happens to them: drawn by address (customer, SIM, month, chance),
// without looking at any terms. An event falls on a second drawn evenly over the month.

import { FACT_AMOUNT, FACT_FLAGS, FACT_QUANTITY, FACT_UNTIL, Fact, FactFlag } from '../layout/facts';
import { addFact } from '../accounts/facts';
import { Months, dayBegins, dayOf, monthBegins, monthsLater } from '../accounts/months';
import { TRAITS, trait } from '../accounts/traits';
import { Unit } from '../layout/account';
import { DutchChance, DutchPeople, DutchShare, DutchSize, Subscriber } from '../layout/dutch-people';
import { Population } from '../layout/population';
import { populationStart } from '../program';
import { NO_SIM, drawBlock } from '../random/draw';
import { normalOf } from '../random/normal';
import { Philox } from '../random/philox';
import { Slot } from '../rating/slot';

const PURPOSE_HABITS: u32 = 196;
const PURPOSE_PAYMENT: u32 = 198;
const PURPOSE_CHANCE: u32 = 200; // and following: one a chance
const DAY: i64 = 86400;
const HOUR: i64 = 3600;

function slots(): usize {
  return Slot.at(populationStart(), Population.SIZE);
}

function isBelow(word: u32, slot: i32): bool {
  return i64(word) < Slot.get(slots(), slot);
}

function is(word: u32, share: DutchShare): bool {
  return isBelow(word, DutchPeople.shares + share);
}

function size(kind: DutchSize): f64 {
  return load<f64>(slots() + ((<usize>(DutchPeople.sizes + kind)) << 3));
}

/** Habits of a customer, and when this SIM's subscription began: evenly over the months before its first one here. */
export function drawHabits(customer: u32, sim: i32): void {
  drawBlock(customer, NO_SIM, 0, PURPOSE_HABITS);
  Slot.set(TRAITS, Subscriber.directDebit, i64(is(Philox.word(0), DutchShare.directDebit)));
  Slot.set(TRAITS, Subscriber.paperInvoice, i64(is(Philox.word(1), DutchShare.paperInvoice)));
  Slot.set(TRAITS, Subscriber.drawsPayment, 1);
  drawBlock(customer, u32(sim), 0, PURPOSE_HABITS);
  const months = i32(size(DutchSize.startedMonths) * (f64(Philox.word(0)) / 4294967296));
  Slot.set(TRAITS, Subscriber.startDay, monthsLater(Months.firstDay, -months));
}

/** Days after its date on which an invoice is paid, lognormal around a median; -1 = never. */
export function payDelay(index: i32): i64 {
  drawBlock(u32(trait(Subscriber.customer)), u32(trait(Subscriber.sim)), u32(index), PURPOSE_PAYMENT);
  if (is(Philox.word(0), DutchShare.neverPays)) return -1;
  const factor = Math.exp(size(DutchSize.payDaysSpread) * normalOf(Philox.word(1)));
  return i64(size(DutchSize.payDays) * factor);
}

/** Facts of the SIM in TRAITS over the months of the run. */
export function drawFacts(customer: u32, sim: i32): void {
  for (let month = 0; month < Months.count; month++) {
    for (let chance = 0; chance < DutchChance.COUNT; chance++) {
      drawBlock(customer, u32(sim), u32(month), PURPOSE_CHANCE + u32(chance));
      if (!isBelow(Philox.word(0), DutchPeople.chances + chance)) continue;
      const length = u64(monthBegins(month + 1) - monthBegins(month));
      befall(
        chance,
        monthBegins(month) + i64((u64(Philox.word(1)) * length) >> 32),
        Philox.word(2),
        Philox.word(3),
      );
    }
  }
}

/** `first` and `second`: further draws of the event. */
function befall(chance: DutchChance, time: i64, first: u32, second: u32): void {
  if (chance <= DutchChance.leaveEarly) befallSim(chance, time, first, second);
  else if (chance <= DutchChance.contentBought) befallUse(chance, time, first);
  else if (chance <= DutchChance.complaint) befallGoods(chance, time, first);
  else befallService(chance, time, first);
}

function befallSim(chance: DutchChance, time: i64, first: u32, second: u32): void {
  if (chance == DutchChance.lostSim) loseSim(time, first, second);
  else if (chance == DutchChance.defectiveSim) flag(addFact(time, Fact.simReplaced), FactFlag.defective);
  else if (chance == DutchChance.objection) {
    const row = addFact(time, Fact.objection);
    if (is(first, DutchShare.foundedShare)) flag(row, FactFlag.founded);
  } else if (chance == DutchChance.leaveAfterTerm) flag(addFact(time, Fact.notice), FactFlag.written);
  else addFact(time, Fact.exitAtOnce);
}

/** Lost, reported some hours later, replaced the next day, unblocked on request. */
function loseSim(time: i64, first: u32, second: u32): void {
  const hours = size(DutchSize.reportHours) * Math.exp(normalOf(first));
  const reported = time + i64(hours * f64(HOUR));
  addFact(time, Fact.simLost);
  const row = addFact(reported, Fact.lossReported);
  if (is(second, DutchShare.doubtedLoss)) flag(row, FactFlag.doubted);
  addFact(reported + DAY, Fact.simReplaced);
  flag(addFact(reported + DAY + HOUR, Fact.unblockAsked), FactFlag.written);
}

function befallUse(chance: DutchChance, time: i64, first: u32): void {
  if (chance == DutchChance.misuseFound) {
    if (trait(Unit.misuse) != 0) addFact(time, (first & 1) == 0 ? Fact.severalDevices : Fact.simBox);
  } else if (chance == DutchChance.suspicion) addFact(time, Fact.fraudSuspicion);
  else if (chance == DutchChance.abnormalUse) addFact(time, Fact.abnormalUse);
  else if (chance == DutchChance.detailsChanged) {
    const row = addFact(time, Fact.detailsChanged);
    flag(row, FactFlag.written);
    until(row, time + (is(first, DutchShare.lateDetails) ? DAY : 30 * DAY));
  } else amount(addFact(time, Fact.contentBought), DutchSize.contentAmount);
}

function befallGoods(chance: DutchChance, time: i64, first: u32): void {
  if (chance == DutchChance.callForwarded) {
    const row = addFact(time, Fact.forwarded);
    store<i64>(row + FACT_QUANTITY, i64(size(DutchSize.forwardedSeconds)));
  } else if (chance == DutchChance.goodsBought) {
    const row = addFact(time, Fact.equipmentBought);
    amount(row, DutchSize.goodsAmount);
    store<i64>(row + FACT_QUANTITY, i64(size(DutchSize.instalments)));
  } else if (chance == DutchChance.defect) {
    flag(addFact(time, Fact.defectReported), FactFlag.proven);
    addFact(time + 3 * DAY, Fact.repaired);
  } else if (chance == DutchChance.damage) {
    amount(addFact(time, Fact.damageFound), DutchSize.damageAmount);
    addFact(time + i64(first % 60) * DAY, Fact.damageReported);
  } else {
    addFact(time, Fact.complained);
    const days = size(DutchSize.answerDays) * (f64(first) / 2147483648);
    addFact(time + i64(days) * DAY, Fact.answered);
  }
}

function befallService(chance: DutchChance, time: i64, first: u32): void {
  const hours = i64(size(DutchSize.outageHours) * f64(HOUR));
  if (chance == DutchChance.outage) until(addFact(time, Fact.outage), time + hours);
  else if (chance == DutchChance.congestion) until(addFact(time, Fact.congestion), time + hours);
  else if (chance == DutchChance.securityAsked) {
    const row = addFact(time, Fact.securityDemanded);
    amount(row, DutchSize.securityAmount);
    until(row, time + 14 * DAY);
    if (!is(first, DutchShare.noSecurity)) addFact(time + 7 * DAY, Fact.securityGiven);
  } else if (chance == DutchChance.proofAsked) {
    until(addFact(time, Fact.proofAsked), dayBegins(dayOf(time) + 14));
    if (!is(first, DutchShare.noProof)) addFact(time + 7 * DAY, Fact.proofGiven);
  } else addFact(time, Fact.limitAnnounced);
}

function flag(row: usize, bit: FactFlag): void {
  store<u32>(row + FACT_FLAGS, load<u32>(row + FACT_FLAGS) | u32(bit));
}

function until(row: usize, time: i64): void {
  store<u32>(row + FACT_UNTIL, u32(time));
}

function amount(row: usize, kind: DutchSize): void {
  store<i64>(row + FACT_AMOUNT, i64(size(kind)));
}
