import { beforeAll, describe, expect, it } from 'vitest';
import { groundOf } from '../cases/folders.ts';
import type { RecordedCore } from '../../src/core/recorded.ts';
import { drawTerms as drawFigures } from './accounts/draws/draw-terms.ts';
import type { TermsDrawn } from './comparison.ts';
import { bothTerms, fleetWith, openCore, type BothTerms } from './core-side.ts';
import { DAY, isoDate } from './days.ts';
import { Dice } from './draws/dice.ts';
import { drawTerms } from './draws/draw-terms.ts';
import { drawSituation } from './draws/draw-timeline.ts';
import { differencesOf } from './lines.ts';
import { playLives } from './mobile-life/account.ts';
import { FIGURES } from './mobile-life/draws/figures.ts';
import { drawLife } from './mobile-life/draws/timeline.ts';
import { playTogether } from './mobile/together.ts';
import type { ReferenceStatement } from './mobile/statement.ts';
import { daysOf, happenedIn, subscriberOf, type Situation } from './situation.ts';

// Two or three SIMs of one customer, which begin about one day, with one customer's Months and payments.

const FLEETS = 25;
const EPOCH = Date.UTC(2025, 9, 1) / (DAY * 1000);
const { contract, scenario } = groundOf('citymesh-mobile');
let core: RecordedCore;
beforeAll(async () => {
  core = await openCore();
});

interface Fleets {
  readonly blocks: number;
  readonly terms: (dice: Dice) => TermsDrawn;
  readonly sims: (dice: Dice, terms: TermsDrawn) => Situation[];
  readonly own: (both: BothTerms, sims: readonly Situation[]) => ReferenceStatement[];
  readonly tellsCash: boolean;
}

/** Fleets that differ, and how many had a SIM stopped; and of these, by a limit on all of them. */
function compareFleets({ blocks, terms, sims, own, tellsCash }: Fleets) {
  const differences: unknown[] = [];
  let [stopped, stoppedTogether] = [0, 0];
  for (let block = 0; block < blocks; block++) {
    const dice = new Dice(block, 0);
    const drawn = { ...terms(dice), ...shared(dice) };
    const patches = Object.entries(drawn).map(([path, value]) => ({ path, value }));
    const both = bothTerms(contract, scenario, patches);
    const inCore = fleetWith(core, contract, both);
    for (let fleet = 1; fleet <= FLEETS; fleet++) {
      const situations = asOne(sims(new Dice(block, fleet), drawn));
      const told = inCore(situations, tellsCash);
      const ours = own(both, situations);
      const lines = ours.flatMap((each, index) =>
        differencesOf(each, told[index] as ReferenceStatement).map((line) => `SIM ${index + 1} ${line}`),
      );
      const isStopped = ours.some(({ states }) =>
        states.some((state) => state.includes('serviceStopped on')),
      );
      if (isStopped) stopped += 1;
      if (isStopped && drawn['readings.A17per'] === 'B') stoppedTogether += 1;
      if (lines.length > 0) differences.push({ block, fleet, lines: lines.slice(0, 8) });
    }
  }
  return { differences, stopped, stoppedTogether };
}

/** What the SIMs of a customer have in common. */
function shared(dice: Dice): TermsDrawn {
  return {
    'readings.A17per': dice.oneIn(10) ? 'A' : 'B',
    'readings.A18delay': dice.of(['A', 'B']),
    'readings.A19per': dice.of(['A', 'B']),
    'values.serviceStop': dice.of(['50.00', '100.00', '20.00', '20.00', '20.00', '10.00']),
  };
}

function asOne(drawn: readonly Situation[]): Situation[] {
  const [first] = drawn as [Situation];
  const { anchorDay, pays, employees } = first.sim;
  const untilDay = Math.max(...drawn.map((each) => livedIn(each).untilDay));
  const until = isoDate(untilDay - 1);
  return drawn.map(({ sim, timeline }) => ({ sim: { ...sim, anchorDay, pays, employees }, timeline, until }));
}

function livedIn(situation: Situation) {
  const { records, facts } = happenedIn(situation);
  return {
    subscriber: subscriberOf(situation),
    traits: situation.sim,
    records,
    facts,
    ...daysOf(situation, records, facts),
  };
}

describe('the core and the reference tell the same of several SIMs of one customer', () => {
  /** Fleets that were stopped by a limit on all of their SIMs. */
  let together = 0;

  it('that are used', { timeout: 300_000 }, () => {
    const blocks = 10;
    const { differences, stopped, stoppedTogether } = compareFleets({
      blocks,
      terms: (dice) => drawTerms(dice, contract),
      sims: (dice, terms) => {
        const firstDay = EPOCH + dice.below(400);
        return Array.from({ length: dice.between(2, 3) }, () => drawSituation(dice, terms, firstDay));
      },
      own: ({ terms }, sims) => {
        const lives = sims.map(livedIn);
        return playTogether(terms, lives, lives[0]?.untilDay ?? 0);
      },
      tellsCash: false,
    });
    expect(differences).toEqual([]);
    expect(stopped).toBeGreaterThan((blocks * FLEETS) / 5);
    together += stoppedTogether;
  });

  it('whose contracts have a life', { timeout: 300_000 }, () => {
    const blocks = 8;
    const { differences, stopped, stoppedTogether } = compareFleets({
      blocks,
      terms: (dice) => drawFigures(dice, contract, FIGURES),
      sims: (dice, terms) => {
        const beside = { from: isoDate(EPOCH + dice.below(400)), anchor: dice.of([1, 1, 1, 15, 31, 28]) };
        return Array.from({ length: dice.between(2, 3) }, () => drawLife(dice, terms, beside));
      },
      own: ({ terms, plans }, sims) =>
        playLives(
          terms,
          sims.map((each) => ({ ...livedIn(each), plans })),
          new Set(),
        ),
      tellsCash: true,
    });
    expect(differences).toEqual([]);
    expect(stopped).toBeGreaterThan((blocks * FLEETS) / 10);
    together += stoppedTogether;
  });

  it('and a limit on all of them stops a hundred', () => {
    expect(together).toBeGreaterThanOrEqual(100);
  });
});
