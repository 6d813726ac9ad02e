import type { UsageRecord } from '../../../src/usage-file/record.ts';
import type { TermsDrawn } from '../comparison.ts';
import { isoTime } from '../days.ts';
import { lineOf } from '../timeline.ts';
import { amountsFor, type Amounts } from './amounts.ts';
import type { Dice } from './dice.ts';
import { beside } from './plausible.ts';

// Calls of one SIM that begin while another lasts, as a conference or a call that waits leaves them in recorded usage.

/** What their dice are apart for: all else of a timeline is drawn as it would be without them. */
const AT_ONCE = 1;
/** In so many timelines, one has such calls. */
const RARITY = 20;
const LONGEST_SECONDS = 50_000;
const NUMBERS = ['mobile', 'mobile', 'fixed', 'onNet', 'free', 'vas', 'foreign'];

/** A timeline, sometimes with calls beside its own: within one, from its start, to its end, or beyond it. */
export function withCallsAtOnce(
  drawn: Dice,
  terms: TermsDrawn,
  timeline: readonly string[],
  anchorDay: number,
): string[] {
  const dice = drawn.apart(AT_ONCE);
  const calls = timeline.filter((line) => / call (?!0 s)/.test(line));
  if (calls.length === 0 || !dice.oneIn(RARITY)) return [...timeline];
  const amounts = amountsFor(terms);
  const first = dice.below(calls.length);
  const chosen = calls.slice(first, first + dice.between(1, 12));
  const more = chosen.flatMap((line) =>
    Array.from({ length: dice.of([1, 1, 1, 2]) }, () => duringCall(dice, amounts, line)),
  );
  return beside(timeline, more, anchorDay);
}

function duringCall(dice: Dice, amounts: Amounts, line: string): string {
  const { startSeconds, seconds } = lineOf(line).records[0] as UsageRecord;
  const inside = dice.of([0, 1, dice.below(seconds), dice.below(seconds), seconds - 1]);
  const rest = seconds - inside;
  const length = dice.of([
    rest,
    dice.between(1, rest),
    rest + dice.between(1, 600),
    amounts.calls(dice),
    amounts.callsOfDay(dice) - seconds,
    amounts.bundle(dice, 'voice') - seconds,
  ]);
  const lasts = Math.min(LONGEST_SECONDS, Math.max(1, length));
  const direction = dice.oneIn(6) ? 'incoming ' : '';
  const place = / in \S+$/.exec(line)?.[0] ?? '';
  return `${isoTime(startSeconds + inside)} ${direction}call ${lasts} s to ${dice.of(NUMBERS)}${place}`;
}
