import { cashOf, invoiceOf, meanOf, totalOf, useWithFee } from './amounts.ts';
import { Asked } from './asked.ts';
import { Turn, type Contract } from './contract.ts';

// 1.5: a deposit at the application, after a payment problem, or before numbers are opened; at the end it is set off.

export class Deposit extends Asked {
  readonly #contract: Contract;
  /** Invoices that were missed. */
  owed = 0n;

  constructor(contract: Contract) {
    super();
    this.#contract = contract;
  }

  /** 1.5.3: the day on which it is asked is not counted. */
  ask(micros: bigint, paid: () => void, unpaid: () => void): void {
    const contract = this.#contract;
    if (this.open !== undefined) {
      this.open.paid.push(paid);
      return;
    }
    const open = { micros, paid: [paid] };
    this.open = open;
    contract.notice('depositAsked', micros);
    contract.afterDays(
      contract.terms.number('depositDueDays'),
      () => {
        if (this.open !== open || contract.hasEnded) return;
        contract.acts('deposit/unpaid');
        if (!contract.uses('endUnpaidDeposit')) return;
        this.open = undefined;
        unpaid();
      },
      Turn.deposit,
    );
  }

  /** 1.5.1: at most the cap, for the application or for each of its SIMs. */
  intakeMicros(sims: bigint): bigint {
    const contract = this.#contract;
    const { terms } = contract;
    contract.acts('deposit/intake-cap-eur-500');
    const each = contract.micros(terms.value('intakeDepositMax'));
    const cap = contract.reading('depositPer') === 'B' ? each * sims : each;
    const wanted = contract.micros(terms.input('intakeDeposit'));
    return wanted < cap ? wanted : cap;
  }

  /** 1.5.2: up to the use of the last months with their fees, less what is held. */
  missed(micros: bigint, hasGround: boolean, unpaid: () => void): void {
    const contract = this.#contract;
    this.owed += micros;
    if (this.held > 0n) contract.acts('deposit/not-for-invoices');
    if (!hasGround || !contract.isLive || !contract.uses('askDeposit')) return;
    contract.acts('deposit/default-cap-avg-3-months');
    const more = this.#capMicros() - this.held;
    if (more > 0n) this.ask(more, () => undefined, unpaid);
  }

  #capMicros(): bigint {
    const contract = this.#contract;
    const vat = contract.reading('depositVat') === 'A' ? 'with' : 'without';
    const { index } = contract.parts.life.month;
    const months: bigint[] = [];
    for (let month = Math.max(0, contract.begunIn); month < index; month++) {
      months.push(cashOf(contract, useWithFee(contract, month), vat));
    }
    const count = contract.terms.number('depositMonths');
    const last = months.slice(-count);
    switch (contract.reading('A26')) {
      case 'B':
        return totalOf(last);
      case 'C':
        return dearest(months, count);
      default:
        return meanOf(last);
    }
  }

  pays(micros: bigint): void {
    this.owed = micros >= this.owed ? 0n : this.owed - micros;
  }

  /** 1.5.6, 15.5: set off with the final bill, in the Month after the ending. */
  setOff(netted: bigint): void {
    const contract = this.#contract;
    if (this.held === 0n) return;
    contract.acts('deposit/refund-by-setoff');
    const { index } = contract.parts.life.month;
    const due = this.owed + cashOf(contract, invoiceOf(contract, index), 'with') - netted;
    const left = this.held > due ? this.held - due : 0n;
    contract.notice('depositReturned', left);
    this.owed = due > this.held ? due - this.held : 0n;
    this.held = 0n;
  }
}

/** The highest mean of so many months in a row. */
function dearest(months: readonly bigint[], count: number): bigint {
  if (months.length <= count) return meanOf(months);
  const runs = months.slice(count - 1).map((_, from) => meanOf(months.slice(from, from + count)));
  return runs.reduce((most, each) => (each > most ? each : most), 0n);
}
