// Home prices in the EU, 9.5 and 9.6: from a date on; of a customer who was asked for proof of a stable link until they are refused,
// and again from the proof on. Refused, use there is surcharged, or costs what other networks do (refusedPrice).

import { isOn, turnOff, turnOn } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { Months, dayBegins, monthBegins, monthOf } from '../accounts/months';
import { DutchPolicy, DutchReading, DutchRule, DutchTerms } from '../layout/dutch-mobile';
import { Notice, Place, State } from '../layout/kinds';
import { Action } from '../rating/account';
import { promise, withdrawSince } from '../rating/promises';
import { Due, notify } from './due';
import { cureByProof, rateSurcharge } from './roaming';
import { holds, option, term, uses } from './terms';

const EU: i64 = (1 << Place.eu) | (1 << Place.eea);

export class HomePrices {
  /** Proof lasts until withdrawn (D15). */
  static proven: bool = false;
}

export function openHomePrices(): void {
  HomePrices.proven = false;
  const from = begins();
  if (from > 0 && from < monthBegins(Months.count)) setDeadline(from, Due.homePrices, 0);
}

/** 9.5. */
function begins(): i64 {
  return dayBegins(i32(term(DutchTerms.homePricesFrom)));
}

/** The places that are outside the zone for this account, as bits. */
export function placesOutside(time: i64): i64 {
  const costsOthers = isRefused() && option(DutchReading.refusedPrice) == 1;
  return costsOthers || time < begins() ? EU : term(DutchTerms.outside);
}

/** Refused, use in the zone is surcharged. */
export function surchargesRefused(): bool {
  return isRefused() && option(DutchReading.refusedPrice) == 0;
}

function isRefused(): bool {
  return isOn(State.roamingRefused);
}

export function onHomePrices(time: i64): void {
  if (placesOutside(time) != EU) tellZone(time);
}

export function onProofAsked(time: i64, until: i64): void {
  if (!holds(DutchRule.proofOfLink)) return;
  notify(time, Notice.proofAsked);
  setDeadline(until, Due.proofDue, 0);
}

export function onProofDue(time: i64): void {
  if (HomePrices.proven || isRefused() || !uses(DutchPolicy.refuseRoaming, monthOf(time))) return;
  turnOn(time, State.roamingRefused);
  refuse(time);
}

export function onProofGiven(time: i64): void {
  HomePrices.proven = true;
  cureByProof(time);
  if (!isRefused()) return;
  turnOff(time, State.roamingRefused);
  refuse(time);
}

/** Home prices are refused from now on, or no longer. */
function refuse(time: i64): void {
  if (option(DutchReading.refusedPrice) == 0) rateSurcharge(time);
  else tellZone(time);
}

function tellZone(time: i64): void {
  const second = time - monthBegins(monthOf(time));
  withdrawSince(Action.zone, second);
  promise(second, Action.zone, i32(placesOutside(time)));
}
