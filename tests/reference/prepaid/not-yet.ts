import type { DatedFact } from '../../../src/cases/fact-line.ts';
import { happeningOf } from '../../../src/cases/timeline.ts';
import { DAY, dayOf } from '../days.ts';
import type { TermsDrawn } from '../accounts/compare.ts';

// What is not drawn until the core plays it as the clause asks; each by its clause.

type Entry = DatedFact & { readonly line: string };
type Filter = (terms: TermsDrawn, entries: readonly Entry[]) => readonly Entry[];

export function withoutNotYet(terms: TermsDrawn, lines: readonly string[]): string[] {
  const entries = lines.flatMap((line) => happeningOf(line).facts.map((fact) => ({ ...fact, line })));
  return FILTERS.reduce<readonly Entry[]>((kept, filter) => filter(terms, kept), entries).map(
    ({ line }) => line,
  );
}

const FILTERS: readonly Filter[] = [
  renewedBeforeBlock,
  refusedInMidSession,
  paidInMidSession,
  unpaidAfterWithdrawal,
  dayOverMidnight,
  excusedAmongOthers,
];

/** 4.3: a new login before the old one is blocked. */
function renewedBeforeBlock(terms: TermsDrawn, entries: readonly Entry[]): readonly Entry[] {
  const seconds = 60 * Number(terms['inputs.blockMinutes'] ?? 0);
  const reports = entries.filter(({ fact }) => fact === 'loginReported');
  return entries.filter(
    ({ fact, atSeconds: at }) =>
      fact !== 'loginRenewed' || reports.every(({ atSeconds }) => at < atSeconds || at > atSeconds + seconds),
  );
}

/** Definitions: a try that is refused for its place or its device, while somebody surfs. */
function refusedInMidSession(_: TermsDrawn, entries: readonly Entry[]): readonly Entry[] {
  const isTry = ({ flags }: Entry): boolean => flags.includes('outsideArea') || flags.includes('oldDevice');
  const sessions = entries.filter((entry) => entry.fact === 'session' && !isTry(entry));
  return entries.filter((entry) => !isTry(entry) || sessions.every((other) => !isWithin(entry, other)));
}

/** Reading exhausted B: credit that is bought while a session runs on free. Reading A52rest C: money back in mid-session. */
function paidInMidSession(terms: TermsDrawn, entries: readonly Entry[]): readonly Entry[] {
  const left = [
    ...(terms['readings.exhausted'] === 'B' ? ['bought'] : []),
    ...(terms['readings.A52rest'] === 'C' ? ['failedTopUp'] : []),
  ];
  const sessions = entries.filter(({ fact }) => fact === 'session');
  return entries.filter(
    (entry) => !left.includes(entry.fact) || sessions.every((other) => !isWithin(entry, other)),
  );
}

/** 2.3: a payment without credit after the message of withdrawal. */
function unpaidAfterWithdrawal(_: TermsDrawn, entries: readonly Entry[]): readonly Entry[] {
  const withdrawn = entries.findIndex(({ fact }) => fact === 'withdrawal');
  return entries.filter(({ fact }, index) => withdrawn < 0 || index < withdrawn || fact !== 'failedTopUp');
}

/** A52unit C: a session over midnight that began on a day that was begun before. */
function dayOverMidnight(terms: TermsDrawn, entries: readonly Entry[]): readonly Entry[] {
  if (terms['readings.A52unit'] !== 'C') return entries;
  const sessions = entries.filter(({ fact }) => fact === 'session');
  const isOverMidnight = ({ atSeconds, untilSeconds = 0 }: Entry): boolean =>
    untilSeconds > (dayOf(atSeconds) + 1) * DAY;
  const isBegun = (entry: Entry): boolean =>
    sessions.some(
      (other) =>
        other !== entry &&
        other.atSeconds <= entry.atSeconds &&
        (other.untilSeconds ?? 0) > dayOf(entry.atSeconds) * DAY,
    );
  return entries.filter((entry) => entry.fact !== 'session' || !isOverMidnight(entry) || !isBegun(entry));
}

/** Reading breakdown B: excused poor service beside other poor service. */
function excusedAmongOthers(terms: TermsDrawn, entries: readonly Entry[]): readonly Entry[] {
  if (terms['readings.breakdown'] !== 'B') return entries;
  const [first] = entries.filter(({ fact }) => fact === 'poorService');
  return entries.filter((entry) => entry.fact !== 'poorService' || entry === first);
}

function isWithin({ atSeconds: at }: Entry, { atSeconds, untilSeconds = 0 }: Entry): boolean {
  return at >= atSeconds && at <= untilSeconds;
}

/** Figures that do without what is not drawn: free use as time online; lapses beside days or free use; lost days. */
export function termsWithoutNotYet(terms: TermsDrawn): TermsDrawn {
  const isFree = terms['readings.exhausted'] === 'B';
  const lapsesBeside = isFree || terms['readings.A52unit'] === 'C';
  return {
    ...terms,
    ...(isFree && { 'inputs.abnormalDays': '366' }),
    ...(terms['readings.A52unit'] === 'C' && { 'readings.loginCredit': 'A' }),
    ...(lapsesBeside && terms['readings.A52expiry'] === 'B' && { 'readings.A52expiry': 'A' }),
  };
}
