// Fibre customers: how many sites they have, how long those run already, which further ones they order, and what may happen to
// them. Drawn by address, never looking at terms.

import { addFact } from '../accounts/facts';
import { YEAR, around, days, even, gap, happens, openCustomerDraws, openDraws } from '../accounts/draws';
import { openRunMonths } from '../accounts/life';
import { Months, monthBegins, monthOf, monthsLater } from '../accounts/months';
import { figure, kindAt } from '../accounts/people';
import { TRAITS } from '../accounts/traits';
import { FACT_QUANTITY, Fact } from '../layout/facts';
import { FibreKind, FibrePeople, Site } from '../layout/fibre';
import { Loaded } from '../program';
import { NO_SIM, PURPOSE_CUSTOMER, drawBlock } from '../random/draw';
import { Philox } from '../random/philox';
import { Slot } from '../rating/slot';
import { drawContract, drawMoney } from './contract-events';
import { drawLine } from './line-events';

/** Streams, one for each kind of event. */
export enum Draw {
  site,
  order,
  line,
  damage,
  payment,
  contract,
  money,
  growth,
}

let kind: i32 = 0;
/** Sites that the customer being drawn has without ordering any. */
let firstSites: i32 = 0;

/** A figure of the site's kind of customer. */
export function ofKind(slot: FibreKind): f64 {
  return figure(FibrePeople.kinds + kind * FibreKind.SIZE + slot);
}

/** Sites of one customer: one, and more by chance around the mean of its kind; then those that it orders during the run. */
export function sitesOf(customer: u32): i32 {
  drawBlock(customer, NO_SIM, 0, PURPOSE_CUSTOMER);
  const level = f64(Philox.word(0)) * (1.0 / 4294967296.0);
  const more = 1 - f64(Philox.word(1)) * (1.0 / 4294967296.0);
  kind = kindAt(level, FibrePeople.kinds, FibreKind.SIZE, i32(figure(FibrePeople.kindCount)));
  firstSites = 1 + i32(max<f64>(0, -Math.log(more) * (ofKind(FibreKind.sites) - 1)));
  return firstSites + furtherSites(customer);
}

function furtherSites(customer: u32): i32 {
  const perYear = ofKind(FibreKind.furtherSitesPerYear);
  if (perYear <= 0) return 0;
  openCustomerDraws(customer, Draw.growth);
  const ends = i64((f64(Loaded.warmupMonths + Loaded.countedMonths) * YEAR) / 12);
  let sites = 0;
  for (let time = gap(perYear); time < ends; time += gap(perYear)) sites++;
  return sites;
}

/** Fills TRAITS, opens the site's months and adds its facts. */
export function drawSite(customer: u32, site: i32): void {
  sitesOf(customer);
  memory.fill(TRAITS, 0, 8 * Site.SIZE);
  Slot.set(TRAITS, Site.customer, i64(customer));
  Slot.set(TRAITS, Site.unit, site);
  Slot.set(TRAITS, Site.archetype, kind);
  Slot.set(TRAITS, Site.misuse, i64(ofKind(FibreKind.misuse)));
  Slot.set(TRAITS, Site.plan, i64(ofKind(FibreKind.planNumber)) - 1);
  openDraws(Draw.site);
  const anchor = 1 + i32(even() * 28);
  Slot.set(TRAITS, Site.anchorDay, anchor);
  openRunMonths(anchor);
  drawTerm();
  drawPaying();
  const from = begin(site >= firstSites);
  drawLine(from);
  drawContract(from);
  drawMoney(from);
}

function drawTerm(): void {
  const level = even();
  const short = figure(FibrePeople.shortTermShare);
  const middle = short + figure(FibrePeople.middleTermShare);
  Slot.set(TRAITS, Site.term, level < short ? 0 : level < middle ? 1 : 2);
}

function drawPaying(): void {
  Slot.set(TRAITS, Site.directDebit, happens(figure(FibrePeople.debitShare)) ? 1 : 0);
  Slot.set(TRAITS, Site.pays, 1);
  Slot.set(TRAITS, Site.payMedianSeconds, days(ofKind(FibreKind.payDays)));
  Slot.set(TRAITS, Site.paySpreadMilli, i64(ofKind(FibreKind.paySpread) * 1000));
  Slot.set(TRAITS, Site.debitFailRight, i64(figure(FibrePeople.debitFailShare) * 4294967296.0));
}

/** Most sites run already, on their months' day; others are ordered during the run, evenly. Returns when the line is there. */
function begin(isFurther: bool): i64 {
  const isNew = happens(figure(FibrePeople.orderShare));
  if (!isNew && !isFurther) {
    const monthsAgo = i32(even() * 12 * figure(FibrePeople.connectedYears));
    Slot.set(TRAITS, Site.connectedOn, connectionDay(monthsAgo));
    return 0;
  }
  openDraws(Draw.order);
  const ordered = i64(even() * f64(monthBegins(Months.count)));
  Months.begun = monthOf(ordered);
  const row = addFact(ordered, Fact.ordered);
  store<i64>(row + FACT_QUANTITY, days(Math.ceil(around(figure(FibrePeople.extractDays), 0.7))));
  const accepted = ordered + days(around(3, 0.7));
  const confirmed = accepted + days(around(2, 0.7));
  const connected = confirmed + days(around(figure(FibrePeople.leadDays), figure(FibrePeople.leadSpread)));
  addFact(accepted, Fact.accepted);
  if (happens(figure(FibrePeople.withdrawnShare)))
    addFact(accepted + days(around(1.5, 0.7)), Fact.offerWithdrawn);
  addFact(confirmed, Fact.confirmed);
  if (happens(figure(FibrePeople.fewShare))) addFact(confirmed + days(10), Fact.tooFewParticipants);
  if (happens(figure(FibrePeople.infeasibleShare))) addFact(confirmed + days(12), Fact.notFeasible);
  addFact(connected, Fact.lineConnected);
  return connected;
}

function connectionDay(monthsAgo: i32): i32 {
  return monthsLater(Months.firstDay, -monthsAgo);
}
