import { DAY, dayOf, monthsLater } from '../days.ts';
import type { Blocks } from './blocks.ts';
import type { Ledger } from './ledger.ts';
import type { Life } from './life.ts';

// Security: asked, at most so much, given or not, and back after clean months (14.6).

export class Security {
  readonly #life: Life;
  readonly #ledger: Ledger;
  readonly #blocks: Blocks;
  #asked: { micros: bigint; until: number } | undefined;
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
    const asked = { micros: isCapped ? cap : micros, until };
    this.#asked = asked;
    life.notify('securityAsked');
    life.charge('deposit', asked.micros);
    life.agenda.put(until, () => {
      if (this.#asked !== asked) return;
      life.acts('suspend/immediate');
      if (!life.may('suspend')) return;
      this.#blocks.block('security');
    });
  }

  give(): void {
    if (!this.#asked) return;
    this.#held += this.#asked.micros;
    this.#givenAt = this.#life.now;
    this.#asked = undefined;
  }

  /** After so many months in a row without an invoice paid late. */
  askBack(): void {
    const life = this.#life;
    if (this.#isClean(this.#ledger.paidLateAt) !== this.#isClean(this.#ledger.troubleAt)) life.meets(17);
    if (this.#held === 0n || !this.#isClean(this.#ledger.troubleAt) || !life.may('returnSecurity')) {
      life.refuse();
      return;
    }
    life.charge('depositReturned', -this.#held);
    this.#held = 0n;
  }

  #isClean(troubleAt: number): boolean {
    const { now, terms } = this.#life;
    const due = monthsLater(dayOf(Math.max(this.#givenAt, troubleAt)), terms.number('cleanMonths'));
    return now >= due * DAY;
  }
}
