// One simulated month, or one account's life, told row by row: its customer is played as in any run, by the same code.

import { playAccounts } from './accounts/batch';
import { factCount } from './accounts/facts';
import { Months } from './accounts/months';
import { tellEveryday } from './backup/phones';
import { playCustomer } from './customer/play';
import { drawUseAgain } from './dutch-mobile/batch';
import { Product } from './layout/account';
import { playsNetwork } from './network/loaded';
import { enterWorldOf } from './network/unit';
import { Loaded, playsAccounts } from './program';
import { Told, isOver } from './told';
import { curveOfDay } from './usage/curve';
import { Month } from './usage/life';

/**
 * Plays a customer and tells one SIM's month (from 0, warm-up included), or one account's whole life, under one variant; its rows
 * are at tracePtr until the next call. `through`: plays on to the customer's end and adds to the tally, as a run does; else
 * stops there, so that LIFE, or the facts, are still those that were told. With a network, customers of all worlds are counted
 * through. False when there is no such SIM, account or month.
 */
export function replay(customer: u32, unit: i32, month: i32, variant: i32, through: bool): bool {
  Told.unit = unit;
  Told.month = month;
  Told.variant = variant;
  Told.through = through;
  Told.done = false;
  const accounts = playsAccounts();
  if (accounts) playAccounts(customer);
  else playCustomer(playsNetwork() ? enterWorldOf(customer) : customer);
  Told.unit = -1;
  if (!accounts && isOver()) fillCurves();
  if (accounts && Loaded.product == Product.backup && isOver()) tellEveryday();
  return Told.done;
}

/** A day's curve is drawn when it is first needed; a reader of LIFE needs all. */
function fillCurves(): void {
  for (let day = 0; day < Month.days; day++) curveOfDay(day);
}

/** Puts a month's use of the account told last into LIFE, where its contract meters use; months in order, from 0. */
export function toldUse(month: i32): void {
  if (!playsAccounts()) return;
  drawUseAgain(month);
  fillCurves();
}

/** Of the account told last: how many facts it has, the day number of its first day, its months. */
export function toldFacts(): i32 {
  return factCount();
}

export function toldFirstDay(): i32 {
  return Months.firstDay;
}

export function toldMonths(): i32 {
  return Months.count;
}
