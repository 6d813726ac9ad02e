// What happens to a simulated SIM's contract, month by month, as dated facts: drawn by address and never from the terms. In a
// month there is at most one event, of one draw: the chances are small, so two in one month are left out.

import { monthStart } from '../calendar/run';
import { Customer, Sim } from '../layout/life';
import {
  FACT_AMOUNT,
  FACT_FLAGS,
  FACT_KIND,
  FACT_SIZE,
  FACT_SUBJECT,
  FACT_TIME,
  FACT_UNTIL,
  Fact,
  FactFlag,
} from '../layout/facts';
import { LifeEvent, LifePeople } from '../layout/mobile-life';
import { Population } from '../layout/population';
import { People } from '../population/load';
import { Slots } from '../population/slots';
import { PURPOSE_CONTRACT, drawBlock } from '../random/draw';
import { Philox } from '../random/philox';
import { Slot } from '../rating/slot';

/** Period of the draws that are made once a SIM. */
const ONCE: u32 = 65280;
/** Turns a word into another that is used beside it. */
const SPREAD: u32 = 2654435761;
const DAY: i64 = 86400;
const MORNING: i64 = 8 * 3600;
const OFFICE: i64 = 12 * 3600;

let rows: usize = 0;
let count: i32 = 0;
/** Words of what is being drawn. */
let chance: u32 = 0;
let moment: u32 = 0;
let detail: u32 = 0;
let extent: u32 = 0;

export function hasLife(): bool {
  return lifeOf(LifePeople.on) != 0;
}

function lifeOf(slot: i32): i64 {
  return People.whole(Population.life + slot);
}

function happens(word: u32, slot: i32): bool {
  return Slots.happens(word, lifeOf(slot));
}

/** A fraction of twice a mean length. */
function within(word: u32, slot: i32): i64 {
  return i64((u64(word) * u64(2 * lifeOf(slot))) >> 32);
}

/** Draws the contract of one SIM for `months` months: traits into `sim`, facts into `out`; returns how many. */
export function drawContract(
  customer: u32,
  index: u32,
  customerAt: usize,
  sim: usize,
  months: i32,
  out: usize,
): i32 {
  rows = out;
  count = 0;
  const anchor = i32(Slot.get(customerAt, Customer.anchorDay));
  drawBlock(customer, index, ONCE, PURPOSE_CONTRACT);
  const age = i64((u64(Philox.word(0)) * u64(lifeOf(LifePeople.longestAge) + 1)) >> 32);
  Slot.set(sim, Sim.ageMonths, age);
  Slot.set(sim, Sim.inPack, i64(happens(Philox.word(1), LifePeople.inPack)));
  const joined = happens(Philox.word(2), LifePeople.joins) ? joinIn(Philox.word(3), months) : 0;
  if (joined > 0) join(customer, index, timeOf(anchor, joined));
  for (let month = joined; month < months; month++) drawMonth(customer, index, month, anchor, sim);
  return count;
}

function joinIn(word: u32, months: i32): i32 {
  return i32((u64(word) * u64(months)) >> 32);
}

/** Seconds from the first month to the beginning of another. */
function timeOf(anchor: i32, month: i32): i64 {
  return i64(monthStart(anchor, month) - monthStart(anchor, 0)) * DAY;
}

/** Applied for ten days before it is switched on; a deposit that is asked is paid in between, or not. */
function join(customer: u32, index: u32, begins: i64): void {
  drawBlock(customer, index, ONCE + 1, PURPOSE_CONTRACT);
  const flags =
    (happens(Philox.word(0), LifePeople.weakCredit) ? FactFlag.weakCredit : 0) |
    (happens(Philox.word(1), LifePeople.refusalGround) ? FactFlag.ground : 0);
  const pays = happens(Philox.word(2), LifePeople.paysSecurity);
  put(max(0, begins - 10 * DAY), Fact.applied, flags);
  if (pays) put(max(0, begins - 5 * DAY), Fact.depositPaid, 0);
  put(begins, Fact.activated, 0);
}

function drawMonth(customer: u32, index: u32, month: i32, anchor: i32, sim: usize): void {
  drawBlock(customer, index, month, PURPOSE_CONTRACT);
  chance = Philox.word(0);
  const known = Philox.word(3);
  moment = Philox.word(1);
  detail = Philox.word(2);
  const archetype = Slot.get(sim, Sim.archetype);
  const found = archetype == lifeOf(LifePeople.box) && happens(known, LifePeople.boxFound);
  const resold = archetype == lifeOf(LifePeople.resale) && happens(known, LifePeople.resaleFound);
  const event = eventOf(chance);
  if (event < 0 && !found && !resold) return;
  const time = momentOf(anchor, month);
  if (found) put(time, Fact.simBox, 0);
  if (resold) put(time, Fact.simResale, 0);
  if (event < 0) return;
  drawBlock(customer, index, month, PURPOSE_CONTRACT + 1);
  extent = Philox.word(0);
  if (event <= LifeEvent.paymentMissed) happenToSim(event, time, Philox.word(1));
  else if (event <= LifeEvent.numberChanged) request(event, time, Philox.word(1));
  else happenToService(event, time);
}

function eventOf(word: u32): i32 {
  if (!Slots.happens(word, lifeOf(LifePeople.eventsLast))) return -1;
  let event = 0;
  while (!Slots.happens(word, lifeOf(LifePeople.events + event))) event++;
  return event;
}

