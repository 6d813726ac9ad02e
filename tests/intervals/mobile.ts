import { compileProgram } from '../unit/compile-program.ts';
import { compileCore } from '../../src/core/compiled.ts';
import type { Core } from '../../src/core/core.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import type { MobileScenario } from '../../src/scenario/schema.ts';
import { readTally } from '../../src/tallies/read.ts';
import type { RunMeta } from '../../src/tallies/results.ts';
import type { Tally } from '../../src/tallies/tally.ts';
import { projectScenario, publishedContract } from '../unit/documents.ts';

export const CUSTOMERS = 2000;

/** Runs over customers that no other run has: each customer's group is a draw of their own, so runs are independent. */
export function* runsOf({ play }: Mobile, runs: number): Iterable<Tally> {
  for (let run = 0; run < runs; run++) yield play(run * CUSTOMERS, (run + 1) * CUSTOMERS);
}

type Life = NonNullable<MobileScenario['people']['life']>;

/** The core loaded with the project's scenario and one variant, over few months so that many runs fit. */
export interface Mobile {
  readonly meta: RunMeta;
  play(first: number, endExclusive: number): Tally;
}

/** SIMs of a customer by size class: fewer than in the default, with the same largest customers. */
const sims: Readonly<Record<string, readonly [from: number, to: number]>> = {
  micro: [1, 3],
  small: [2, 12],
  medium: [8, 60],
  large: [60, 512],
};
const LESS_TALK = 0.1;
const FEWER_MISUSERS = 0.1;
/** Who changes to a plan that is too dear pays its fee: so many of them that P99 stood at that fee. */
const FEWER_CHANGES_OF_PLAN = 0.1;
/**
 * Prices under which few bills are alike where percentiles lie, so that they can err: bundles too dear for nearly all, less
 * in the bundle that is left, cheap data. Where bills are alike, an interval holds their common value nearly always.
 */
const FEES: Readonly<Record<string, string>> = {
  medium: '400.00',
  large: '400.00',
  unlimited: '400.00',
};
const BUNDLE_GB: Readonly<Record<string, number>> = { small: 1.2 };
const PER_GB = '2.00';
const DEARER_PER_GB = '3.00';

/**
 * The default scenario cut down so that a thousand runs fit into a test: few months, none before counting, fewer SIMs,
 * fewer calls, messages and changes of plan. Truth and runs lack them alike; customers stay as unequal as they were, and all
 * that happens to contracts (exit charges, deposits) happens.
 */
function cutDown(scenario: MobileScenario, months: number): MobileScenario {
  const { horizon, people } = scenario;
  const scaled = <T extends { value: number }>(figure: T, factor: number): T => {
    return { ...figure, value: factor * figure.value };
  };
  const sizeClasses = people.sizeClasses.map((size) => {
    const [from = size.simsFrom.value, to = size.simsTo.value] = sims[size.id] ?? [];
    return { ...size, simsFrom: { ...size.simsFrom, value: from }, simsTo: { ...size.simsTo, value: to } };
  });
  const archetypes = people.archetypes.map(({ calls, messages, ...archetype }) => ({
    ...archetype,
    share: archetype.misuse ? scaled(archetype.share, FEWER_MISUSERS) : archetype.share,
    unlimitedShare: archetype.misuse ? archetype.unlimitedShare : scaled(archetype.unlimitedShare, 0),
    calls: { ...calls, perMonth: scaled(calls.perMonth, LESS_TALK) },
    messages: { ...messages, smsPerMonth: scaled(messages.smsPerMonth, LESS_TALK) },
  }));
  const plans = scenario.plans.map((plan) => ({
    ...plan,
    fee: { ...plan.fee, value: FEES[plan.id] ?? plan.fee.value },
    dataGb: { ...plan.dataGb, value: BUNDLE_GB[plan.id] ?? plan.dataGb.value },
    dataPerGb: { ...plan.dataPerGb, value: PER_GB },
  }));
  return {
    ...scenario,
    plans,
    horizon: { ...horizon, months, warmupMonths: 0 },
    people: { ...people, sizeClasses, archetypes, ...(people.life && { life: calmer(people.life) }) },
  };
}

function calmer(life: Life): Life {
  const { perYear } = life;
  const planChanged = { ...perYear.planChanged, value: FEWER_CHANGES_OF_PLAN * perYear.planChanged.value };
  return { ...life, perYear: { ...perYear, planChanged } };
}

export async function mobile(months: number): Promise<Mobile> {
  const scenario = cutDown(projectScenario('citymesh-mobile-belgium'), months);
  const dearer = ['none', 'small'].map((plan) => {
    return { path: `plans.${plan}.dataPerGb`, value: DEARER_PER_GB };
  });
  const compiled = compileProgram(publishedContract(), scenario, [dearer], { world: 0 });
  if (compiled.errors) throw new Error(JSON.stringify(compiled.errors));
  const core = await instantiateCore(await compileCore('mobile'));
  const refusal = core.load(compiled.program);
  if (refusal) throw new Error(`the core refused the program: ${refusal}`);
  const { plans, archetypes, countedMonths } = compiled.names;
  const variants = compiled.atoms.planFeesMicros.map((planFeesMicros, variant) => {
    return { id: `v${variant}`, title: `Variant ${variant}`, planFeesMicros };
  });
  return { meta: { variants, plans, archetypes, countedMonths }, play: player(core) };
}

function player(core: Core): Mobile['play'] {
  return (first, endExclusive) => {
    core.run(first, endExclusive);
    return readTally(core.takeTally(), 2);
  };
}
