// 9, 10: liability caps and terms, force majeure.

import { FibreTerms as Slots } from '../../../assembly/layout/fibre.ts';
import { flagAt, inputAt, isOff, valueAt, type Lowering } from '../lowering.ts';
import { wholeOf } from '../measures.ts';
import { rightAt } from '../right.ts';
import { cashMicros } from './amounts.ts';

const DAYS_PER_WEEK = 7n;
/** More than anybody claims. */
const UNCAPPED = 1n << 50n;

export function lowerLiability(lowering: Lowering): void {
  const { terms, block } = lowering;
  const yearly = !isOff(terms, 'sgn/liability/cap-10000-year');
  const reported = !isOff(terms, 'sgn/liability/report-2-weeks');
  block.put(Slots.lineFailureExcluded, isOff(terms, 'sgn/liability/no-outage-money') ? 0 : 1);
  block.put(Slots.eventCapMicros, eventCap(lowering));
  block.put(Slots.yearCapMicros, yearly ? cashMicros(valueAt(terms, 'liabilityYear')) : UNCAPPED);
  block.put(Slots.contractYears, flagAt(terms, 'capYear', 'B'));
  block.put(Slots.damageDays, reported ? wholeOf(valueAt(terms, 'damageWeeks')) * DAYS_PER_WEEK : -1n);
  lowerForceMajeure(lowering);
}

/** A48: the amount itself, or what the insurer pays and at least that amount. */
function eventCap({ terms }: Lowering): bigint {
  if (isOff(terms, 'sgn/liability/cap-5000-event')) return UNCAPPED;
  const cap = cashMicros(valueAt(terms, 'liabilityEvent'));
  const insured = cashMicros(inputAt(terms, 'insurance'));
  return flagAt(terms, 'A48', 'B') === 1 && insured > cap ? insured : cap;
}

function lowerForceMajeure({ terms, block }: Lowering): void {
  const suspends = !isOff(terms, 'sgn/force-majeure/suspend');
  const exits = !isOff(terms, 'sgn/force-majeure/exit-after-6-months');
  block.put(Slots.forceMajeureRight, suspends ? rightAt(terms, 'forceMajeure') : 0n);
  block.put(Slots.feeInForceMajeure, flagAt(terms, 'A50', 'A'));
  block.put(Slots.forceMajeureMonths, exits ? wholeOf(valueAt(terms, 'forceMajeureMonths')) : -1n);
  block.put(Slots.forceMajeureExitCosts, flagAt(terms, 'forceMajeureExit', 'B'));
}
