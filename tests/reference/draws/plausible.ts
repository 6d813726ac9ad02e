import type { UsageRecord } from '../../../src/usage-file/record.ts';
import { lineOf } from '../timeline.ts';

// One SIM is in one place at a time and makes one call at a time. What a drawn timeline has beyond that is left out.

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
    const own = lineOf(line, home).records.map((record) => ({
      from: record.startSeconds,
      until: record.startSeconds + record.seconds,
      record,
    }));
    const fits = own.every((each) => kept.every((other) => agree(each, other, isAlone)));
    if (fits) kept.push(...own.filter(({ from, until }) => until > from));
    return fits;
  });
}

function agree(left: Busy, right: Busy, isAlone: boolean): boolean {
  if (left.from >= right.until || right.from > left.until) return true;
  if (isAlone || left.record.place !== right.record.place) return false;
  return left.record.kind !== 'voice' || right.record.kind !== 'voice';
}
