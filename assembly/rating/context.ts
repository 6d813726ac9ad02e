// What is being rated now: one month of one SIM under one variant. Set by month.ts, read everywhere below it.

import { Kind } from '../layout/kinds';
import { LIFE_RECORDED, Sim } from '../layout/life';
import { Plan, Terms, UseRule } from '../layout/terms';
import { LIFE } from '../usage/life';
import { Slot } from './slot';

export let terms: usize = 0;
export let plan: usize = 0;
export let account: usize = 0;
export let sim: usize = 0;
export let customer: usize = 0;
/** Levels of the plan's bundle under these terms (levels.ts). */
export let levels: usize = 0;
/** Seconds from 1970 to the month's beginning. */
export let monthBegins: i64 = 0;
export let monthSeconds: i64 = 0;
/** The operator acts on a fair-use hit of this month (13.4, a policy). */
export let sanctions: bool = false;
/** The time at which a limit is passed matters: for a sanction, or for a reader of the trace. */
export let watching: bool = false;
/** A warning can change what follows, or is told to a reader of the trace: it is promised for its very time. */
export let heeded: bool = true;
/** Charges are noted with the time at which the operator knows them; today record by record. */
export let detailed: bool = false;
export let detailedToday: bool = false;

/** Use is settled as it comes: levels and limits are acted on. Off while a month is taken from its sums. */
export let settling: bool = true;

/** What is used meets nothing on the running days: limits are settled when they are over. */
export let settlesLater: bool = false;

/** Calls are rated when they end; else as they begin, where no order can matter. */
export let ratesAtEnd: bool = false;

export function setRatesAtEnd(on: bool): void {
  ratesAtEnd = on;
}

export function setSettling(on: bool): void {
  settling = on;
}

export function setSettlesLater(on: bool): void {
  settlesLater = on;
}

export function aimAtTerms(termsAt: usize, planIndex: i32, levelsAt: usize): void {
  terms = termsAt;
  plan = termsAt + ((<usize>(Terms.plans + planIndex * Plan.SIZE)) << 3);
  levels = levelsAt;
}

export function aimAtAccount(accountAt: usize, simAt: usize, customerAt: usize): void {
  account = accountAt;
  sim = simAt;
  customer = customerAt;
}

export function aimAtMonth(firstDay: i32, days: i32): void {
  monthBegins = i64(firstDay) * 86400;
  monthSeconds = i64(days) * 86400;
}

export function isLastDay(day: i32): bool {
  return i64(day + 1) * 86400 >= monthSeconds;
}

export function aimAtLimits(sanctionsNow: bool, watchingNow: bool): void {
  sanctions = sanctionsNow;
  watching = watchingNow;
}

export function aimAtWarnings(heededNow: bool): void {
  heeded = heededNow;
}

export function setDetailed(on: bool, today: bool): void {
  detailed = on;
  detailedToday = today;
}

/** Is a level of this kind known in another order than it was met: calls end, and files of calls and messages arrive, as they do? */
export function arrivesOutOfOrder(kind: Kind): bool {
  if (!heeded) return false;
  if (kind == Kind.voice) return true;
  return load<u32>(LIFE + LIFE_RECORDED) != 0 && filesDiffer();
}

function filesDiffer(): bool {
  return Of.terms(Terms.homeVoiceFileSeconds) != Of.terms(Terms.roamVoiceFileSeconds);
}

/** A slot of the terms. */
export class Of {

  @inline static terms(slot: i32): i64 {
    return Slot.get(terms, slot);
  }

  /** Is a rule of use switched off? */
  @inline static isOff(rule: UseRule): bool {
    return ((Slot.get(terms, Terms.rulesOff) >> rule) & 1) != 0;
  }


  @inline static plan(slot: i32): i64 {
    return Slot.get(plan, slot);
  }


  @inline static sim(slot: Sim): i64 {
    return Slot.get(sim, slot);
  }
}
