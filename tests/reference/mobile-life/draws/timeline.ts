import { caseSchema } from '../../../../src/cases/schema.ts';
import { tellsFact } from '../../../../src/cases/fact-line.ts';
import { Diary } from '../../accounts/draws/diary.ts';
import type { TermsDrawn } from '../../comparison.ts';
import type { Dice } from '../../draws/dice.ts';
import { withCallsAtOnce } from '../../draws/calls-at-once.ts';
import { plausible } from '../../draws/plausible.ts';
import { isoDate, monthHolding } from '../../days.ts';
import type { Situation } from '../../situation.ts';
import { application } from './contracts.ts';
import { heavy } from './heavy.ts';
import { pack, type Theme, THEMES } from './themes.ts';
import { use } from './uses.ts';

// A mobile contract and what happens to it, at random, with days and amounts at and around the thresholds of its terms.

const PLAIN = caseSchema.shape.sim.parse({ plan: 'standard' });
const LIFTED = ['nonEu', 'vas', 'international'] as const;

/** @param beside another SIM of its customer: the first day that may be told of, and the day on which Months begin */
export function drawLife(
  dice: Dice,
  terms: TermsDrawn,
  beside?: { from: string; anchor: number },
): Situation {
  const diary = new Diary(dice, terms, dice.of([40, 40, 70, 70, 100, 200]), beside?.from);
  const anchor = beside?.anchor ?? dice.of([1, 1, 1, 15, 31, 28]);
  const isNew = dice.below(5) < 2;
  const month = monthHolding(diary.firstDay, anchor);
  if (isNew) application(diary, [month.until, monthHolding(month.until, anchor).until]);
  const themes: Theme[] = Array.from({ length: dice.between(1, 4) }, () => dice.of(THEMES));
  for (const theme of themes) theme(diary, anchor);
  if (!dice.oneIn(4)) use(diary);
  const timeline = livable(diary, anchor);
  const until = dice.oneIn(3) ? undefined : isoDate(diary.firstDay + diary.days + dice.below(60));
  return { sim: drawSim(dice, diary, anchor, themes), timeline, until };
}

/** Facts, and use that one SIM can live. */
function livable(diary: Diary, anchor: number): string[] {
  const isFact = (line: string): boolean => tellsFact(line.slice(20));
  const lines = diary.lines();
  const uses = plausible(lines.filter((line) => !isFact(line)));
  return [...lines.filter(isFact), ...withCallsAtOnce(diary.dice, diary.terms, uses, anchor)];
}

function drawSim(dice: Dice, diary: Diary, anchor: number, themes: readonly Theme[]): Situation['sim'] {
  const flag = (rarity: number): boolean => dice.oneIn(rarity);
  const term = diary.figure('inputs.minTermMonths', 24);
  const isOfPack = themes.includes(pack);
  const seldom = themes.includes(heavy) ? 'unlimited' : 'none';
  return {
    ...PLAIN,
    plan: dice.of(['standard', 'standard', 'unlimited', 'unlimited', seldom]),
    anchorDay: anchor,
    lifted: LIFTED.filter((block) => (isOfPack && block === 'nonEu') || !dice.oneIn(3)),
    euBlocked: flag(10),
    customLimit: flag(6),
    ceiling: flag(6),
    explicitChoice: flag(2),
    consent: flag(6),
    pays: dice.of(['never', 'never', 'after 2 h', 'after 72 h']),
    pollPhase: dice.of([0, 0, 21600, 1234]),
    inTurn: dice.of([1, 1, 1, 3, 4]),
    inPack: isOfPack ? !dice.oneIn(4) : dice.oneIn(2),
    ageMonths: Math.max(0, dice.of([0, 0, 0, 1, 4, 5, 6, term - 2, term - 1, term, 30])),
    employees: dice.of([5, 4, 3, 9, 10]),
  };
}
