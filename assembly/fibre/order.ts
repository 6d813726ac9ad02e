// 3.1 to 3.3, 6.2, 11.5: an order, its offer, and what keeps it from being connected.

import { tellNotice, turnOn, turnOnBy, tellNoticeBy } from '../accounts/book';
import { FactAt } from '../accounts/facts';
import { dayOf, monthsLater } from '../accounts/months';
import { uses } from '../accounts/rights';
import { workingDaysLater } from '../accounts/working-days';
import { FibreTerms } from '../layout/fibre';
import { Notice, State } from '../layout/kinds';
import { connect } from './fees';
import { Right } from './rights';
import { Life, isRunning, term } from './site';
import { beginTerm } from './terms';
import { Source } from '../layout/trace';

const DAY: i64 = 86400;

/** 3.2: the quantity is the age of the extract, in seconds of whole days. */
export function order(fact: i32): void {
  const months = i32(term(FibreTerms.extractMonths));
  const day = dayOf(FactAt.time(fact));
  const issued = day - i32(FactAt.quantity(fact) / DAY);
  Life.incomplete = months >= 0 && issued < monthsLater(day, -months);
  if (Life.incomplete) tellNotice(FactAt.time(fact), Notice.requestRefused);
}

export function accept(time: i64): void {
  if (!Life.incomplete) Life.acceptedOn = dayOf(time);
}

/** 3.1: until two days after acceptance. */
export function withdrawOffer(fact: i32): void {
  const days = i32(term(FibreTerms.offerDays));
  if (days < 0 || Life.acceptedOn < 0 || isRunning()) return;
  if (!uses(term(FibreTerms.withdrawOfferRight), Right.withdrawOffer, fact)) return;
  const last =
    term(FibreTerms.offerWorkingDays) != 0
      ? workingDaysLater(Life.acceptedOn, days, i32(term(FibreTerms.country)))
      : Life.acceptedOn + days;
  if (dayOf(FactAt.time(fact)) <= last) cancel(Source.usual, FactAt.time(fact));
  else tellNoticeBy(Source.order, FactAt.time(fact), Notice.requestRefused);
}

export function confirm(time: i64): void {
  if (Life.cancelled || Life.incomplete || Life.acceptedOn < 0 || isRunning()) return;
  if (term(FibreTerms.confirms) != 0) turnOn(time, State.contracted);
}

export function findFew(fact: i32): void {
  if (uses(term(FibreTerms.fewRight), Right.few, fact)) cancel(Source.tooFew, FactAt.time(fact));
}

export function findInfeasible(fact: i32): void {
  if (uses(term(FibreTerms.infeasibleRight), Right.infeasible, fact))
    cancel(Source.infeasible, FactAt.time(fact));
}

function cancel(source: Source, time: i64): void {
  if (Life.cancelled || Life.connectedOn > 0) return;
  Life.cancelled = true;
  turnOnBy(source, time, State.cancelled);
}

export function makeConnection(time: i64): void {
  if (Life.cancelled || Life.incomplete || Life.connectedOn > 0 || term(FibreTerms.connects) == 0) return;
  connect(time);
  turnOn(time, State.active);
  beginTerm();
}
