import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import type { Variant } from '../../src/engine/request.ts';
import { direct } from '../../src/workers/in-process.ts';
import { digestOf } from '../faults/fake-run.ts';
import { projectScenario, publishedContract, type ScenarioName } from '../unit/documents.ts';

const VARIANTS_AT_ONCE = 8;
const SIM_MONTHS = 1500;

const contract = publishedContract();

/** Every option of every reading that is not the default, as a variant. */
const otherReadings = Object.entries(contract.readings).flatMap(([key, { options, default: usual }]) =>
  Object.keys(options)
    .filter((option) => option !== usual)
    .map((value) => ({ id: `${key}-${value}`, title: key, changes: [{ path: `readings.${key}`, value }] })),
);

const lots = Array.from({ length: Math.ceil(otherReadings.length / VARIANTS_AT_ONCE) }, (_, lot) =>
  otherReadings.slice(lot * VARIANTS_AT_ONCE, (lot + 1) * VARIANTS_AT_ONCE),
);

async function digest(name: ScenarioName, variants: Variant[], unskipped: boolean): Promise<string> {
  const engine = new Engine({ transport: direct, cores: 1 });
  const scenario = projectScenario(name);
  return digestOf(await engine.simulate({ contract, scenario, variants, simMonths: SIM_MONTHS, unskipped }));
}

describe('months that are rated from their sums', () => {
  it.each(['citymesh-mobile-belgium', 'benchmark'] as const)(
    'leave the same tally as months played event by event, in %s',
    async (name) => expect(await digest(name, [], false)).toBe(await digest(name, [], true)),
  );

  it.each(lots.map((lot) => [lot.map(({ id }) => id).join(', '), lot] as const))(
    'leave the same tally under %s',
    async (_, lot) =>
      expect(await digest('benchmark', lot, false)).toBe(await digest('benchmark', lot, true)),
  );
});
