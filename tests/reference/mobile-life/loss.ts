import { has, type Fact } from '../accounts/situation.ts';
import { DAY, dayOf } from '../days.ts';
import { product, type Fraction } from '../exact.ts';
import type { Contract } from './contract.ts';

// 4.6, 4.7, 5.7: loss and theft of a SIM or a phone, and SIMs that are replaced.

interface Told {
  isConfirmed: boolean;
}

export class Loss {
  readonly #contract: Contract;
  /** The loss that is dealt with: from the call until its new SIM works, or nothing comes of it. */
  #open: Told | undefined;
  readonly #told: Told[] = [];
  isSuspended = false;

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  /** The customer calls: again, as long as a loss is dealt with, to no further end. */
  asked(fact: Fact): void {
    const contract = this.#contract;
    if (!contract.isLive) return;
    const { terms } = contract;
    const isDevice = has(fact, 'device');
    if (isDevice) {
      contract.acts('device/loss-liable-until-suspension');
      contract.acts('device/eir-block');
      if (contract.uses('barDevice')) contract.state('deviceBarred', 'on');
    }
    if (this.isSuspended || this.#open !== undefined) return;
    const open = { isConfirmed: false };
    this.#open = open;
    this.#told.push(open);
    const days = terms.number(isDevice ? 'deviceConfirmDays' : 'confirmDays');
    contract.acts('loss/liable-until-suspension-request');
    contract.acts(isDevice ? 'device/loss-confirm-8-calendar-days' : 'loss/confirm-8-calendar-days');
    const counts = this.#countsFromCall(fact, days);
    if (counts !== undefined) contract.at(counts, () => this.#suspend(open));
    contract.afterDays(days, () => this.#miss(open));
  }

  /** The eighth day has passed without a letter. */
  #miss(loss: Told): void {
    const contract = this.#contract;
    if (loss.isConfirmed || contract.hasEnded) return;
    contract.hit('lossUnconfirmed');
    if (this.#open === loss && !this.isSuspended) this.#open = undefined;
    if (contract.reading('lossRequest') === 'B' || this.#open !== loss) return;
    if (contract.reading('A25') === 'B') this.#lift();
  }

  /**
   * From when use is no longer the customer's: the call, or the bar where a letter that never comes would have made the call
   * one (A25 C); undefined: not before the letter.
   */
  #countsFromCall(call: Fact, days: number): number | undefined {
    const contract = this.#contract;
    if (contract.reading('lossRequest') === 'B') return undefined;
    const isConfirmed = contract.facts
      .slice(contract.facts.indexOf(call))
      .some(
        ({ fact, atSeconds }) => fact === 'lossConfirmed' && dayOf(atSeconds) <= dayOf(contract.now) + days,
      );
    const isLate = !isConfirmed && contract.reading('A25') === 'C';
    return isLate ? contract.now + contract.terms.seconds('barMinutes') : contract.now;
  }

  /** A letter confirms each loss that was told before it. */
  confirmed(): void {
    const contract = this.#contract;
    const waiting = this.#told.filter(({ isConfirmed }) => !isConfirmed);
    const last = waiting.at(-1);
    if (!contract.isLive || last === undefined) return;
    for (const loss of waiting) loss.isConfirmed = true;
    if (contract.reading('lossRequest') === 'B') this.#suspend(last);
  }

  /** Until the new SIM works; of what is under way, only the part before now is the customer's. */
  #suspend(loss: Told): void {
    const contract = this.#contract;
    if (!contract.isLive || this.isSuspended) return;
    contract.acts('loss/fee-due-while-suspended');
    this.#open = loss;
    this.isSuspended = true;
    contract.state('suspended', 'on');
    contract.parts.sendings.lose();
    contract.at(contract.now + contract.terms.number('simDeliveryDays') * DAY, () => {
      if (contract.hasEnded) return;
      contract.acts('loss/new-sim-then-reactivated');
      if (contract.reading('A24') === 'B') chargeSim(contract);
      this.#lift();
    });
  }

  #lift(): void {
    this.#open = undefined;
    if (!this.isSuspended) return;
    this.isSuspended = false;
    this.#contract.state('suspended', 'off');
  }
}

/** 4.7: a SIM that the customer broke, on a request in writing; one with a fault of its own is free. */
export function simReplaced(contract: Contract, fact: Fact): void {
  if (!contract.isLive) return;
  if (has(fact, 'defective')) {
    contract.acts('sim/replace-defect-free');
    return;
  }
  if (!has(fact, 'customerSide')) return;
  contract.acts('sim/replace-eur-10');
  if (!has(fact, 'written')) contract.notice('requestRefused');
  else chargeSim(contract);
}

function chargeSim(contract: Contract): void {
  if (contract.uses('chargeReplacement')) contract.postExact('simReplacement', replacement(contract));
}

/** Micro-euro excl. VAT. */
function replacement(contract: Contract): Fraction {
  const { terms } = contract;
  const price = product(terms.value('replacementSim'), { above: 1_000_000n, below: 1n });
  if (contract.reading('A8') === 'A') return price;
  return product(price, { above: terms.vat.below, below: terms.vat.above });
}
