import type { UserError } from '../domain/user-error.ts';
import { isoSecond } from '../domain/calendar.ts';
import type { ReplayedMonths } from '../engine/replay.ts';
import type { Patch } from '../scenario/schema.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { TEXT_MAX } from './read.ts';
import { ending, grounds, passes, rightsUsed, wordsOf, type Replayed, type Saved } from './replayed.ts';
import { caseText, hasCites } from './save.ts';
import { customerTraits, simTraits } from './sim-words.ts';
import { factLines } from './write-facts.ts';
import { useLines } from './write-use.ts';

/** Months `from` ... `month` of a SIM; all from 0, warm-up months first. */
interface Span {
  readonly customer: number;
  readonly sim: number;
  readonly from: number;
  readonly month: number;
}

/** The months told of one of the customer's SIMs. */
interface ToldSim {
  readonly sim: number;
  readonly told: ReplayedMonths;
}

/**
 * One month of a simulated SIM as a case that passes: recorded use from as few months before it as lead to the same, with rights
 * that fall as they do for it, or under another seed as they are said to be used. Where a limit is on all SIMs of the contract,
 * with those others that were charged for use; where these lead to something else, with all.
 */
export async function saveMonth(given: Replayed, at: Omit<Span, 'from'>): Promise<Saved> {
  const own = await shortest(given, at, given.replay.isShared ? [nobody, charged] : [nobody]);
  if (own.text !== undefined) return { text: own.text };
  if (!own.hasHappened) return { errors: [nothing] };
  if (!given.replay.isShared) return { errors: [notAlone] };
  const all = await shortest(given, at, [everyone]);
  return all.text === undefined ? { errors: [all.isTooLong ? tooLong : notAlone] } : { text: all.text };
}

type Beside = (given: Replayed, span: Span, own: ReplayedMonths) => readonly ToldSim[];

interface Tried {
  readonly text?: string;
  readonly hasHappened: boolean;
  readonly isTooLong: boolean;
}

/** The case that begins last of those that pass. */
async function shortest(given: Replayed, at: Omit<Span, 'from'>, sets: readonly Beside[]): Promise<Tried> {
  let hasHappened = false;
  for (let from = at.month; from >= 0; from--) {
    const span = { ...at, from };
    const told = given.replay.months(at.customer, at.sim, from, at.month);
    if (told === undefined) continue;
    hasHappened ||= hasCites(told.statement);
    if (!hasHappened) continue;
    for (const beside of sets) {
      const others = beside(given, span, told);
      if (beside === charged && others.length === 0) continue;
      for (const text of textsOf(given, span, told, others)) {
        if (text.length > TEXT_MAX) return { hasHappened, isTooLong: true };
        if (await passes(given, text)) return { text, hasHappened, isTooLong: false };
      }
    }
  }
  return { hasHappened, isTooLong: false };
}

const nobody: Beside = () => [];

/** Those that were charged for more than their fee. */
const charged: Beside = (given, span, own) =>
  everyone(given, span, own).filter(({ told: { statement } }) =>
    statement.bills.some(({ lines }) => lines.some(({ line }) => line !== 'fee')),
  );

const everyone: Beside = ({ replay }, { customer, sim: own, from, month }, { customer: { sims } }) =>
  Array.from({ length: sims }, (_, sim) => sim).flatMap((sim) => {
    const told = sim === own ? undefined : replay.months(customer, sim, from, month);
    return told === undefined ? [] : [{ sim, told }];
  });

const notAlone: UserError = {
  code: 'not-alone',
  path: '--save-case',
  message:
    "no timeline of this SIM by itself leads to the same: what happened hangs on the customer's other SIMs; save another month",
};

const tooLong: UserError = {
  code: 'too-long',
  path: '--save-case',
  message: `what the customer's SIMs used together until then takes more than the ${TEXT_MAX} characters of a case file; save an earlier month, or one of a customer with fewer SIMs`,
};

const nothing: UserError = {
  code: 'nothing-happened',
  path: '--save-case',
  message:
    'up to this month nothing came of the SIM that a case could tell: it was not yet in service; save a later month',
};

function textsOf(given: Replayed, span: Span, told: ReplayedMonths, others: readonly ToldSim[]): string[] {
  const number = span.sim + 1;
  if (given.isReseeded) {
    const among: Record<string, number> = others.length > 0 ? { number } : {};
    return rightsUsed(given).map((rights) => monthText(given, told, others, rights, among));
  }
  const drawn = { customer: span.customer + 1, number, month: span.from + 1 };
  return [monthText(given, told, others, [], drawn)];
}

function monthText(
  given: Replayed,
  told: ReplayedMonths,
  others: readonly ToldSim[],
  rights: readonly Patch[],
  place: Readonly<Record<string, number>>,
): string {
  const { scenario, replay } = given;
  return caseText({
    ...grounds(given, rights),
    of: 'sim',
    traits: {
      ...simTraits(told, scenario),
      ...customerTraits(told),
      ...(replay.lives ? {} : { lives: 'false' }),
      ...wordsOf(place),
    },
    others: others.map((each) => ({ ...simTraits(each.told, scenario), number: String(each.sim + 1) })),
    timeline: [
      ...happened(told),
      ...others.flatMap((each, index) => happened(each.told).map((line) => `${line} by SIM ${index + 2}`)),
    ],
    fromDay: told.months[0]?.firstDay,
    ...ending(told),
  });
}

function happened(told: ReplayedMonths): string[] {
  return [...factLines(told.facts), ...useLines(madeOf(told))];
}

/** Recorded use is made whatever the customer was told: what was not is left out. */
function madeOf({ records, forgone }: ReplayedMonths): UsageRecord[] {
  const left = new Set(forgone.map(({ at, kind, quantity }) => `${at} ${kind} ${quantity}`));
  return records.filter(({ startSeconds, kind, seconds, messages, spread }) => {
    const quantity = kind === 'voice' ? seconds : messages;
    return spread !== undefined || !left.has(`${isoSecond(startSeconds)} ${kind} ${quantity}`);
  });
}
