// 11.7, 15, 16, 18: terms of the contract, notice, endings and their cost, changes.

import { FibreTerms as Slots } from '../../../assembly/layout/fibre.ts';
import { flagAt, inputAt, isOff, valueAt, type Lowering } from '../lowering.ts';
import { wholeOf } from '../measures.ts';
import { rightAt } from '../right.ts';
import { priceMicros } from './amounts.ts';

const MONTHS_PER_YEAR = 12n;
const TERMS = ['shortTerm', 'middleTerm', 'longTerm'] as const;

export function lowerEnding(lowering: Lowering): void {
  const { terms, block } = lowering;
  const runs = !isOff(terms, 'sgn/term/2-3-5-years');
  const noticed = !isOff(terms, 'sgn/term/notice-3-months');
  TERMS.forEach((key, index) => {
    const months = wholeOf(valueAt(terms, key)) * MONTHS_PER_YEAR;
    block.put(Slots.termMonths + index, runs ? months : 0n);
  });
  block.put(Slots.laterMonths, wholeOf(valueAt(terms, 'laterTermMonths')));
  block.put(Slots.renews, isOff(terms, 'sgn/term/renew-equal-then-12-months') ? 0 : 1);
  block.put(Slots.renewsEqual, flagAt(terms, 'A47', 'A'));
  block.put(Slots.noticeMonths, noticed ? wholeOf(valueAt(terms, 'noticeMonths')) : -1n);
  block.put(Slots.noticeBySending, flagAt(terms, 'noticeDate', 'A'));
  block.put(Slots.lateNoticeVoid, flagAt(terms, 'lateNotice', 'B'));
  lowerGrounds(lowering);
  lowerCost(lowering);
  lowerChange(lowering);
}

function lowerGrounds({ terms, block }: Lowering): void {
  const grounds = !isOff(terms, 'sgn/end/immediate-grounds');
  block.put(Slots.endUnpaidRight, grounds ? rightAt(terms, 'endInDefault') : 0n);
  block.put(Slots.endAfterDays, wholeOf(inputAt(terms, 'endAfterDays')));
  block.put(Slots.insolvencyRight, grounds ? rightAt(terms, 'endOnInsolvency') : 0n);
  block.put(Slots.exitInDefault, grounds ? 1 : 0);
  const right = rightAt(terms, 'endForBreach');
  block.put(Slots.resaleRight, isOff(terms, 'sgn/use/no-resale') ? 0n : right);
  block.put(Slots.unlawfulRight, isOff(terms, 'sgn/use/lawful') ? 0n : right);
}

function lowerCost({ terms, measures, block }: Lowering): void {
  const costs = !isOff(terms, 'sgn/end/reasonable-cost');
  block.put(Slots.endCostMicros, priceMicros(terms, inputAt(terms, 'endCost'), measures));
  block.put(Slots.endCostRight, costs ? rightAt(terms, 'endCost') : 0n);
  block.put(Slots.endCostEarlyOnly, flagAt(terms, 'endCostWhen', 'B'));
}

/** With 18.3 switched off, any change gives a right to leave. */
function lowerChange({ terms, block }: Lowering): void {
  const announced = !isOff(terms, 'sgn/change/1-month');
  const anyChange = isOff(terms, 'sgn/change/no-free-exit-if-harmless');
  block.put(Slots.changeMonths, announced ? wholeOf(valueAt(terms, 'changeMonths')) : -1n);
  block.put(Slots.changeExit, anyChange ? 2 : flagAt(terms, 'A49', 'A'));
  block.put(Slots.changeExitCosts, flagAt(terms, 'changeExit', 'B'));
}
