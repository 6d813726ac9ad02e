import type { DatedFact } from '../../../src/cases/fact-line.ts';
import { happeningOf } from '../../../src/cases/timeline.ts';
import type { TermsDrawn } from '../accounts/compare.ts';
import { isWorkingDay } from '../accounts/working-days.ts';
import { DAY, dayOf } from '../days.ts';

// What is not drawn until the core plays it as the clause asks; each by its clause.

export function withoutNotYet(terms: TermsDrawn, lines: readonly string[]): string[] {
  const entries = lines.map((line) => ({ line, fact: happeningOf(line).facts[0] }));
  const facts = entries.flatMap(({ fact }) => (fact ? [fact] : []));
  return entries
    .filter(
      ({ fact }) =>
        fact && !isAfterReturn(terms, facts, fact) && !isSlowed(terms, fact) && !isVain(terms, fact),
    )
    .map(({ line }) => line);
}

/** 2.1.5, reading A34 B: what would be improper is used after the line is back. */
function isAfterReturn(terms: TermsDrawn, facts: readonly DatedFact[], use: DatedFact): boolean {
  if (terms['readings.A34'] !== 'B' || !['phoneData', 'hotspotData'].includes(use.fact)) return false;
  const on = 60 * Number(terms['inputs.deactivateMinutes'] ?? 0);
  const { atSeconds: from, untilSeconds: until = from } = use;
  const isAfter = facts.some(
    ({ fact, untilSeconds: back = Infinity }) =>
      ['outage', 'cablePulled', 'connectionBroken'].includes(fact) && from < back + on && until >= back,
  );
  const second = (at: number): number => at - dayOf(at) * DAY;
  const isProper =
    use.fact === 'phoneData' &&
    use.flags.length === 0 &&
    isWorkingDay(dayOf(from), 'BE') &&
    dayOf(from) === dayOf(until) &&
    second(from) >= 9 * 3600 &&
    second(until) < 17 * 3600;
  return isAfter && !isProper;
}

/** 4.2, reading fupSanction A: a use that lasts passes the volume. */
function isSlowed(terms: TermsDrawn, { fact, untilSeconds }: DatedFact): boolean {
  return terms['readings.fupSanction'] === 'A' && fact.endsWith('Data') && untilSeconds !== undefined;
}

/**
 * 2.1.2, reading freeFrom B: a call that brings no backup. 4.3, readings fupSanction B and bundleDraw B: a needless visit
 * after data that were charged or drawn.
 */
function isVain(terms: TermsDrawn, { fact, flags }: DatedFact): boolean {
  if (terms['readings.freeFrom'] === 'B' && fact === 'simSuspended') return true;
  const isTaken = terms['readings.fupSanction'] === 'B' || terms['readings.bundleDraw'] === 'B';
  return isTaken && flags.includes('needless');
}

/**
 * Reading freeFrom B: a helpdesk that takes its time, and phones beside hardware. 2.1.5: two helpdesks that take their time.
 * Reading A34 B: use that no list names, after the line is back.
 */
export function termsWithoutNotYet(terms: TermsDrawn): TermsDrawn {
  const isOrdinary = terms['readings.A34'] === 'B';
  const isFromBegin = terms['readings.freeFrom'] === 'B';
  const isLate = terms['inputs.helpdeskMinutes'] !== '0' && !isOrdinary && !isFromBegin;
  return {
    ...terms,
    ...(isLate ? { 'inputs.deactivateMinutes': '0' } : { 'inputs.helpdeskMinutes': '0' }),
    ...(isFromBegin && { 'readings.hwFailedSim': 'A' }),
    ...(isOrdinary && { 'readings.unlisted': 'A' }),
  };
}
