// What may happen to a contract: doubt, mandates, breaches, insolvency, notices, changes; objections and purchases.

import { addFact } from '../accounts/facts';
import { around, cents, days, gap, happens, openDraws } from '../accounts/draws';
import { Months, monthBegins } from '../accounts/months';
import { figure } from '../accounts/people';
import { FACT_AMOUNT, FACT_FLAGS, FACT_UNTIL, Fact, FactFlag } from '../layout/facts';
import { FibreKind, FibrePeople } from '../layout/fibre';
import { Draw, ofKind } from './people';

const DECIDES: f64 = 10;

export function drawContract(from: i64): void {
  openDraws(Draw.payment);
  const until = monthBegins(Months.count);
  const doubts = figure(FibrePeople.doubtsPerYear);
  for (let time = from + gap(doubts); time < until; time += gap(doubts)) {
    stretch(time, Fact.creditDoubt, figure(FibrePeople.doubtDays));
    const given = time + days(around(figure(FibrePeople.securityGivenDays), 1));
    if (happens(figure(FibrePeople.securityShare))) addFact(given, Fact.securityGiven);
  }
  stretches(from, Fact.mandateMissing, FibrePeople.mandatesLostPerYear, FibrePeople.mandateDays);
  stretches(from, Fact.breachLikely, FibrePeople.breachesLikelyPerYear, FibrePeople.breachDays);
  openDraws(Draw.contract);
  flagged(from, Fact.insolvency, figure(FibrePeople.insolvenciesPerYear), 0, 0);
  flagged(
    from,
    Fact.notice,
    figure(FibrePeople.noticesPerYear),
    figure(FibrePeople.registeredShare),
    FactFlag.registered,
  );
  drawChanges(from, until);
  flagged(from, Fact.resale, ofKind(FibreKind.resalesPerYear), 0, 0);
  flagged(from, Fact.unlawfulUse, ofKind(FibreKind.unlawfulPerYear), 0, 0);
}

/** Changes and defaults of the operator; some customers then leave. */
function drawChanges(from: i64, until: i64): void {
  const changes = figure(FibrePeople.changesPerYear);
  for (let time = from + gap(changes); time < until; time += gap(changes)) {
    const row = addFact(time, Fact.changeAnnounced);
    const adverse = happens(figure(FibrePeople.adverseShare));
    const leaves = happens(figure(FibrePeople.exitShare));
    if (adverse) store<u32>(row + FACT_FLAGS, FactFlag.adverse);
    if (adverse && leaves) addFact(time + days(around(DECIDES, 0.7)), Fact.exitAtOnce);
  }
  const defaults = figure(FibrePeople.operatorDefaultsPerYear);
  for (let time = from + gap(defaults); time < until; time += gap(defaults)) {
    stretch(time, Fact.operatorDefault, figure(FibrePeople.operatorDefaultDays));
    if (happens(figure(FibrePeople.exitShare))) addFact(time + days(around(DECIDES, 0.7)), Fact.exitAtOnce);
  }
}

export function drawMoney(from: i64): void {
  openDraws(Draw.money);
  const until = monthBegins(Months.count);
  const objections = figure(FibrePeople.objectionsPerYear);
  for (let time = from + gap(objections); time < until; time += gap(objections)) {
    const row = addAmount(time, Fact.objection, around(figure(FibrePeople.objectionAmount), 0.7));
    if (happens(figure(FibrePeople.foundedShare))) store<u32>(row + FACT_FLAGS, FactFlag.founded);
  }
  amounts(
    from,
    Fact.equipmentBought,
    figure(FibrePeople.equipmentPerYear),
    figure(FibrePeople.equipmentPrice),
  );
  amounts(from, Fact.extraWork, figure(FibrePeople.extraWorkPerYear), figure(FibrePeople.extraWorkPrice));
  amounts(from, Fact.tampering, ofKind(FibreKind.tamperingPerYear), figure(FibrePeople.extraWorkPrice));
}

function amounts(from: i64, fact: Fact, perYear: f64, median: f64): void {
  const until = monthBegins(Months.count);
  for (let time = from + gap(perYear); time < until; time += gap(perYear)) {
    addAmount(time, fact, around(median, 0.5));
  }
}

function addAmount(time: i64, fact: Fact, euros: f64): usize {
  const row = addFact(time, fact);
  store<i64>(row + FACT_AMOUNT, cents(euros));
  return row;
}

function flagged(from: i64, fact: Fact, perYear: f64, share: f64, flag: i32): void {
  const until = monthBegins(Months.count);
  for (let time = from + gap(perYear); time < until; time += gap(perYear)) {
    const row = addFact(time, fact);
    if (happens(share)) store<u32>(row + FACT_FLAGS, flag);
  }
}

function stretches(from: i64, fact: Fact, perYear: FibrePeople, median: FibrePeople): void {
  const until = monthBegins(Months.count);
  const rate = figure(perYear);
  for (let time = from + gap(rate); time < until; time += gap(rate)) stretch(time, fact, figure(median));
}

function stretch(time: i64, fact: Fact, median: f64): void {
  const row = addFact(time, fact);
  const until = time + days(around(median, 0.7));
  store<u32>(row + FACT_UNTIL, u32(until));
}
