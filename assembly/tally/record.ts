// Adds one rated SIM-month to the tally.

import { Limit, Line, State, USE_LIMITS, USE_LINES, USE_NOTICES } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Plan, Terms, UseRule } from '../layout/terms';
import { Made, Sum } from '../layout/tally';
import { LIFE_LINES, hasLifeLines, lifeLine, lifeLineAt } from '../mobile-life/charges';
import { noticeAt } from '../mobile-life/money';
import { Standing, TOLD_NOTICES, held, standing } from '../mobile-life/standing';
import { Account } from '../rating/account';
import { Of, account, sim } from '../rating/context';
import { billingLag } from '../rating/policy';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { Wide } from '../rating/wide';
import { billBand, billBin } from './bins';
import { billLine, isLate, isThirdPartyLine } from './bill';
import { countBill, madeBlock, sumBlock } from './room';

/** A month before the contract began or after it ended: no bill, and nothing a share is taken of. */
export function recordNothing(variant: i32, group: i32): void {
  const sums = sumBlock(variant, group);
  Slot.add(sums, Sum.simMonths, 1);
  if (standing != 0) recordLife(sums, madeBlock(variant, i32(Of.sim(Sim.archetype)), 0));
}

export function recordMonthBill(variant: i32, group: i32, bill: i64, floor: i64): void {
  const sums = sumBlock(variant, group);
  const plan = i32(Of.sim(Sim.plan));
  const fee = Of.plan(Plan.feeMicros);
  Slot.add(sums, Sum.simMonths, 1);
  Slot.add(sums, Sum.contractMonths, 1);
  Slot.add(sums, Sum.planMonths + plan, 1);
  Slot.add(sums, Sum.billMicros, bill);
  if (bill == fee) Slot.add(sums, Sum.feeOnly + plan, 1);
  else if (bill == 0) Slot.add(sums, Sum.nothing, 1);
  else countBill(variant, group, billBin(bill));
  if (bill >= fee + floor) Slot.add(sums, Sum.fiftyAbove, 1);
  const made = madeBlock(variant, i32(Of.sim(Sim.archetype)), billBand(bill));
  Slot.add(made, Made.simMonths, 1);
  Slot.add(made, Made.billMicros, bill);
  Slot.add(sums, Sum.lines, billLine(Line.fee));
  Slot.add(made, Made.lines, billLine(Line.fee));
  if (bill != billLine(Line.fee)) recordLines(sums, made);
  if (standing != 0) recordLife(sums, made);
  recordVolumes(sums);
  recordNotices(sums, made);
  recordStops(sums, made);
  recordHits(sums);
}

/** Lines and messages of a contract's life. */
function recordLife(sums: usize, made: usize): void {
  if (hasLifeLines()) recordLifeLines(sums, made);
  for (let place = 0; place < TOLD_NOTICES; place++) {
    const told = held(Standing.told + place);
    if (told == 0) continue;
    Slot.add(sums, Sum.notices + noticeAt(place), told);
    Slot.add(made, Made.notices, told);
  }
}

function recordLifeLines(sums: usize, made: usize): void {
  for (let place = 0; place < LIFE_LINES; place++) {
    const micros = lifeLine(lifeLineAt(place));
    if (micros == 0) continue;
    Slot.add(sums, Sum.lines + lifeLineAt(place), micros);
    Slot.add(made, Made.lines + lifeLineAt(place), micros);
  }
}

function recordLines(sums: usize, made: usize): void {
  const late = billingLag() > 0;
  for (let line = 1; line < USE_LINES; line++) {
    const micros = billLine(line);
    if (micros == 0) continue;
    Slot.add(sums, Sum.lines + line, micros);
    Slot.add(made, Made.lines + line, micros);
    if (late && isLate(line)) Slot.add(sums, Sum.lateMicros, micros);
    if (isThirdPartyLine(line) && !Of.isOff(UseRule.thirdParty)) Slot.add(sums, Sum.thirdPartyMicros, micros);
  }
}

function recordVolumes(sums: usize): void {
  const home = Slot.get(account, Account.homeBytes);
  const eu = Slot.get(account, Account.euBytes);
  const other = Slot.get(account, Account.otherBytes);
  Slot.add(sums, Sum.dataBytes, home + eu + other);
  Slot.add(sums, Sum.dataEuBytes, eu);
  Slot.add(sums, Sum.dataOtherBytes, other);
  Slot.add(sums, Sum.voiceSeconds, Slot.get(account, Account.voiceSeconds));
  Slot.add(sums, Sum.messages, Slot.get(account, Account.messages));
  Slot.add(sums, Sum.blockedUses, Slot.get(account, Account.blockedUses));
}

function recordNotices(sums: usize, made: usize): void {
  let all: i64 = 0;
  for (let notice = 0; notice < USE_NOTICES; notice++) {
    const count = Slot.get(account, Account.notices + notice);
    if (count == 0) continue;
    Slot.add(sums, Sum.notices + notice, count);
    all += count;
  }
  if (all != 0) Slot.add(made, Made.notices, all);
}

function recordStops(sums: usize, made: usize): void {
  Slot.add(sums, Sum.abuseProven, Slot.get(account, Account.abuseProven));
  if (isOn(State.surcharged)) Slot.add(sums, Sum.surchargedMonths, 1);
  const roaming = Slot.get(account, Account.roamingStops);
  const service = Slot.get(account, Account.serviceStops);
  Slot.add(made, Made.stops, roaming + service);
  Slot.add(sums, Sum.roamingStops, roaming);
  Slot.add(sums, Sum.serviceStops, service);
  Slot.add(sums, Sum.reactivations, Slot.get(account, Account.reactivations));
  Slot.add(sums, Sum.roamingStoppedSeconds, Slot.get(account, Account.roamStoppedSeconds));
  Slot.add(sums, Sum.serviceStoppedSeconds, Slot.get(account, Account.serviceStoppedSeconds));
  Slot.add(sums, Sum.suspendedSeconds, Slot.get(account, Account.suspendedSeconds));
  Slot.add(sums, Sum.cutBytes, Slot.get(account, Account.cutBytes));
  Slot.add(sums, Sum.suspensions, Slot.get(account, Account.suspensions));
  Slot.add(sums, Sum.endings, Slot.get(account, Account.endings));
  addTicks(sums, Sum.overshootRoamingMicros, Account.overshootRoam);
  addTicks(sums, Sum.overshootServiceMicros, Account.overshootService);
}

function addTicks(sums: usize, sum: i32, meter: i32): void {
  const ticks = Slot.at(account, meter);
  if (!Wide.isZero(ticks)) Slot.add(sums, sum, Wide.roundHalfUp(ticks, u64(Of.terms(Terms.ticksPerMicro))));
}

function recordHits(sums: usize): void {
  const misuse = Slot.get(sim, Sim.misuse) != 0;
  if (misuse) Slot.add(sums, Sum.misuseMonths, 1);
  const hits = Slot.get(account, Account.hits);
  if (hits == 0) return;
  Slot.add(sums, misuse ? Sum.misuseHitMonths : Sum.honestHitMonths, 1);
  const each = misuse ? Sum.misuseHits : Sum.honestHits;
  for (let limit = 0; limit < USE_LIMITS; limit++) if ((hits >> limit) & 1) Slot.add(sums, each + limit, 1);
  if ((hits >> Limit.businessUse) & 1) Slot.add(sums, each + Limit.businessUse, 1);
}
