import { DAY } from '../days.ts';
import { fraction, type Fraction } from '../exact.ts';
import type { Agreement } from './agreement.ts';
import type { Blocks } from './blocks.ts';
import type { Ledger } from './ledger.ts';
import { Turn, type Life } from './life.ts';

// What follows when invoices stay unpaid (13.5, 13.11, 16.2c), and goods in instalments.

interface Purchase {
  readonly each: Fraction;
  left: number;
}

export class Dunning {
  readonly #life: Life;
  readonly #ledger: Ledger;
  readonly #blocks: Blocks;
  readonly #agreement: Agreement;
  readonly #purchases: Purchase[] = [];

  constructor(life: Life, ledger: Ledger, blocks: Blocks, agreement: Agreement) {
    this.#life = life;
    this.#ledger = ledger;
    this.#blocks = blocks;
    this.#agreement = agreement;
    ledger.onDefault = () => this.#remindLater();
    agreement.onEnd = () => this.#allDue();
  }

  /** The first instalment at once, the others with the months that begin. */
  buy(micros: bigint, instalments: number): void {
    const count = Math.max(1, instalments);
    const each = fraction(micros * this.#life.terms.partsPerMicro, BigInt(count));
    this.#purchases.push({ each, left: count - 1 });
    this.#life.post('equipment', each);
  }

  beginMonth(): void {
    for (const purchase of this.#purchases) {
      if (purchase.left === 0) continue;
      purchase.left -= 1;
      this.#life.post('equipment', purchase.each);
    }
  }

  #remindLater(): void {
    const life = this.#life;
    const { terms } = life;
    const since = this.#ledger.defaultSince;
    const isStill = (): boolean => this.#ledger.defaultSince === since;
    const days = terms.number('reminderAfterDays');
    const remind = (): void => {
      if (!isStill()) return;
      life.notify('reminder');
      life.chargeInput('collectionCosts', 'collectionCost');
      life.at(life.now + terms.number('reminderDays') * DAY, Turn.reminderTerm, () => {
        if (isStill()) this.#afterTerm(isStill);
      });
    };
    life.at(life.now + days * DAY, Turn.reminder, remind);
  }

  #afterTerm(isStill: () => boolean): void {
    const life = this.#life;
    this.#accelerate();
    if (!life.may('blockUnpaid') || life.isEnded) return;
    this.#blocks.block('unpaid');
    life.agenda.putFirst(life.now + life.terms.number('dissolveAfterDays') * DAY, () => {
      if (this.#agreement.isEndingNow) return;
      if (isStill() && this.#blocks.has('unpaid') && life.may('dissolveUnpaid')) this.#agreement.end(true);
    });
  }

  /** 13.11: with two instalments unpaid after the reminder all others fall due. */
  #accelerate(): void {
    const { terms } = this.#life;
    if (this.#life.reads('A46') === 'B') return;
    const unpaid = this.#ledger.overdue.filter(({ hasInstalment }) => hasInstalment);
    if (unpaid.length >= terms.number('instalmentsUnpaid')) this.#allDue();
  }

  #allDue(): void {
    for (const purchase of this.#purchases) {
      const { above, below } = purchase.each;
      if (purchase.left > 0) this.#life.post('equipment', fraction(above * BigInt(purchase.left), below));
      purchase.left = 0;
    }
  }
}
