import { expect, it } from 'vitest';
import { groundOf } from '../cases/folders.ts';
import { bothTerms, fleetWith, openCore } from './core-side.ts';
import { DAY, isoDate } from './days.ts';
import { Dice } from './draws/dice.ts';
import { drawTerms } from './draws/draw-terms.ts';
import { drawSituation } from './draws/draw-timeline.ts';
import { differencesOf } from './lines.ts';
import { playTogether } from './mobile/account.ts';
import { recordsIn, subscriberOf, untilDayOf, type Situation } from './situation.ts';

const BLOCKS = 10;
const FLEETS = 25;
const EPOCH = Date.UTC(2025, 9, 1) / (DAY * 1000);

/** Two or three SIMs that begin on one day, with one customer's Month and payments. */
function drawFleet(dice: Dice, terms: ReturnType<typeof drawTerms>): Situation[] {
  const firstDay = EPOCH + dice.below(400);
  const drawn = Array.from({ length: dice.between(2, 3) }, () => drawSituation(dice, terms, firstDay));
  const untilDay = Math.max(...drawn.map((each) => untilDayOf(each, recordsIn(each))));
  const [first] = drawn as [Situation];
  return drawn.map(({ sim, timeline }) => ({
    sim: { ...sim, anchorDay: first.sim.anchorDay, pays: first.sim.pays },
    timeline,
    until: isoDate(untilDay - 1),
  }));
}

it('the core and the reference tell the same of several SIMs of one customer', async () => {
  const { contract, scenario } = groundOf('citymesh-mobile');
  const core = await openCore();
  const differences: unknown[] = [];
  let stopped = 0;
  for (let block = 0; block < BLOCKS; block++) {
    const dice = new Dice(block, 0);
    const drawn = drawTerms(dice, contract);
    const terms = {
      ...drawn,
      'readings.A17per': dice.oneIn(6) ? 'A' : 'B',
      'readings.A18delay': dice.of(['A', 'B']),
      'readings.A19per': dice.of(['A', 'B']),
      'values.serviceStop': dice.of(['50.00', '100.00', '500.00', '20.00']),
    };
    const both = bothTerms(
      contract,
      scenario,
      Object.entries(terms).map(([path, value]) => ({ path, value })),
    );
    const inCore = fleetWith(core, contract, both);
    for (let fleet = 1; fleet <= FLEETS; fleet++) {
      const sims = drawFleet(new Dice(block, fleet), terms);
      const subscribers = sims.map((each) => ({ subscriber: subscriberOf(each), records: recordsIn(each) }));
      const until = untilDayOf(sims[0] as Situation, []);
      const own = playTogether(both.terms, subscribers, until);
      const told = inCore(sims);
      const lines = own.flatMap((each, index) =>
        differencesOf(each, told[index] as (typeof told)[number]).map((line) => `SIM ${index + 1} ${line}`),
      );
      if (own.some(({ states }) => states.some((state) => state.includes('serviceStopped on')))) stopped += 1;
      if (lines.length > 0) differences.push({ block, fleet, lines: lines.slice(0, 8) });
    }
  }
  expect(differences).toEqual([]);
  expect(stopped).toBeGreaterThan((BLOCKS * FLEETS) / 5);
}, 300_000);
