import { DAY, monthsLater } from '../days.ts';
import { fraction, product } from '../exact.ts';
import type { DatedFact } from '../../../src/cases/fact-line.ts';
import type { Agreement } from './agreement.ts';
import type { Blocks } from './blocks.ts';
import type { Life } from './life.ts';

// SIMs, locks and numbers (10, 23, 24.1, 25).

export class Sim {
  readonly #life: Life;
  readonly #blocks: Blocks;
  readonly #agreement: Agreement;
  #isReported = false;
  #isPortAsked = false;
  /** Seconds from which its use was no longer the customer's. */
  readonly othersFrom: number[] = [];

  constructor(life: Life, blocks: Blocks, agreement: Agreement) {
    this.#life = life;
    this.#blocks = blocks;
    this.#agreement = agreement;
  }

  /** 10.3: from the report on, or from report and block. */
  get isOthers(): boolean {
    if (!this.#isReported || this.#blocks.has('request')) return false;
    this.#life.acts('loss/liable-until-report-and-block');
    return this.#life.reads('lossEnd') === 'B';
  }

  /** 10.2b: blocked so many minutes after the report, unless it is doubted. */
  lossReported({ flags }: DatedFact): void {
    const life = this.#life;
    life.acts('loss/block-request');
    if (flags.includes('doubted')) return;
    if (!this.#isReported && life.reads('lossEnd') === 'B') this.#passToOthers();
    this.#isReported = true;
    life.agenda.put(life.now + life.terms.seconds('blockMinutes'), () => {
      if (life.reads('lossEnd') === 'A') this.#passToOthers();
      this.#blocks.block('request');
      this.#isReported = false;
    });
  }

  #passToOthers(): void {
    if (!this.#life.isEnded && !this.#blocks.has('request')) this.othersFrom.push(this.#life.now);
  }

  replaced({ flags }: DatedFact): void {
    const life = this.#life;
    if (flags.includes('defective') && life.reads('defectiveSim') === 'A') return;
    life.chargeInput('simReplacement', 'simFee');
  }

  /** 10.4: consent in writing. */
  unlockAsked({ flags }: DatedFact): void {
    const life = this.#life;
    if (!flags.includes('written')) life.refuse();
    else if (life.may('unlockFee')) life.chargeInput('lockRemoval', 'unlockFee');
  }

  /** 25.2a: only when the agreement is made. */
  portInAsked(): void {
    const life = this.#life;
    life.acts('number/port-in-only-at-signing');
    if (life.isActive && life.today > this.#agreement.madeOn) life.refuse();
    else this.#isPortAsked = true;
  }

  /** 25.3: the number comes over when the old contract ends. */
  oldContractEnded(): void {
    if (!this.#isPortAsked) return;
    this.#isPortAsked = false;
    this.#life.acts('number/port-in-when-old-ends');
    if (this.#life.may('portFee')) this.#life.chargeInput('portIn', 'portFee');
  }

  /** 25.3d, 25.4: three months, or two where it must be. */
  numberChangeAnnounced({ untilSeconds = 0, flags }: DatedFact): void {
    const life = this.#life;
    const isShort = flags.includes('urgent') && life.reads('A43number') === 'A';
    life.acts(isShort ? 'number/change-2-months-if-necessary' : 'number/change-after-3-months');
    const months = life.terms.number(isShort ? 'numberMonthsUrgent' : 'numberMonths');
    const day = Math.max(Math.floor(untilSeconds / DAY), monthsLater(life.today, months));
    life.onDay(day, () => life.notify('numberConverted'));
  }

  /** 24.1: by the second. */
  forwarded(seconds: bigint): void {
    const { terms } = this.#life;
    const each = terms.euros(terms.input('forwardPerMinute'));
    this.#life.postUse('forwarding', product(each, fraction(seconds, 60n)));
  }
}
