import { caseSchema } from '../../../src/cases/schema.ts';
import { DAY, isoDate } from '../days.ts';
import type { Situation } from '../situation.ts';
import { plausible } from './plausible.ts';
import { amountsFor } from './amounts.ts';
import { withCallsAtOnce } from './calls-at-once.ts';
import type { Dice } from './dice.ts';
import type { TermsDrawn } from '../comparison.ts';
import { abuseTheme, callsTheme, dataTheme, messagesTheme, THEMES } from './themes.ts';
import { at, type Writer } from './writer.ts';

// A SIM and what it does, at random, with amounts at and around the thresholds of its terms.

const PLAIN = caseSchema.shape.sim.parse({ plan: 'standard' });
const LIFTED = ['nonEu', 'vas', 'international'] as const;
const EPOCH = Date.UTC(2025, 9, 1) / (DAY * 1000);
const PAYMENTS = ['never', 'after 2 h', 'after 1 h', 'after 72 h', 'after 1 min', 'after 720 h'];

/** @param firstDay of the timeline; drawn unless given */
export function drawSituation(dice: Dice, terms: TermsDrawn, firstDay?: number): Situation {
  const theme = dice.of(THEMES);
  const isLong = theme === abuseTheme || dice.oneIn(6);
  const writer: Writer = {
    dice,
    amounts: amountsFor(terms),
    anchorDay: dice.of([1, 1, 1, 15, 31, 28]),
    firstDay: firstDay ?? EPOCH + dice.below(400),
    days: isLong ? dice.between(100, 210) : dice.between(10, 70),
    lines: [],
  };
  const plan = planFor(dice, theme);
  theme(writer);
  const alone = plausible(writer.lines);
  if (alone.length === 0) alone.push(at(writer, 'connected'));
  const timeline = withCallsAtOnce(dice, terms, alone, writer.anchorDay);
  const until = dice.oneIn(2) ? isoDate(writer.firstDay + writer.days + dice.below(40)) : undefined;
  return { sim: drawSim(dice, plan, writer.anchorDay), timeline, until };
}

function planFor(dice: Dice, theme: (writer: Writer) => void): string {
  const isFairUse = theme === callsTheme || theme === messagesTheme || theme === dataTheme;
  if (isFairUse) return dice.of(['unlimited', 'unlimited', 'unlimited', 'standard']);
  return dice.of(['standard', 'standard', 'standard', 'unlimited', 'none']);
}

function drawSim(dice: Dice, plan: string, anchorDay: number): Situation['sim'] {
  const flag = (rarity: number): boolean => dice.oneIn(rarity);
  return {
    ...PLAIN,
    plan,
    anchorDay,
    lifted: LIFTED.filter(() => !dice.oneIn(5)),
    euBlocked: flag(20),
    customLimit: flag(4),
    ceiling: flag(4),
    explicitChoice: flag(2),
    pays: dice.of(PAYMENTS),
    pollPhase: dice.of([0, 0, 21600, 1234]),
    inTurn: dice.of([1, 1, 1, 2, 3, 4]),
  };
}
