import type { UsageRecord } from '../../../src/usage-file/record.ts';
import { DAY, monthHolding } from '../days.ts';
import { lineOf } from '../timeline.ts';

// One SIM is in one place at a time and makes one call at a time, unless calls at once are what is drawn. What a drawn timeline
// has beyond that is left out.

interface Busy {
  readonly from: number;
  readonly until: number;
  readonly record: UsageRecord;
}

/**
 * The lines of a timeline, in order of time, that one SIM can live.
 * @param isAlone nothing runs beside anything else
 * @param home ISO code of the contract's own country
 */
export function plausible(lines: readonly string[], isAlone = false, home = 'BE'): string[] {
  const kept: Busy[] = [];
  return [...lines].sort().filter((line) => {
    const own = busyIn(line, home);
    const fits = own.every((each) => kept.every((other) => agree(each, other, isAlone)));
    if (fits) kept.push(...own.filter(isLasting));
    return fits;
  });
}

/** A timeline that one SIM can live, with those calls beside it that fall into no other place, and begin in one billing Month
 * with all that they last beside. */
export function beside(timeline: readonly string[], calls: readonly string[], anchorDay: number): string[] {
  const kept = timeline.flatMap((line) => busyIn(line, 'BE')).filter(isLasting);
  const fitting = calls.filter((line) => {
    const own = busyIn(line, 'BE');
    const fits = own.every((each) =>
      kept.every(
        (other) => areApart(each, other) || (isSamePlace(each, other) && isSameMonth(each, other, anchorDay)),
      ),
    );
    if (fits) kept.push(...own);
    return fits;
  });
  return [...timeline, ...fitting].sort();
}

function busyIn(line: string, home: string): Busy[] {
  return lineOf(line, home).records.map((record) => ({
    from: record.startSeconds,
    until: record.startSeconds + record.seconds,
    record,
  }));
}

function isLasting({ from, until }: Busy): boolean {
  return until > from;
}

function agree(left: Busy, right: Busy, isAlone: boolean): boolean {
  if (areApart(left, right)) return true;
  if (isAlone || !isSamePlace(left, right)) return false;
  return left.record.kind !== 'voice' || right.record.kind !== 'voice';
}

/** The right one of them began first, or both in one second. */
function areApart(left: Busy, right: Busy): boolean {
  return left.from >= right.until || right.from > left.until;
}

function isSamePlace(left: Busy, right: Busy): boolean {
  return left.record.place === right.record.place;
}

function isSameMonth(left: Busy, right: Busy, anchorDay: number): boolean {
  return monthOf(left, anchorDay) === monthOf(right, anchorDay);
}

function monthOf({ from }: Busy, anchorDay: number): number {
  return monthHolding(Math.floor(from / DAY), anchorDay).from;
}
