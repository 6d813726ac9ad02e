import type { DatedFact } from '../../../src/cases/fact-line.ts';
import type { Agreement } from './agreement.ts';
import type { Blocks } from './blocks.ts';
import type { Life } from './life.ts';

// Grounds to dissolve (16.1, 16.4), and signs of resale (9.7).

export class Grounds {
  readonly #life: Life;
  readonly #agreement: Agreement;
  readonly #blocks: Blocks;
  #failing: { until: number } | undefined;
  /** The operator's failure outlasted the term of a written notice of default. */
  #hasOutlasted = false;
  #isOperatorInsolvent = false;
  readonly #signs = new Set<string>();

  constructor(life: Life, agreement: Agreement, blocks: Blocks) {
    this.#life = life;
    this.#agreement = agreement;
    this.#blocks = blocks;
  }

  failing(until = Infinity): void {
    this.#failing = { until };
  }

  /** A written notice while the operator fails: its term must be over. */
  defaultNotice({ flags, untilSeconds = 0 }: DatedFact): void {
    const life = this.#life;
    const failing = this.#failing;
    if (!flags.includes('written') || flags.includes('byOperator')) return;
    life.acts('end/dissolve-after-notice');
    if (!failing || failing.until <= life.now) return;
    life.agenda.put(untilSeconds, () => {
      if (failing.until > untilSeconds) this.#hasOutlasted = true;
    });
  }

  exitAtOnce(): void {
    this.#agreement.end(!this.#hasOutlasted && !this.#isOperatorInsolvent);
  }

  insolvent(isOperator: boolean): void {
    this.#life.acts('end/insolvency');
    if (isOperator) this.#isOperatorInsolvent = true;
    else if (this.#life.may('endInsolvent')) this.#agreement.end(true);
  }

  sign(name: string): void {
    const life = this.#life;
    this.#signs.add(name);
    life.acts('roam/indicators-immediate');
    const isEnough = life.reads('A44') === 'A' || this.#signs.size === 2;
    if (isEnough && life.may('roamMeasures')) this.#blocks.block('resale');
  }
}
