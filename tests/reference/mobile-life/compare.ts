import { drawTerms } from '../accounts/draws/draw-terms.ts';
import type { Fired } from '../accounts/terms.ts';
import {
  comparisonOf,
  type Compared,
  type Comparison,
  type Documents,
  type TermsDrawn,
} from '../comparison.ts';
import { bothTerms, coreWith } from '../core-side.ts';
import { differencesOf } from '../lines.ts';
import { asCase, shrink } from '../shrink.ts';
import { daysOf, happenedIn, subscriberOf, type Situation } from '../situation.ts';
import { playLife } from './account.ts';
import { FIGURES } from './draws/figures.ts';
import { drawLife } from './draws/timeline.ts';

// Both engines on a mobile contract's dated facts and its SIM's use.

const BLOCK = 20;

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

export function mobileLife(documents: Documents): Comparison {
  const under = (terms: TermsDrawn): ReturnType<typeof lifeUnder> => lifeUnder(documents, terms);
  return comparisonOf({
    size: BLOCK,
    terms: (dice) => ({ ...drawTerms(dice, documents.contract, FIGURES), 'readings.A17per': 'A' }),
    situation: drawLife,
    under,
    written: (one) => asCase(shrink(one, (terms, situation) => under(terms)(situation).lines)),
  });
}
