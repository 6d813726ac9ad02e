import { has, type Fact } from '../accounts/situation.ts';
import type { Contract } from './contract.ts';

// 14: another plan, what consent to it costs, and what a breach costs.

export class PlanChange {
  readonly #contract: Contract;
  readonly #plans: readonly string[];
  #next: string | undefined;

  constructor(contract: Contract, plans: readonly string[]) {
    this.#contract = contract;
    this.#plans = plans;
  }

  asked(fact: Fact): void {
    const contract = this.#contract;
    if (!contract.isLive) return;
    const isInTerm = contract.isInMinimumTerm;
    if (isInTerm) {
      contract.acts('plan/no-change-in-minimum-term');
      if (!contract.uses('planChangeConsent')) {
        contract.notice('requestRefused');
        return;
      }
    }
    this.#next = this.#plans[fact.subject - 1];
    if (!isInTerm || !has(fact, 'promotion')) return;
    contract.acts('plan/promo-conditions');
    if (contract.uses('promoConditions'))
      contract.post('discountLost', contract.micros(contract.terms.input('promoClawback')));
  }

  /** It takes effect with the next Month. */
  monthEnds(): void {
    const { life } = this.#contract.parts;
    if (this.#next !== undefined) life.plan = this.#contract.terms.plan(this.#next);
    this.#next = undefined;
  }
}

/** 14.4. */
export function breached(contract: Contract, fact: Fact): void {
  if (!contract.isLive) return;
  contract.acts('plan/breach-costs');
  if (!has(fact, 'planRule') && contract.reading('breachScope') === 'A') return;
  if (contract.uses('chargeBreach')) contract.post('breachCost', fact.micros);
}
