// 1.2, 2.7: credit is bought, used up, and lost when the account is not used for two years or is closed.
//   ticks = micro-euro x creditScale, and from bonusFrom on bonusTicks a micro-euro more

import { post, turnOff, turnOn, tellNoticeBy, turnOnBy } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { tellLapsed } from '../accounts/lapsed';
import { dayBegins, dayOf, monthOf, monthsLater } from '../accounts/months';
import { uses } from '../accounts/rights';
import { FactFlag } from '../layout/facts';
import { Line, Notice, State } from '../layout/kinds';
import { CreditUnit, PrepaidTerms, Wallet } from '../layout/prepaid';
import { Due } from './due';
import { bill, exclVat } from './invoices';
import { worth } from './worth';
import { cutSession, foreseeAnew, forgetDay, settleSession } from './session';
import { Right } from './rights';
import { Account, term, walletTrait } from './wallet';
import { Source } from '../layout/trace';

/** Ticks of one micro-euro incl. VAT, among ticksPerMicro of one excl. VAT. */
export const INCL_TICKS: i64 = 10000;

export function buy(fact: i32): void {
  purchase(FactAt.time(fact), FactAt.amount(fact), FactAt.is(fact, FactFlag.online));
}

/** What a simulated customer does at a log-on without credit. */
export function topUp(fact: i32, time: i64): bool {
  const amount = walletTrait(Wallet.topUpMicros);
  if (amount == 0 || !uses(walletTrait(Wallet.topUpRight), Right.topUp, fact)) return false;
  purchase(time, amount, true);
  return true;
}

function purchase(time: i64, amount: i64, online: bool): void {
  if (Account.closed) {
    tellNoticeBy(Source.topUp, time, Notice.requestRefused);
    return;
  }
  post(monthOf(time), Line.credit, amount, INCL_TICKS);
  if (term(PrepaidTerms.billedCredit) != 0) bill(time, Line.credit, amount, INCL_TICKS);
  if (Account.madeOn < 0) {
    Account.madeOn = dayOf(time);
    Account.madeOnline = online;
  }
  settleSession(time);
  let ticks = amount * term(PrepaidTerms.creditScale);
  if (amount >= term(PrepaidTerms.bonusFromMicros)) ticks += amount * term(PrepaidTerms.bonusTicks);
  Account.credit += ticks;
  Account.credited += ticks;
  Account.paidForCredit += amount;
  Account.paid += amount;
  if (hasCredit()) turnOff(time, State.empty);
  foreseeAnew(time);
  live(time);
  limitCredit(time);
}

/** Days are sold whole: less than one is no credit. At a price of nothing credit is bought, and does not get less. */
export function hasCredit(): bool {
  const cost = term(PrepaidTerms.creditCost);
  const least = term(PrepaidTerms.creditUnit) == CreditUnit.days ? max<i64>(cost, 1) : 1;
  return cost < 0 || Account.credit >= least;
}

/** Credit that is paid back is not lost. */
export function payOut(): void {
  Account.credit = 0;
}

/** Nothing is left from here on: what was not used or paid out is lost. */
export function emptyCredit(time: i64): void {
  tellLapsed(time, exclVat(worth()));
  Account.credit = 0;
  forgetDay();
  if (Account.madeOn >= 0) turnOn(time, State.empty);
}

/** 1.2: two years begin anew with each purchase and log-on. */
export function live(time: i64): void {
  const months = i32(term(PrepaidTerms.keptMonths));
  dropDeadlines(Due.deletion, -1);
  if (months > 0) setDeadline(dayBegins(monthsLater(dayOf(time), months) + 1), Due.deletion, 0);
}

export function deleteAccount(time: i64): void {
  if (!uses(term(PrepaidTerms.deleteRight), Right.deletion, dayOf(time))) return;
  close(Source.inactivity, time, State.ended);
}

/** A52: credit may lapse so many days after the last purchase. */
function limitCredit(time: i64): void {
  const days = i32(term(PrepaidTerms.creditLifeDays));
  if (days < 0) return;
  dropDeadlines(Due.lapse, -1);
  setDeadline(max(time, dayBegins(dayOf(time) + days)), Due.lapse, 0);
}

/** Credit that was used up before does not lapse, and a session beyond it goes on. */
export function lapse(time: i64): void {
  if (Account.closed) return;
  settleSession(time);
  if (Account.credit == 0) return;
  cutSession(time);
  emptyCredit(time);
}

/** The account is closed for good: withdrawn, blocked or ended. */
export function close(source: Source, time: i64, state: State): void {
  if (Account.closed) return;
  cutSession(time);
  Account.closed = true;
  turnOnBy(source, time, state);
  dropDeadlines(Due.deletion, -1);
  dropDeadlines(Due.lapse, -1);
  emptyCredit(time);
}
