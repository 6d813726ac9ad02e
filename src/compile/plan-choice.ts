// Which plan a SIM takes, decided once under the baseline so that every variant meets the same people. Plan i is taken
// while its cost is at most that of every plan after it; cost(g) = fee + price × max(0, g - bundle) + calls + messages.

import type { PlanTerms, Term, Terms } from '../scenario/effective.ts';
import type { MobileScenario } from '../scenario/schema.ts';
import { microsOf, rateOf, type Measures } from './measures.ts';
import type { Ratio } from '../domain/ratio.ts';

/** Cost of a month over its gigabytes, in micro-euro: level up to the bundle, rising after it. */
interface Cost {
  level: number;
  bundleGb: number;
  perGb: number;
}

/**
 * Per plan, the largest expected GB at which it is taken; ascending, the last is Infinity.
 * Plain numbers suffice: a choice is compared with a draw, never billed.
 */
export function planUpToGb(scenario: MobileScenario, terms: Terms, measures: Measures): number[] {
  const { voiceMinutes, sms, spare } = scenario.people.takes;
  const costs = terms.plans.map((plan) => costOf(plan, voiceMinutes.value * 60, sms.value, measures));
  let highest = 0;
  return costs.map((cost, index) => {
    const until = Math.min(...costs.slice(index + 1).map((later) => dearerFrom(cost, later)), Infinity);
    highest = Math.max(highest, until / spare.value);
    return highest;
  });
}

function costOf(plan: PlanTerms, seconds: number, messages: number, measures: Measures): Cost {
  const beyond = (used: number, allowance: Term, price: Term, perUnit: number): number => {
    if (allowance.value === 'unlimited') return 0;
    return Math.max(0, used - Number(allowance.value) * perUnit) * real(rateOf(price, measures));
  };
  const unlimited = plan.dataGb.value === 'unlimited';
  return {
    level:
      real(microsOf(plan.fee, measures)) +
      beyond(seconds, plan.voiceMinutes, plan.voicePerMinute, 60) +
      beyond(messages, plan.sms, plan.smsEach, 1),
    bundleGb: unlimited ? Infinity : Number(plan.dataGb.value),
    perGb: unlimited ? 0 : real(rateOf(plan.dataPerGb, measures)) * Number(measures.bytesPerGb),
  };
}

/** The GB from which one plan costs more than another; Infinity when it never does. */
function dearerFrom(cost: Cost, other: Cost): number {
  if (cost.level > other.level) return 0;
  const kinks = [0, cost.bundleGb, other.bundleGb]
    .filter(Number.isFinite)
    .sort((left, right) => left - right);
  for (const [index, from] of kinks.entries()) {
    const crossing = crossingFrom(cost, other, from);
    if (crossing <= (kinks[index + 1] ?? Infinity)) return crossing;
  }
  return Infinity;
}

/** Where the difference of two costs leaves zero upwards, as it runs on from `gb` without a further kink. */
function crossingFrom(cost: Cost, other: Cost, gb: number): number {
  const gap = at(other, gb) - at(cost, gb);
  const closing = slope(cost, gb) - slope(other, gb);
  return closing > 0 ? gb + gap / closing : Infinity;
}

function at({ level, bundleGb, perGb }: Cost, gb: number): number {
  return gb > bundleGb ? level + (gb - bundleGb) * perGb : level;
}

function slope({ bundleGb, perGb }: Cost, gb: number): number {
  return gb >= bundleGb ? perGb : 0;
}

function real({ above, below }: Ratio): number {
  return Number(above) / Number(below);
}
