import type { Contract } from '../../src/contracts/schema.ts';
import type { RecordedCore } from '../../src/core/recorded.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { Dice } from './draws/dice.ts';

export interface Documents {
  readonly contract: Contract;
  readonly scenario: Scenario;
  readonly core: RecordedCore;
}

/** Changes of terms, by path. */
export type TermsDrawn = Readonly<Record<string, string>>;

export interface Compared {
  /** Lines that only one of the two tells. */
  readonly lines: readonly string[];
  /** Rules and options of readings that were shown. */
  readonly fired: Iterable<string>;
}

export interface Difference<Situation> {
  readonly block: number;
  readonly terms: TermsDrawn;
  readonly situation: Situation;
  readonly lines: readonly string[];
}

/** In how many timelines a rule or an option of a reading was shown, by name. */
export type Shown = Record<string, number>;

/** Both engines on timelines drawn at random. A block is one draw of terms, which is dear to compile, and timelines under it. */
export interface Comparison {
  /** Timelines of a block. */
  readonly size: number;
  /**
   * Plays a block, from its number alone, and counts what its timelines show. Each difference, in the order in which they
   * were found, is written as an entry for a case file, shrunk, when it is asked to.
   */
  readonly play: (block: number, shown: Shown) => (() => string)[];
}

/** How timelines of one contract are drawn, compared and written. */
interface Parts<Situation> {
  readonly size: number;
  readonly terms: (dice: Dice) => TermsDrawn;
  readonly situation: (dice: Dice, terms: TermsDrawn) => Situation;
  readonly under: (terms: TermsDrawn) => (situation: Situation) => Compared;
  readonly written: (difference: Difference<Situation>) => string;
}

export function comparisonOf<Situation>(parts: Parts<Situation>): Comparison {
  const { size, under, written } = parts;
  const play: Comparison['play'] = (block, shown) => {
    const terms = parts.terms(new Dice(block, 0));
    const compare = under(terms);
    const differences: (() => string)[] = [];
    for (let index = 1; index <= size; index++) {
      const situation = parts.situation(new Dice(block, index), terms);
      const { lines, fired } = comparedOr(compare, situation);
      for (const name of fired) shown[name] = (shown[name] ?? 0) + 1;
      if (lines.length > 0) differences.push(() => written({ block, terms, situation, lines }));
    }
    return differences;
  };
  return { size, play };
}

/** What one of the two cannot play at all differs too, and the others are played on. */
function comparedOr<Situation>(compare: (situation: Situation) => Compared, situation: Situation): Compared {
  try {
    return compare(situation);
  } catch (error) {
    return { lines: [`not played: ${String(error)}`], fired: [] };
  }
}
