import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../../src/cases/schema.ts';
import { happeningsOf } from '../../../src/cases/timeline.ts';
import type { RecordedCore } from '../../../src/core/recorded.ts';
import { caseFilesIn, casesIn, groundOf } from '../../cases/folders.ts';
import { openCore } from '../core-side.ts';
import { lifeUnder } from './compare.ts';

const folder = 'citymesh-mobile';
const { contract, scenario } = groundOf(folder);
let core: RecordedCore;
beforeAll(async () => {
  core = await openCore();
});

/** Use along a day's curve is drawn, not lived; how a customer reacts to a message, and what other SIMs do, is no fact; rules that are off are the core's alone. */
function isLived({ timeline, sim, terms }: Case): boolean {
  if (terms['readings.A17per'] === 'B' || Object.keys(terms).some((path) => path.startsWith('rules.')))
    return false;
  return sim.reaction === 'goOn' && happeningsOf(timeline).records.every(({ spread }) => !spread);
}

const files = caseFilesIn(folder).map((file) => [file, casesIn(folder, file).filter(isLived)] as const);

describe.each(files)('the reference of dated facts and the core agree on %s', (_, cases) => {
  it.each(cases.map((given) => [given.case, given] as const))('%s', (_, given) => {
    const compare = lifeUnder({ contract, scenario, core }, given.terms);
    expect(compare(given).lines).toEqual([]);
  });
});
