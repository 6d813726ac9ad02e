// The whole life of one account: opened for a run or for recorded facts, played under one variant's terms.

import { clearDeadlines } from './deadlines';
import { closeBook, openBook } from './book';
import { setFactCount } from './facts';
import { openMonths } from './months';
import { playUnit, ticksOf } from './products';
import { beginLife, recordedSim } from '../dutch-mobile/play';
import { monthStart } from '../calendar/run';
import { Loaded, termsOf } from '../program';

/** The months of the loaded run for an account anchored on a day, and no facts yet. */
export function openRunMonths(anchorDay: i32): void {
  openMonths(monthStart(anchorDay, 0), anchorDay, Loaded.warmupMonths + Loaded.countedMonths);
  setFactCount(0);
}

/** Opens the book for a life whose months of use follow one by one. */
export function beginMeteredLife(variant: i32): void {
  const terms = termsOf(variant);
  openBook(ticksOf(Loaded.product, terms));
  clearDeadlines();
  beginLife(terms, variant, recordedSim());
}

export function endMeteredLife(): void {
  closeBook();
}

/** Plays the account in TRAITS with its facts and months under a variant; the book holds what came of it. */
export function playLife(variant: i32): void {
  const terms = termsOf(variant);
  openBook(ticksOf(Loaded.product, terms));
  clearDeadlines();
  playUnit(Loaded.product, terms, variant);
  closeBook();
}
