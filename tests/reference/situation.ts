import { Reaction } from '../../assembly/layout/kinds.ts';
import { durationOf, secondsOf } from '../../src/cases/quantities.ts';
import type { Case } from '../../src/cases/schema.ts';
import type { Happenings } from '../../src/cases/timeline.ts';
import type { UsageRecord } from '../../src/usage-file/record.ts';
import type { Fact } from './accounts/situation.ts';
import { dayOf } from './days.ts';
import type { Subscriber } from './mobile/life.ts';
import { timelineOf } from './timeline.ts';

/** What a case tells besides its terms and its expectations. */
export interface Situation {
  readonly sim: Case['sim'];
  readonly timeline: readonly string[];
  readonly until?: string | undefined;
}

/** Records of a situation, ascending by time; those of one second keep their order. */
export function recordsIn(situation: Situation): readonly UsageRecord[] {
  return happenedIn(situation).records;
}

/** Use and dated facts together, each ascending by time; those of one second keep their order. */
export function happenedIn({ timeline }: Situation): Happenings {
  return timelineOf(timeline);
}

/** Dated facts, ascending by time; those of one second keep their order. */
export function factsIn(situation: Situation): readonly Fact[] {
  return happenedIn(situation).facts;
}

/** The first day that is told of, and the first one after the last. */
export function daysOf(
  situation: Situation,
  records: readonly UsageRecord[],
  facts: readonly Fact[],
): { firstDay: number; untilDay: number } {
  const days = [
    ...records.map(({ startSeconds }) => startSeconds),
    ...facts.map(({ atSeconds }) => atSeconds),
  ].map(dayOf);
  const lastFact = Math.max(0, ...facts.map(({ atSeconds }) => dayOf(atSeconds) + 1));
  const untilDay = situation.until
    ? untilDayOf(situation, records)
    : Math.max(lastFact, untilDayOf(situation, records));
  return { firstDay: Math.min(...days), untilDay };
}

/** The first day after the last one that is told of: a call belongs to the day on which it begins. */
export function untilDayOf({ until }: Situation, records: readonly UsageRecord[]): number {
  if (until) return dayOf(secondsOf(until)) + 1;
  const lastDays = records.map(({ kind, startSeconds, seconds }) =>
    dayOf(kind === 'voice' ? startSeconds : startSeconds + Math.max(0, seconds - 1)),
  );
  return Math.max(-1, ...lastDays) + 1;
}

export function subscriberOf({ sim }: Situation): Subscriber {
  return {
    plan: sim.plan,
    anchorDay: sim.anchorDay,
    nonEu: sim.lifted.includes('nonEu'),
    vas: sim.lifted.includes('vas'),
    international: sim.lifted.includes('international'),
    euBlocked: sim.euBlocked,
    customLimit: sim.customLimit,
    ceiling: sim.ceiling,
    explicitChoice: sim.explicitChoice,
    pollPhase: sim.pollPhase,
    paysAfter: payDelayOf(sim),
    inTurn: sim.inTurn,
  };
}

function payDelayOf({ pays }: Case['sim']): number | undefined {
  return pays === 'never' ? undefined : durationOf(pays.replace(/^after /, ''));
}

/** The same traits as the core takes them. */
export function slotsOf({ sim }: Situation, planIndex: number) {
  return {
    sim: {
      plan: planIndex,
      nonEuOpen: Number(sim.lifted.includes('nonEu')),
      vasOpen: Number(sim.lifted.includes('vas')),
      internationalOpen: Number(sim.lifted.includes('international')),
      euBlocked: Number(sim.euBlocked),
      customLimit: Number(sim.customLimit),
      ceiling: Number(sim.ceiling),
      explicitChoice: Number(sim.explicitChoice),
      consent: Number(sim.consent),
      reaction: Reaction[sim.reaction],
      pollPhase: sim.pollPhase,
      inTurn: sim.inTurn,
      inPack: Number(sim.inPack),
      ageMonths: sim.ageMonths,
    },
    customer: {
      employees: sim.employees,
      sims: 1,
      payDelaySeconds: payDelayOf(sim) ?? -1,
      anchorDay: sim.anchorDay,
    },
  };
}
