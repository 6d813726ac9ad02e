import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/cases/schema.ts';
import { happeningsOf } from '../../src/cases/timeline.ts';
import type { RecordedCore } from '../../src/core/recorded.ts';
import { caseFilesIn, casesIn, groundOf } from '../cases/folders.ts';
import { comparisonUnder } from './compare.ts';
import { openCore } from './core-side.ts';

const folder = 'citymesh-mobile';
const { contract, scenario } = groundOf(folder);
let core: RecordedCore;
beforeAll(async () => {
  core = await openCore();
});

/** The reference knows the use of one SIM alone: no dated facts, no days along a curve, no life before the first record, no rule that is off. */
function isOfUse({ timeline, sim, terms }: Case): boolean {
  const { records, facts } = happeningsOf(timeline);
  const isWhole = !Object.keys(terms).some((path) => path.startsWith('rules.'));
  const isPlain = isWhole && sim.reaction === 'goOn' && !sim.inPack && sim.ageMonths === 0;
  return (
    isPlain &&
    facts.length === 0 &&
    records.every(({ sim: name, spread, fresh }) => name === 'case' && !spread && fresh === undefined)
  );
}

const files = caseFilesIn(folder)
  .map((file) => [file, casesIn(folder, file).filter(isOfUse)] as const)
  .filter(([, cases]) => cases.length > 0);

describe.each(files)('the reference and the core agree on %s', (_, cases) => {
  it.each(cases.map((given) => [given.case, given] as const))('%s', (_, given) => {
    expect(comparisonUnder({ contract, scenario, core }, given.terms)(given).lines).toEqual([]);
  });
});