/** A second of the month between eight in the morning and eight in the evening. */
function momentOf(anchor: i32, month: i32): i64 {
  const begins = timeOf(anchor, month);
  const days = (timeOf(anchor, month + 1) - begins) / DAY;
  const day = i64((u64(moment) * u64(days)) >> 32);
  const second = i64((u64(moment * SPREAD) * u64(OFFICE)) >> 32);
  return begins + day * DAY + MORNING + second;
}

function happenToSim(event: i32, time: i64, word: u32): void {
  if (event == LifeEvent.lost || event == LifeEvent.deviceLost) {
    put(time, Fact.suspensionAsked, event == LifeEvent.deviceLost ? FactFlag.device : 0);
    if (happens(detail, LifePeople.letter))
      put(time + 1 + within(extent, LifePeople.letterSeconds), Fact.lossConfirmed, 0);
  } else if (event == LifeEvent.broken) {
    put(time, Fact.simReplaced, FactFlag.customerSide | FactFlag.written);
  } else if (event == LifeEvent.defective) {
    put(time, Fact.simReplaced, 0);
  } else if (event == LifeEvent.copied) {
    put(time, Fact.simCopied, 0);
  } else {
    missPayment(time, word);
  }
}

function missPayment(time: i64, word: u32): void {
  const amount = lifeOf(LifePeople.missedAmount);
  const flags = happens(detail, LifePeople.paymentGround) ? FactFlag.ground : 0;
  setAmount(put(time, Fact.paymentMissed, flags), amount);
  if (happens(word, LifePeople.paysSecurity))
    put(time + 1 + within(extent, LifePeople.securitySeconds), Fact.depositPaid, 0);
  if (happens(word * SPREAD, LifePeople.paysLater))
    setAmount(put(time + 1 + within(extent, LifePeople.paysSeconds), Fact.paid, 0), amount);
}

function request(event: i32, time: i64, word: u32): void {
  if (event == LifeEvent.planChanged) {
    const flags = happens(extent, LifePeople.promotion) ? FactFlag.promotion : 0;
    const row = put(time, Fact.planChangeAsked, flags);
    const plans = u64(People.whole(Population.planCount));
    store<u16>(row + FACT_SUBJECT, u16(1 + ((u64(detail) * plans) >> 32)));
  } else if (event == LifeEvent.numberChanged) {
    put(time, Fact.numberChangeAsked, 0);
  } else if (event == LifeEvent.euBlocked || event == LifeEvent.dataBarred) {
    const flag = event == LifeEvent.euBlocked ? FactFlag.eu : FactFlag.mobileData;
    put(time, Fact.blockAsked, flag | FactFlag.written);
  } else {
    put(time, Fact.openingAsked, openingFlag(event) | FactFlag.written);
    if (event != LifeEvent.nonEuAsked && happens(word, LifePeople.paysSecurity))
      put(time + 1 + within(extent, LifePeople.securitySeconds), Fact.advancePaid, 0);
  }
}

function openingFlag(event: i32): i32 {
  if (event == LifeEvent.vasAsked) return FactFlag.vas;
  return event == LifeEvent.internationalAsked ? FactFlag.international : FactFlag.nonEu;
}

function happenToService(event: i32, time: i64): void {
  if (event == LifeEvent.left) leave(time);
  else if (event == LifeEvent.breached) {
    const flags = happens(detail, LifePeople.breachPlan) ? FactFlag.planRule : 0;
    setAmount(put(time, Fact.breached, flags), lifeOf(LifePeople.breachAmount));
  } else if (event == LifeEvent.packStopped) last(time, Fact.packServiceSuspended, 0, LifePeople.packSeconds);
  else if (event == LifeEvent.complained)
    last(time, Fact.unlawfulUse, FactFlag.complaint | FactFlag.proven, LifePeople.complaintSeconds);
  else if (event == LifeEvent.numberMoved)
    last(time, Fact.numberChangeAnnounced, 0, LifePeople.noticeSeconds);
  else if (event == LifeEvent.networkFull) last(time, Fact.congestion, 0, LifePeople.fullSeconds);
  else last(time, Fact.outage, 0, LifePeople.downSeconds);
}

function leave(time: i64): void {
  const flags = happens(extent, LifePeople.proof) ? FactFlag.proven : 0;
  const ahead = within(extent * SPREAD, LifePeople.noticeSeconds);
  if (happens(detail, LifePeople.ports)) {
    put(time + ahead, Fact.portedOut, flags);
    return;
  }
  const row = put(time, Fact.notice, flags);
  store<u32>(row + FACT_UNTIL, u32(time + ahead));
}

/** A fact that lasts. */
function last(time: i64, kind: Fact, flags: i32, length: i32): void {
  const row = put(time, kind, flags);
  store<u32>(row + FACT_UNTIL, u32(time + 1 + within(extent, length)));
}

function setAmount(row: usize, micros: i64): void {
  store<i64>(row + FACT_AMOUNT, micros);
}

/** Puts a fact behind those of the same second. */
function put(time: i64, kind: Fact, flags: i32): usize {
  let at = count++;
  while (at > 0 && i64(load<u32>(rows + <usize>(at - 1) * FACT_SIZE + FACT_TIME)) > time) at--;
  const row = rows + <usize>at * FACT_SIZE;
  memory.copy(row + FACT_SIZE, row, <usize>(count - 1 - at) * FACT_SIZE);
  memory.fill(row, 0, FACT_SIZE);
  store<u32>(row + FACT_TIME, u32(time));
  store<u8>(row + FACT_KIND, u8(kind));
  store<u32>(row + FACT_FLAGS, u32(flags));
  return row;
}
