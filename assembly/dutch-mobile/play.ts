// One subscription's life, month by month: first what the meters of the month before lead to, then what falls due, the fee and the
// invoice, then facts and deadlines in order of time; last its use, rated as that of any mobile month, with the bars and surcharges
// that the facts promised.

import { countHit, postpone } from '../accounts/book';
import { nextDeadlineAt, takeDeadline } from '../accounts/deadlines';
import { FactAt, factCount } from '../accounts/facts';
import { Months, monthBegins } from '../accounts/months';
import { trait } from '../accounts/traits';
import { Unit } from '../layout/account';
import { Subscriber } from '../layout/dutch-people';
import { Fact } from '../layout/facts';
import { USE_LINES } from '../layout/kinds';
import { Customer, LIFE_MONTH_DAYS, Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { ACCOUNT_BYTES, Account, Meter } from '../rating/account';
import { aimAtAccount, aimAtTerms } from '../rating/context';
import { forgetCuts } from '../rating/cuts';
import { promiseNothingLater } from '../rating/laterPromises';
import { levelsOf } from '../rating/levels';
import { rateMonth } from '../rating/month';
import { aimPolicies } from '../rating/policy';
import { Slot } from '../rating/slot';
import { aimTrace } from '../rating/trace';
import { Wide } from '../rating/wide';
import { isLate } from '../tally/bill';
import { LIFE } from '../usage/life';
import { beginBarMonth, cutCallsOf } from './bars';
import { openBlocks } from './blocks';
import { openChanges } from './changes';
import { openClaims } from './claims';
import { openCompensation } from './compensation';
import { Agreement, openAgreement, owesFees } from './contract';
import { openDebits } from './direct-debit';
import { Due } from './due';
import { judgeHits, openFairUse } from './fair-use';
import { openFees, postFee } from './fees';
import { openGoods } from './goods';
import { fallDue, happen } from './happen';
import { openHomePrices, placesOutside } from './home-prices';
import { openInstalments, payInstalments } from './instalments';
import { issueInvoice, openInvoices } from './invoices';
import { openLasting } from './lasting';
import { OpenBundle, chargeExcess, surchargedUpTo } from './open-bundle';
import { lossAhead, openRequests } from './requests';
import { openRoaming, recordRoaming, testRoaming } from './roaming';
import { openSecurity } from './security';
import { chargeReceived, keepSurcharge, lessCharged, mayReachBack, postWide } from './surcharge-back';
import { aimAtDutch } from './terms';

const ACCOUNT = memory.data(4096, 16);
const CUSTOMER = memory.data(Customer.SIZE * 8, 16);
const SIM = memory.data(Sim.SIZE * 8, 16);
const FEE_MONTH = memory.data(8);

class Life {
  static terms: usize = 0;
  static variant: i32 = 0;
  static nextFact: i32 = 0;
  static hits: u64 = 0;
  static sim: usize = 0;
  static recorded: bool = false;
}

/** The SIM of a recorded life; its plan is a trait. */
export function recordedSim(): usize {
  return SIM;
}

/** Begins the life of the account in TRAITS under a variant's terms; `sim` holds the SIM's traits. */
export function beginLife(terms: usize, variant: i32, sim: usize): void {
  Life.terms = terms;
  Life.variant = variant;
  Life.sim = sim;
  Life.nextFact = 0;
  Life.hits = 0;
  aimAtDutch(terms, u32(trait(Subscriber.customer)), u32(trait(Subscriber.sim)));
  memory.fill(ACCOUNT, 0, ACCOUNT_BYTES);
  promiseNothingLater();
  store<i64>(FEE_MONTH, 0);
  aim(0);
  const told = i32(trait(Subscriber.startDay));
  const startDay = told != 0 ? told : Months.firstDay;
  openBlocks();
  openInvoices();
  openDebits();
  openChanges();
  openGoods();
  openInstalments();
  openFairUse();
  openRoaming();
  openHomePrices();
  openClaims();
  openLasting();
  openCompensation();
  openRequests();
  openSecurity();
  OpenBundle.announced = false;
  openFees();
  openAgreement(hasOrder(), startDay);
}

function hasOrder(): bool {
  for (let fact = 0; fact < factCount(); fact++) if (FactAt.kind(fact) == Fact.ordered) return true;
  return false;
}

function aim(month: i32): void {
  const plan = i32(trait(Unit.plan));
  Slot.set(Life.sim, Sim.plan, plan);
  aimAtTerms(Life.terms, plan, levelsOf(Life.variant, plan));
  aimAtAccount(ACCOUNT, Life.sim, CUSTOMER);
  aimPolicies(u32(trait(Subscriber.customer)), u32(trait(Subscriber.sim)), month, FEE_MONTH);
}

/** Plays the month in LIFE. */
export function liveMonth(month: i32, recorded: bool): void {
  const begins = monthBegins(month);
  const ends = monthBegins(month + 1);
  aim(month);
  Life.recorded = recorded;
  beginBarMonth(month);
  Slot.set(ACCOUNT, Account.outside, placesOutside(begins));
  if (!Agreement.ended) {
    testRoaming(begins);
    judgeHits(begins, Life.hits);
  }
  Life.hits = 0;
  performUntil(begins);
  if (month > 0) payInstalments(begins);
  if (owesFees()) postFee(begins);
  issueInvoice(month);
  playUntil(ends);
  rateUse(month, recorded);
}

/** Deadlines before facts of the same second. */
function playUntil(ends: i64): void {
  while (true) {
    const fact = Life.nextFact < factCount() ? FactAt.time(Life.nextFact) : i64.MAX_VALUE;
    const due = nextDeadlineAt();
    if (min(fact, due) >= ends) return;
    if (due <= fact) meetDeadline();
    else happen(Life.nextFact++);
  }
}

function performUntil(time: i64): void {
  while (nextDeadlineAt() <= time) meetDeadline();
}

/** The use of the days of grace is told as they end: a call under way then may be cut later. */
function meetDeadline(): void {
  const due = nextDeadlineAt();
  const packed = takeDeadline();
  const action = packed >> 16;
  if (action == Due.graceEnds) cutAhead(due);
  fallDue(due, action, packed & 0xffff);
}

/** The month's use: its lines, its hits, the EU limit, and the window of the four-month test. */
function rateUse(month: i32, recorded: bool): void {
  aimTrace(month, i64(Months.firstDay) * 86400);
  cutAhead(monthBegins(month + 1));
  Slot.set(ACCOUNT, Account.surchargedUpTo, surchargedUpTo(month));
  const reachesBack = mayReachBack();
  if (reachesBack) keepSurcharge(ACCOUNT, month, recorded);
  rateMonth(recorded);
  if (reachesBack) lessCharged(ACCOUNT, month);
  const lag = i32(Slot.get(Life.terms, Terms.roamingLagMonths));
  for (let line = 1; line < USE_LINES; line++) {
    const meter = Meter.line(ACCOUNT, line);
    if (Wide.isZero(meter)) continue;
    postWide(month, line, meter);
    if (lag > 0 && isLate(line)) postpone(month, line, lag);
  }
  chargeExcess(month, Slot.get(ACCOUNT, Account.euBytes));
  chargeReceived(month, Slot.get(ACCOUNT, Account.surchargedIn));
  Life.hits = u64(Slot.get(ACCOUNT, Account.hits));
  if (Life.hits != 0) countHit(month, Life.hits);
  recordRoaming(month, i32(load<u32>(LIFE + LIFE_MONTH_DAYS)));
  forgetCuts();
}

/** A call that outlasts a time may be cut after it: a drawn call does not last a day. */
function cutAhead(time: i64): void {
  const loss = lossAhead(Life.nextFact);
  if (loss >= 0 && (Life.recorded || loss < time + 86400)) cutCallsOf(loss, time);
}
