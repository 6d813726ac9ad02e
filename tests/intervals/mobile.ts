import { compileProgram } from '../../src/compile/program.ts';
import { compileCore } from '../../src/core/compiled.ts';
import type { Core } from '../../src/core/core.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { readTally } from '../../src/tallies/read.ts';
import type { RunMeta } from '../../src/tallies/results.ts';
import type { Tally } from '../../src/tallies/tally.ts';
import { projectScenario, publishedContract } from '../unit/documents.ts';

/** The core loaded with the project's scenario and one variant, over few months so that many runs fit. */
export interface Mobile {
  readonly meta: RunMeta;
  play(first: number, endExclusive: number): Tally;
}

/** Intervals do not need every window filled: the months before counting are left out, and truth and runs lack them alike. */
function shortened(scenario: Scenario, months: number): Scenario {
  return { ...scenario, horizon: { ...scenario.horizon, months, warmupMonths: 0 } };
}

export async function mobile(months: number): Promise<Mobile> {
  const scenario = shortened(projectScenario('citymesh-mobile-belgium'), months);
  const halved = [
    { path: 'plans.small.dataGb', value: 1 },
    { path: 'plans.medium.dataGb', value: 5 },
  ];
  const compiled = compileProgram(publishedContract(), scenario, [halved], { world: 0 });
  if (compiled.errors) throw new Error(JSON.stringify(compiled.errors));
  const core = await instantiateCore(await compileCore());
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
