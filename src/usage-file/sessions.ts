import type { Place } from '../../assembly/layout/kinds.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import type { UsageRecord } from './record.ts';

/** A part of a record that lies within one day. */
export interface Piece {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly bytes: number;
  readonly place: Place;
  /** It goes on from the day before; it goes on into the next. */
  readonly isContinued: boolean;
  readonly continues: boolean;
}

/**
 * Cuts a record at midnights, and so at month ends. Its bytes are shared evenly over its seconds: the bytes up to a
 * second are floor(bytes x elapsed / seconds), and a piece has the difference of two, so pieces sum to the whole.
 */
export function cutAtMidnights({ startSeconds, seconds, bytes, place }: UsageRecord): Piece[] {
  const end = startSeconds + seconds;
  const pieces: Piece[] = [];
  let from = startSeconds;
  do {
    const until = Math.min(end, (Math.floor(from / SECONDS_PER_DAY) + 1) * SECONDS_PER_DAY);
    const share = bytesUntil(until - startSeconds) - bytesUntil(from - startSeconds);
    pieces.push({
      startSeconds: from,
      endSeconds: until,
      bytes: seconds === 0 ? bytes : share,
      place,
      isContinued: from > startSeconds,
      continues: until < end,
    });
    from = until;
  } while (from < end);
  return pieces;

  function bytesUntil(elapsed: number): number {
    if (seconds === 0 || bytes === 0) return 0;
    return Number((BigInt(bytes) * BigInt(elapsed)) / BigInt(seconds));
  }
}
