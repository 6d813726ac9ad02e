import { cashOf, chargesOf, invoiceOf, meanOf, totalOf } from './amounts.ts';
import { Asked } from './asked.ts';
import type { Contract } from './contract.ts';

// 1.6: an advance at high use, or before numbers are opened; netted with the next invoices.

export class Advance extends Asked {
  readonly #contract: Contract;

  constructor(contract: Contract) {
    super();
    this.#contract = contract;
  }

  /** @param last Month of the last invoice that was made */
  ask(last: number, ...paid: (() => void)[]): void {
    if (this.open !== undefined) {
      this.open.paid.push(...paid);
      return;
    }
    const micros = this.#micros(last);
    if (micros === 0n) {
      for (const each of paid) each();
      return;
    }
    this.open = { micros, paid };
    this.#contract.notice('advanceAsked', micros);
  }

  /** A Month has ended, and its bill was high. */
  monthHasEnded(index: number): void {
    const contract = this.#contract;
    if (!contract.isLive || !contract.uses('askAdvance')) return;
    contract.acts('advance/trigger-high-bill');
    const isHigh = chargesOf(contract, index) >= contract.micros(contract.terms.input('advanceTrigger'));
    if (isHigh && !this.isAsked && this.held === 0n) this.ask(index);
  }

  /** The invoice that is made as a Month begins takes what it can; returns what it took. */
  settle(): bigint {
    const contract = this.#contract;
    if (this.held === 0n) return 0n;
    const { index } = contract.parts.life.month;
    const due = cashOf(contract, invoiceOf(contract, index), 'with');
    const taken = due < this.held ? due : this.held;
    if (taken === 0n) return 0n;
    contract.acts('advance/settled-next-invoices');
    this.held -= taken;
    contract.notice('advanceSettled', taken);
    return taken;
  }

  /** The last three invoices that were made before now, or their mean; at least 50 euro. */
  #micros(until: number): bigint {
    const contract = this.#contract;
    const { terms } = contract;
    contract.acts('advance/last-3-invoices-min-eur-50');
    const least = contract.micros(terms.value('advanceMin'));
    const count = terms.number('advanceInvoices');
    const invoices: bigint[] = [];
    const vat = contract.reading('advanceVat') === 'A' ? 'with' : 'without';
    for (let month = Math.max(0, contract.begunIn); month <= until; month++) {
      invoices.push(cashOf(contract, invoiceOf(contract, month), vat));
    }
    const last = invoices.slice(-count);
    if (last.length < count && contract.reading('advanceFew') === 'B') return least;
    const micros = contract.reading('A27') === 'B' ? meanOf(last) : totalOf(last);
    return micros > least ? micros : least;
  }
}
