// What may happen to a prepaid account beside its sessions: suspicion, trouble, theft, failed payments, purchases, misuse.

import { addFact } from '../accounts/facts';
import { around, cents, days, gap, happens, hours, openDraws } from '../accounts/draws';
import { figure } from '../accounts/people';
import { FACT_AMOUNT, FACT_FLAGS, FACT_UNTIL, Fact, FactFlag } from '../layout/facts';
import { PrepaidKind, PrepaidPeople } from '../layout/prepaid';
import { Draw, addStretch, ofKind } from './people';

const MISUSE_HOURS: f64 = 24;

export function drawEvents(from: i64, until: i64): void {
  openDraws(Draw.troubles);
  stretches(from, until, Fact.fraudSuspicion, PrepaidPeople.fraudPerYear, PrepaidPeople.fraudHours);
  stretches(from, until, Fact.technicalTrouble, PrepaidPeople.troublePerYear, PrepaidPeople.troubleHours);
  stretches(from, until, Fact.forceMajeure, PrepaidPeople.stormsPerYear, PrepaidPeople.stormHours);
  stretches(
    from,
    until,
    Fact.interference,
    PrepaidPeople.interferencePerYear,
    PrepaidPeople.interferenceHours,
  );
  drawPoorService(from, until);
  drawThefts(from, until);
  drawMoney(from, until);
  drawMisuse(from, until);
}

function stretches(from: i64, until: i64, fact: Fact, perYear: PrepaidPeople, median: PrepaidPeople): void {
  const rate = figure(perYear);
  for (let time = from + gap(rate); time < until; time += gap(rate)) addStretch(time, fact, figure(median));
}

function drawPoorService(from: i64, until: i64): void {
  openDraws(Draw.poor);
  const rate = figure(PrepaidPeople.poorPerYear);
  for (let time = from + gap(rate); time < until; time += gap(rate)) {
    const row = addStretch(time, Fact.poorService, figure(PrepaidPeople.poorHours));
    const excused = happens(figure(PrepaidPeople.poorExcusedShare));
    const asks = happens(figure(PrepaidPeople.requestShare));
    const complains = happens(figure(PrepaidPeople.complaintShare));
    const asked = time + days(around(figure(PrepaidPeople.requestDays), 1));
    if (excused) store<u32>(row + FACT_FLAGS, FactFlag.excused);
    if (!asks) continue;
    const request = addFact(asked, Fact.refundRequest);
    if (request != 0 && complains) store<u32>(request + FACT_FLAGS, FactFlag.complaint);
  }
}

/** A thief surfs until the report, and once more after it. */
function drawThefts(from: i64, until: i64): void {
  openDraws(Draw.theft);
  const rate = figure(PrepaidPeople.theftsPerYear);
  for (let time = from + gap(rate); time < until; time += gap(rate)) {
    const reported = time + hours(around(figure(PrepaidPeople.reportHours), 1));
    const renewed = reported + days(around(figure(PrepaidPeople.renewDays), 1));
    thief(time);
    addFact(reported, Fact.loginReported);
    thief(reported + 60);
    addFact(renewed, Fact.loginRenewed);
  }
}

function thief(time: i64): void {
  const row = addFact(time, Fact.session);
  const ends = time + hours(around(figure(PrepaidPeople.thiefMinutes), 0.7) / 60);
  store<u32>(row + FACT_UNTIL, u32(ends));
  store<u32>(row + FACT_FLAGS, FactFlag.byOthers);
}

function drawMoney(from: i64, until: i64): void {
  openDraws(Draw.money);
  const failing = figure(PrepaidPeople.failedTopUpsPerYear);
  for (let time = from + gap(failing); time < until; time += gap(failing)) {
    const row = addAmount(time, Fact.failedTopUp, ofKind(PrepaidKind.topUp));
    if (happens(figure(PrepaidPeople.proofShare))) store<u32>(row + FACT_FLAGS, FactFlag.proven);
  }
  const buying = figure(PrepaidPeople.equipmentPerYear);
  for (let time = from + gap(buying); time < until; time += gap(buying)) buyEquipment(time);
  const harming = figure(PrepaidPeople.damagePerYear);
  for (let time = from + gap(harming); time < until; time += gap(harming)) {
    addAmount(time, Fact.damageByCustomer, around(figure(PrepaidPeople.damageAmount), 1));
  }
}

function buyEquipment(time: i64): void {
  const price = figure(PrepaidPeople.equipmentPrice);
  const paid = time + days(around(figure(PrepaidPeople.payDays), figure(PrepaidPeople.paySpread)));
  addAmount(time, Fact.equipmentBought, price);
  if (!happens(figure(PrepaidPeople.neverPaysShare))) addAmount(paid, Fact.paid, price);
}

function addAmount(time: i64, fact: Fact, euros: f64): usize {
  const row = addFact(time, fact);
  store<i64>(row + FACT_AMOUNT, cents(euros));
  return row;
}

function drawMisuse(from: i64, until: i64): void {
  openDraws(Draw.misuse);
  const spam = ofKind(PrepaidKind.spamPerYear);
  for (let time = from + gap(spam); time < until; time += gap(spam)) addFact(time, Fact.spam);
  const breaches = ofKind(PrepaidKind.breachesPerYear);
  for (let time = from + gap(breaches); time < until; time += gap(breaches)) {
    const row = addStretch(time, happens(0.5) ? Fact.resale : Fact.voip, MISUSE_HOURS);
    store<u32>(row + FACT_FLAGS, FactFlag.offered);
  }
}
