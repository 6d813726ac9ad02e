import { DAY, dayOf, monthsLater } from '../days.ts';
import type { Blocks } from './blocks.ts';
import type { Ledger } from './ledger.ts';
import { Turn, type Life } from './life.ts';

// Security: asked, at most so much, given or not, and back after clean months (14.6).

export class Security {
  readonly #life: Life;
  readonly #ledger: Ledger;
  readonly #blocks: Blocks;
  #asked: { readonly micros: bigint }[] = [];
  #held = 0n;
  #givenAt = 0;

  constructor(life: Life, ledger: Ledger, blocks: Blocks) {
    this.#life = life;
    this.#ledger = ledger;
    this.#blocks = blocks;
  }

  demand(micros: bigint, until: number): void {
    const life = this.#life;
    if (life.isEnded || !life.may('askSecurity')) return;
    const { terms } = life;
    const month = terms.input('expectedMonth');
    const cap = (month.above * 1_000_000n * BigInt(terms.number('securityMonths'))) / month.below;
    life.acts('security/prepay-cap-6-months');
    const isCapped = life.reads('securityCap') === 'B' && micros > cap;
    const asked = { micros: isCapped ? cap : micros };
    if (asked.micros === 0n) return;
    this.#asked.push(asked);
    life.notify('securityAsked');
    life.charge('deposit', asked.micros);
    life.at(until, Turn.security, () => {
      if (!this.#asked.includes(asked)) return;
      life.acts('suspend/immediate');
      if (!life.may('suspend')) return;
      this.#blocks.block('security');
    });
  }

  give(): void {
    if (this.#asked.length === 0) return;
    for (const { micros } of this.#asked.splice(0)) this.#held += micros;
    this.#givenAt = this.#life.now;
  }

  /** After so many months in a row without an invoice in default. */
  askBack(): void {
    const life = this.#life;
    if (this.#held === 0n || !this.#isClean() || !life.may('returnSecurity')) {
      life.refuse();
      return;
    }
    life.charge('depositReturned', -this.#held);
    this.#held = 0n;
  }

  #isClean(): boolean {
    const { now, terms } = this.#life;
    const { overdue, troubleAt } = this.#ledger;
    if (overdue.length > 0) return false;
    const due = monthsLater(dayOf(Math.max(this.#givenAt, troubleAt)), terms.number('cleanMonths'));
    return now >= due * DAY;
  }
}
