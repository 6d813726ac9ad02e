// People: size classes, archetypes, day curves, the plan a SIM takes, paying. Shared by all variants.

import {
  ARCHETYPE_BLOCKS,
  Archetype,
  CURVE_HOURS,
  Population as Slots,
  SizeClass as SizeSlots,
} from '../../assembly/layout/population.ts';
import type { Terms } from '../scenario/effective.ts';
import type { SizeClass } from '../scenario/people-schema.ts';
import type { MobileScenario } from '../scenario/schema.ts';
import { lowerArchetype } from './archetypes.ts';
import type { Block } from './block.ts';
import { cumulative, threshold } from './chance.ts';
import type { Measures } from './measures.ts';
import { lowerLifePeople } from './mobile-life/people.ts';
import { planUpToGb } from './plan-choice.ts';

const SECONDS_PER_DAY = 86_400;

export interface People {
  scenario: MobileScenario;
  /** The baseline's terms: a plan is chosen under them. */
  baseline: Terms;
  measures: Measures;
  /** Some variant counts incoming calls (A62). */
  needIncoming: boolean;
}

export function lowerPopulation(block: Block, people: People): void {
  const { scenario, needIncoming } = people;
  const { sizeClasses, archetypes, curves } = scenario.people;
  block.put(Slots.sizeClassCount, sizeClasses.length);
  block.put(Slots.archetypeCount, archetypes.length);
  block.put(Slots.curveCount, Object.keys(curves).length);
  block.put(Slots.needIncoming, needIncoming ? 1 : 0);
  lowerPlanChoice(block, people);
  lowerPaying(block, scenario);
  lowerLifePeople(
    block,
    scenario.people.life,
    archetypes.map(({ id }) => id),
  );
  lowerSizeClasses(block, scenario);
  archetypes.forEach((archetype, index) => {
    lowerArchetype({ scenario, block, begin: Slots.archetypes + index * Archetype.SIZE }, archetype);
  });
  Object.values(curves).forEach(({ weights }, index) => {
    weights.forEach((weight, hour) => {
      block.putReal(Slots.curves + index * CURVE_HOURS + hour, weight);
    });
  });
}

function lowerPlanChoice(block: Block, { scenario, baseline, measures }: People): void {
  block.put(Slots.planCount, baseline.plans.length);
  block.put(Slots.unlimitedPlan, unlimitedPlan(baseline));
  block.putReal(Slots.planErrorSigma, scenario.people.takes.needSpread.value);
  planUpToGb(scenario, baseline, measures).forEach((gb, index) => {
    block.putReal(Slots.planUpToGb + index, gb);
  });
}

/** The first plan without any limit, or else the first with unlimited data; -1 when there is none. */
function unlimitedPlan({ plans }: Terms): number {
  const every = plans.findIndex((plan) =>
    [plan.dataGb, plan.voiceMinutes, plan.sms].every(({ value }) => value === 'unlimited'),
  );
  return every >= 0 ? every : plans.findIndex(({ dataGb }) => dataGb.value === 'unlimited');
}

function lowerPaying(block: Block, { people }: MobileScenario): void {
  const { from, to } = people.anchorDays;
  const days = Array.from({ length: 31 }, (_, day) => (day + 1 >= from.value && day + 1 <= to.value ? 1 : 0));
  cumulative(days, 31).forEach((end, index) => {
    block.put(Slots.anchors + index, end);
  });
  block.put(Slots.payNever, threshold(people.payment.never.value));
  block.putReal(Slots.payMedianSeconds, people.payment.days.value * SECONDS_PER_DAY);
  block.putReal(Slots.paySigma, people.payment.daysSpread.value);
}

function lowerSizeClasses(block: Block, scenario: MobileScenario): void {
  const { sizeClasses } = scenario.people;
  const shares = cumulative(
    sizeClasses.map(({ share }) => share.value),
    sizeClasses.length,
  );
  sizeClasses.forEach((sizeClass, index) => {
    const begin = Slots.sizeClasses + index * SizeSlots.SIZE;
    block.put(begin + SizeSlots.share, shares[index] ?? 0n);
    lowerSizeClass(block, begin, sizeClass, scenario);
  });
}

function lowerSizeClass(block: Block, begin: number, sizeClass: SizeClass, { people }: MobileScenario): void {
  const { employeesFrom, employeesTo, simsFrom, simsTo, cluster } = sizeClass;
  block.put(begin + SizeSlots.employeesMin, employeesFrom.value);
  block.put(begin + SizeSlots.employeesMax, employeesTo.value);
  block.put(begin + SizeSlots.simsMin, simsFrom.value);
  block.put(begin + SizeSlots.simsMax, simsTo.value);
  block.put(begin + SizeSlots.clusterShare, threshold(cluster?.share.value ?? 0));
  const clustered = people.archetypes.findIndex(({ id }) => id === cluster?.archetype);
  block.put(begin + SizeSlots.clusterArchetype, Math.max(0, clustered));
  block.put(begin + SizeSlots.clusterSims, cluster?.sims.value ?? 0);
  const shares = people.archetypes.map(({ share }) => share.value);
  cumulative(shares, ARCHETYPE_BLOCKS).forEach((end, index) => {
    block.put(begin + SizeSlots.archetypes + index, end);
  });
}
