import { DAY } from '../days.ts';
import type { Fraction } from '../exact.ts';

// The fee of a month with a suspension (4.6, 13.4; A55).

/** The fee's share of a month with a suspension, by time (A55 B). */
export function feeShare(
  suspensions: readonly { from: number; until: number }[],
  month: { from: number; until: number },
): Fraction {
  const [start, end] = [month.from * DAY, month.until * DAY];
  let off = 0;
  for (const { from, until } of suspensions) off += Math.max(0, Math.min(end, until) - Math.max(start, from));
  return { above: BigInt(end - start - off), below: BigInt(end - start) };
}
