// Sanctions that calls and messages lead to, known before the data of the month are played: they slow down data alone. The first
// that takes effect is the only one of the month.

import { Terms } from '../layout/terms';
import { Of, isLastDay, sanctions } from './context';

/** Calls and messages are looked at before data. */
export let foreseeing: bool = false;
let earliest: i64 = i64.MAX_VALUE;

export function beginForeseen(): void {
  foreseeing = sanctions && Of.terms(Terms.sanctionLadder) == 2;
  earliest = i64.MAX_VALUE;
}

export function foresee(effective: i64): void {
  earliest = min(earliest, effective);
}

/** Is a sanction foreseen that takes effect before any that a day could lead to? A call of the last day may end in the next month, to
 * which it does not reach. */
export function isForeseenBefore(day: i32): bool {
  return foreseeing && !isLastDay(day) && earliest <= i64(day) * 86400 + Of.terms(Terms.barSeconds);
}

/** When the first sanction takes effect; beyond any month when there is none. */
export function endForeseen(): i64 {
  foreseeing = false;
  return earliest;
}
