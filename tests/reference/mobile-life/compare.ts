import type { Contract } from '../../../src/contracts/schema.ts';
import type { RecordedCore } from '../../../src/core/recorded.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import type { Fired } from '../accounts/terms.ts';
import { bothTerms, coreWith } from '../core-side.ts';
import type { TermsDrawn } from '../draws/draw-terms.ts';
import { differencesOf } from '../lines.ts';
import { daysOf, happenedIn, subscriberOf, type Situation } from '../situation.ts';
import { playLife } from './account.ts';

// Both engines on a mobile contract's dated facts and its SIM's use.

export interface Documents {
  readonly contract: Contract;
  readonly scenario: Scenario;
  readonly core: RecordedCore;
}

export interface Compared {
  /** Lines that only one of the two tells. */
  readonly lines: readonly string[];
  /** Rules and options of readings that decided something. */
  readonly fired: Fired;
}

export function lifeUnder({ contract, scenario, core }: Documents, drawn: TermsDrawn) {
  const patches = Object.entries(drawn).map(([path, value]) => ({ path, value }));
  const both = bothTerms(contract, scenario, patches);
  const inCore = coreWith(core, contract, both, true);
  return (situation: Situation): Compared => {
    const { records, facts } = happenedIn(situation);
    const fired: Fired = new Set();
    const own = playLife(
      both.terms,
      {
        subscriber: subscriberOf(situation),
        traits: situation.sim,
        plans: both.plans,
        records,
        facts,
        ...daysOf(situation, records, facts),
      },
      fired,
    );
    return { lines: differencesOf(own, inCore(situation)), fired };
  };
}
