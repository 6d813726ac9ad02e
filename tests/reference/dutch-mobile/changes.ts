import { DAY, monthsLater } from '../days.ts';
import type { DatedFact } from '../../../src/cases/fact-line.ts';
import type { Agreement } from './agreement.ts';
import type { Fee } from './fee.ts';
import type { Life } from './life.ts';

// Changes of prices and terms, and leaving because of them (12.7, 28).

interface Change {
  readonly day: number;
  readonly isPrice: boolean;
}

export class Changes {
  readonly #life: Life;
  readonly #agreement: Agreement;
  readonly #fee: Fee;
  /** Changes that give a right to leave. */
  readonly #leavable: Change[] = [];

  constructor(life: Life, agreement: Agreement, fee: Fee) {
    this.#life = life;
    this.#agreement = agreement;
    this.#fee = fee;
  }

  announce(fact: DatedFact): void {
    const life = this.#life;
    const isPrice = fact.micros > 0n;
    const told = fact.untilSeconds === undefined ? -Infinity : Math.floor(fact.untilSeconds / DAY);
    const day = Math.max(told, this.#earliest(isPrice));
    if (this.#mayLeave(fact, isPrice)) this.#leavable.push({ day, isPrice });
    life.afterDues(day, () => {
      life.notify('changeInForce');
      if (isPrice) this.#fee.change(fact.micros);
    });
  }

  #earliest(isPrice: boolean): number {
    const { today, terms } = this.#life;
    const month = monthsLater(today, terms.number('termsMonths'));
    if (!isPrice) this.#life.acts('change/terms-1-month');
    if (!isPrice) return month;
    const weeks = today + 7 * terms.number('priceWeeks');
    return this.#life.reads('A43price') === 'B' ? Math.max(weeks, month) : weeks;
  }

  #mayLeave({ flags }: DatedFact, isPrice: boolean): boolean {
    if (isPrice) return flags.includes('lawful');
    if (flags.includes('exempt') || flags.includes('periodic')) this.#life.acts('change/no-exit-cases');
    const isPeriodic = flags.includes('periodic') && this.#life.reads('periodicRise') === 'B';
    return flags.includes('adverse') && !flags.includes('exempt') && !isPeriodic;
  }

  /** A written notice in time on a change: before its day (12.7), or until it is over (28.3). */
  leave(): boolean {
    const life = this.#life;
    const { today } = life;
    const open = this.#leavable.filter(({ day, isPrice }) => (isPrice ? today < day : today <= day));
    const change = open.sort((left, right) => left.day - right.day)[0];
    if (!change) return false;
    life.acts(change.isPrice ? 'price/change-exit-by-law' : 'change/exit-until-effective-date');
    this.#agreement.endOn(change.day, () => this.#agreement.end(life.reads('A60') === 'B'));
    return true;
  }
}
