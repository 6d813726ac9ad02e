// What becomes of the phones' mobile subscriptions where they are billed here: the Mobile terms in short, under their default
// readings; citymesh-mobile plays them in full. Mobile 1.5.2: after a payment problem with a ground a deposit may be asked, for
// each phone the mean of its bills of three Months, incl. VAT; 1.5.3: unpaid, it may end them. 1.5.6: with the final bill it is set
// off against invoices owed. 15.4.2, 15.4.3: notice, and what is owed for leaving (exit.ts).

import { tellCash, tellNotice, turnOff, turnOn } from '../accounts/book';
import { clearDeadlines, deadlineOf, dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf, monthBegins, monthOf } from '../accounts/months';
import { uses } from '../accounts/rights';
import { BackupSite, BackupTerms, PHONES_MAX } from '../layout/backup';
import { Fact, FactFlag } from '../layout/facts';
import { Notice, State } from '../layout/kinds';
import { Action } from './actions';
import { chargeExit, earliestEnd } from './exit';
import { endFlows } from './flows';
import { dropPieces, settlePieces } from './incident';
import { meanBill, phonesBill } from './phone-bills';
import { endPhone, isContracted, siteTrait } from './site';
import { term } from './terms';

/** Rights, drawn by the month in which they are used. */
enum Right {
  askDeposit,
  endUnpaid,
}

export class Subscriptions {
  /** The customer has left: only money still moves. */
  static isEnded: bool = false;
  /** Month of the notice; -1: none yet. */
  static noticeMonth: i32 = -1;
  /** A deposit may have been asked. */
  static weighsDeposit: bool = false;
  /** Cash incl. VAT: a deposit that is asked, one that is held, and what is owed. */
  static asked: i64 = 0;
  static held: i64 = 0;
  static owed: i64 = 0;
}

export function openSubscriptions(): void {
  Subscriptions.isEnded = false;
  Subscriptions.noticeMonth = -1;
  Subscriptions.weighsDeposit = false;
  Subscriptions.asked = 0;
  Subscriptions.held = 0;
  Subscriptions.owed = 0;
}

export function happenToSubscriptions(fact: i32, kind: Fact, time: i64): void {
  if (siteTrait(BackupSite.ownBundle) == 0) return;
  if (kind == Fact.notice) giveNotice(fact, time);
  else if (kind == Fact.paymentMissed) missPayment(fact, time);
  else if (kind == Fact.depositPaid) payDeposit(fact);
  else if (kind == Fact.paid) Subscriptions.owed = max<i64>(0, Subscriptions.owed - FactAt.amount(fact));
}

function missPayment(fact: i32, time: i64): void {
  Subscriptions.owed += FactAt.amount(fact);
  if (Subscriptions.asked > 0 || !FactAt.is(fact, FactFlag.ground)) return;
  if (!uses(term(BackupTerms.depositRight), Right.askDeposit, monthOf(time))) return;
  dropPieces(time);
  Subscriptions.weighsDeposit = true;
  let most: i64 = 0;
  for (let phone = 1; phone <= PHONES_MAX; phone++)
    if (isContracted(phone)) most += meanBill(phone, monthOf(time));
  const micros = most - Subscriptions.held;
  if (micros <= 0) return;
  Subscriptions.asked = micros;
  tellCash(time, Notice.depositAsked, micros);
  const last = dayOf(time) + i32(term(BackupTerms.depositDueDays));
  setDeadline(dayBegins(last + 1), Action.depositDue, 0);
}

/** Without an amount: what is asked. */
function payDeposit(fact: i32): void {
  const amount = FactAt.amount(fact);
  const paid = amount == 0 ? Subscriptions.asked : amount;
  Subscriptions.held += paid;
  Subscriptions.asked = max<i64>(0, Subscriptions.asked - paid);
  if (Subscriptions.asked == 0) dropDeadlines(Action.depositDue, -1);
}

/** 1.5.3: the line stays, and with it backup over hardware. */
export function missDeposit(time: i64): void {
  if (!uses(term(BackupTerms.unpaidRight), Right.endUnpaid, monthOf(time))) return;
  tellNotice(time, Notice.phonesEnded);
  endPhones(time);
}

function giveNotice(fact: i32, time: i64): void {
  if (Subscriptions.noticeMonth >= 0) return;
  Subscriptions.noticeMonth = monthOf(time);
  const isSmall =
    FactAt.is(fact, FactFlag.proven) && siteTrait(BackupSite.employees) <= term(BackupTerms.smallEmployees);
  const end = earliestEnd(time, max(time, FactAt.until(fact)), isSmall);
  if (end > time) setDeadline(end, Action.ends, i32(isSmall));
  else leave(isSmall, time);
}

/** The phones, the line and backup with it. */
export function leave(isSmall: bool, time: i64): void {
  endFlows(time);
  settlePieces();
  chargeExit(Subscriptions.noticeMonth, time, isSmall);
  const setOff = deadlineOf(Action.setOff); // of phones that ended before
  clearDeadlines();
  if (setOff >= 0) setDeadline(setOff, Action.setOff, 0);
  endPhones(time);
  for (let state = 0; state < State.COUNT; state++) turnOff(time, state);
  turnOn(time, State.ended);
  Subscriptions.isEnded = true;
}

function endPhones(time: i64): void {
  for (let phone = 1; phone <= PHONES_MAX; phone++) endPhone(phone, time);
  Subscriptions.asked = 0;
  setDeadline(monthBegins(monthOf(time) + 1), Action.setOff, 0);
}

/** 1.5.6, as the Month after that in which the phones ended begins. */
export function setOffDeposit(time: i64): void {
  if (Subscriptions.held == 0) return;
  dropPieces(time);
  const owed = Subscriptions.owed + phonesBill(monthOf(time) - 1);
  tellCash(time, Notice.depositReturned, max<i64>(0, Subscriptions.held - owed));
  Subscriptions.owed = max<i64>(0, owed - Subscriptions.held);
  Subscriptions.held = 0;
}
