import { has, type Fact } from '../accounts/situation.ts';
import { DAY, dayOf, monthHolding, monthsLater } from '../days.ts';
import { fraction, product, type Fraction } from '../exact.ts';
import { lagOf } from '../mobile/charges.ts';
import { isUse, linesOf } from './amounts.ts';
import { Turn, type Contract } from './contract.ts';
import type { Deposit } from './deposit.ts';

// 15, 16: notice, porting, and what an ending costs.

const THIRD_PARTIES = new Set(['vas', 'vasRoaming']);

export class Leaving {
  readonly #contract: Contract;
  readonly #deposit: Deposit;
  /** The Month in which notice was given. */
  #noticeMonth: number | undefined;

  constructor(contract: Contract, deposit: Deposit) {
    this.#contract = contract;
    this.#deposit = deposit;
  }

  /** 15.3, 15.4.1: on a date of choice; it cannot be taken back. */
  notice(fact: Fact): void {
    const contract = this.#contract;
    if (contract.hasEnded || this.#noticeMonth !== undefined) return;
    contract.acts('term/customer-picks-date');
    if (contract.stage === 'applied') {
      contract.stage = 'withdrawn';
      this.#deposit.drop();
      return;
    }
    if (contract.stage !== 'contracted' && contract.stage !== 'running') return;
    this.#noticeMonth = contract.parts.life.month.index;
    const isSmall = this.#isSmall(fact);
    const { atSeconds: at, untilSeconds: until = at } = fact;
    const wanted = Math.max(at, until);
    const end = (): void => {
      if (contract.hasEnded) return;
      this.charge(isSmall);
      contract.parts.ending.end(false);
    };
    const ends = Math.max(wanted, this.#noticeEnds(at, wanted, isSmall));
    if (ends === contract.now) end();
    else contract.at(ends, end, Turn.notice);
  }

  /** 15.4.2: more than nine employees, after the minimum term. */
  #noticeEnds(at: number, wanted: number, isSmall: boolean): number {
    const contract = this.#contract;
    if (contract.stage !== 'running' || wanted <= this.#termEnds()) return at;
    if (isSmall) {
      contract.acts('term/notice-le-9-none');
      return at;
    }
    contract.acts('term/notice-gt-9-max-1-month');
    if (!contract.uses('requireNotice')) return at;
    const day = monthsLater(dayOf(at), contract.terms.number('noticeMonths'));
    return day * DAY + (at % DAY);
  }

  /** Second at which the minimum term is over; before any once it is. */
  #termEnds(): number {
    const contract = this.#contract;
    const { life } = contract.parts;
    const left = contract.terms.number('minTermMonths') - contract.age;
    let day = life.month.from;
    for (let month = 0; month < left; month++) day = monthHolding(day, life.subscriber.anchorDay).until;
    return left <= 0 ? -Infinity : day * DAY;
  }

  /** 15.4.4: who does not prove the number of employees counts as more than nine. */
  #isSmall(fact: Fact): boolean {
    const contract = this.#contract;
    contract.acts('exit/headcount-proof');
    return has(fact, 'proven') && contract.traits.employees <= contract.terms.number('smallEmployees');
  }

  /** 16: with the number the contract goes; after an ending the number alone, while it is kept. */
  portedOut(fact: Fact): void {
    const contract = this.#contract;
    const { ending } = contract.parts;
    if (contract.stage !== 'running' || ending.isNumberGone) return;
    contract.acts('term/port-out-ends');
    ending.isNumberGone = true;
    contract.state('numberPorted', 'on');
    if (contract.hasEnded) return;
    contract.acts('port/obligations-remain');
    this.charge(this.#isSmall(fact));
    ending.end(false);
  }

  /** The operator breaks it off: in that Month, whatever notice was given before. */
  chargeBrokenOff(): void {
    this.#noticeMonth = this.#contract.parts.life.month.index;
    this.charge(false);
  }

  /** 15.4.3: the fees that remain, and a share of use. */
  charge(isSmall: boolean): void {
    const contract = this.#contract;
    const { terms } = contract;
    if (contract.stage === 'contracted') {
      this.#chargeBeforeActivation(isSmall);
      return;
    }
    if (!this.#endsInMinimumTerm()) {
      contract.acts('exit/none-after-renewal');
      return;
    }
    contract.acts(isSmall ? 'exit/le-9-first-6-months' : 'exit/gt-9-remaining-minimum');
    const term = terms.number('minTermMonths');
    const owed = isSmall ? Math.min(term, terms.number('smallExitMonths')) : term;
    const left = owed - this.#monthsBegun();
    if (left > 0 && contract.uses('chargeExit')) this.#postFees(left);
    contract.acts('exit/plus-75pct-3-months-usage');
    if (!contract.uses('chargeExitUse')) return;
    if (isSmall && contract.reading('A29') === 'B') return;
    contract.postExact('exitAddOn', this.#shareOfUse(this.#noticeMonth ?? contract.parts.life.month.index));
  }

  #chargeBeforeActivation(isSmall: boolean): void {
    const contract = this.#contract;
    const { terms } = contract;
    contract.acts('exit/pre-activation');
    if (!contract.uses('chargePreActivation')) return;
    const term = terms.number('minTermMonths');
    const isLimited = isSmall && contract.reading('A28') === 'B';
    this.#postFees(isLimited ? Math.min(term, terms.number('smallExitMonths')) : term);
  }

  #postFees(count: number): void {
    const { life } = this.#contract.parts;
    life.told.post(life.month.index, 'exitCharge', BigInt(count) * life.plan.fee);
  }

  /** Months whose fee is due already; one that begins with the ending has none. */
  #monthsBegun(): number {
    const contract = this.#contract;
    const { from } = contract.parts.life.month;
    return contract.age + (contract.now > from * DAY ? 1 : 0);
  }

  #endsInMinimumTerm(): boolean {
    const contract = this.#contract;
    const term = contract.terms.number('minTermMonths');
    return contract.age < term;
  }

  /** 15.4.3.3: of the Months before the one of the notice. */
  #shareOfUse(noticeMonth: number): Fraction {
    const contract = this.#contract;
    const { terms } = contract;
    const months = terms.number('exitUsageMonths');
    const byInvoice = contract.reading('exitBase') === 'B';
    const withThirdParties = contract.reading('exitThirdParty') === 'A';
    let use = 0n;
    for (let month = 0; month < noticeMonth; month++) {
      for (const [line, micros] of linesOf(contract, month)) {
        if (!isUse(line) || (THIRD_PARTIES.has(line) && !withThirdParties)) continue;
        const on = byInvoice ? month + 1 + lagOf(terms, line) : month;
        if (on >= noticeMonth - months && on < noticeMonth) use += micros;
      }
    }
    const share = product(fraction(use, 100n), terms.value('exitUsagePercent'));
    return contract.reading('exitVat') === 'B' ? product(share, terms.vat) : share;
  }
}
