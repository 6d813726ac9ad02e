import { has, type Fact } from '../accounts/situation.ts';
import { monthsLater, DAY, dayOf } from '../days.ts';
import type { Lifted } from '../mobile/blocks.ts';
import type { Advance } from './advance.ts';
import type { Contract } from './contract.ts';
import type { Deposit } from './deposit.ts';

// What the customer asks for: blocks and openings (2.1 to 2.4, 7.4, 8.1), another number (3.7); the operator's change of it (3.4).

type Block = 'vas' | 'international' | 'nonEu' | 'eu';
const BLOCKS: readonly Block[] = ['vas', 'international', 'nonEu', 'eu'];

export class Requests {
  readonly #contract: Contract;
  readonly #deposit: Deposit;
  readonly #advance: Advance;
  readonly #barData: (isBarred: boolean) => void;
  readonly #endUnpaid: () => void;

  constructor(
    contract: Contract,
    deposit: Deposit,
    advance: Advance,
    { barData, endUnpaid }: { barData: (isBarred: boolean) => void; endUnpaid: () => void },
  ) {
    this.#contract = contract;
    this.#deposit = deposit;
    this.#advance = advance;
    this.#barData = barData;
    this.#endUnpaid = endUnpaid;
  }

  /** 2.2, 8.1. */
  blockAsked(fact: Fact): void {
    const contract = this.#contract;
    if (!contract.isLive) return;
    if (has(fact, 'eu')) {
      contract.acts('roam-eu/block-on-request-free');
      this.#later(() => this.#lift('eu', false));
    }
    if (!has(fact, 'mobileData')) return;
    contract.acts('data/opt-out');
    if (has(fact, 'written')) this.#later(() => this.#barData(true));
    else contract.notice('requestRefused');
  }

  /** Each kind is a request of its own; a refusal is told once. */
  openingAsked(fact: Fact): void {
    const contract = this.#contract;
    if (!contract.isLive) return;
    const asked = BLOCKS.filter((block) => has(fact, block));
    const isOfNumbers = asked.some(isOfNumbersOnly);
    if (isOfNumbers) contract.acts('vas-intl/open-on-request-free');
    if (isOfNumbers && contract.reading('oneRequest') === 'A') {
      for (const block of ['vas', 'international'] as const) if (!asked.includes(block)) asked.push(block);
    }
    if (asked.includes('eu')) contract.acts('roam-eu/reopen-written');
    const isWritten = has(fact, 'written');
    const able = isWritten ? asked.filter((block) => this.#isGranted(block)) : [];
    const isOne = isOfNumbers && contract.reading('oneRequest') === 'A';
    const isWhole = asked.filter(isOfNumbersOnly).every((block) => able.includes(block));
    const granted = isOne && !isWhole ? able.filter((block) => !isOfNumbersOnly(block)) : able;
    const wantsData = has(fact, 'mobileData');
    if (wantsData) contract.acts('data/opt-out');
    if (granted.length < asked.length || (wantsData && !isWritten)) contract.notice('requestRefused');
    if (wantsData && isWritten) this.#later(() => this.#barData(false));
    const numbers = granted.filter(isOfNumbersOnly);
    for (const block of granted) if (!numbers.includes(block)) this.#later(() => this.#lift(block, true));
    if (numbers.length > 0) this.#openNumbers(numbers);
  }

  #isGranted(block: Block): boolean {
    const contract = this.#contract;
    if (block === 'nonEu' || block === 'international') {
      contract.acts('access/depends-on-plan-deposit-tenure');
      const isNew = contract.age < contract.terms.number('minTenureMonths');
      const hasSecurity = this.#deposit.held > 0n || this.#advance.held > 0n;
      if (isNew && !hasSecurity && contract.uses('requireTenure')) return false;
    }
    if (!isOfNumbersOnly(block)) return true;
    contract.acts('vas-intl/may-refuse');
    return !contract.uses('refuseOpening');
  }

  /** 2.4, 1.6: an advance first, or a deposit; what is held or asked already will do. */
  #openNumbers(blocks: readonly Block[]): void {
    const contract = this.#contract;
    const open = (): void => {
      this.#later(() => {
        for (const block of blocks) this.#lift(block, true);
      });
    };
    if (!contract.uses('askOpeningAdvance')) {
      open();
      return;
    }
    contract.acts('vas-intl/advance-first');
    if (contract.reading('A23') === 'A') {
      if (this.#advance.held > 0n && !this.#advance.isAsked) open();
      else this.#advance.ask(contract.parts.life.month.index, open);
      return;
    }
    const micros = this.#deposit.intakeMicros(1n);
    const isHeld = this.#deposit.held > 0n && !this.#deposit.isAsked;
    if (isHeld || micros === 0n) open();
    else this.#deposit.ask(micros, open, this.#endUnpaid);
  }

  #later(run: () => void): void {
    const contract = this.#contract;
    contract.at(contract.now + contract.terms.number('adminHours') * 3600, () => {
      if (contract.isLive) run();
    });
  }

  #lift(block: Block, isOpen: boolean): void {
    const { life } = this.#contract.parts;
    const lifted: Partial<Lifted> = block === 'eu' ? { euBlocked: !isOpen } : { [block]: isOpen };
    life.subscriber = { ...life.subscriber, ...lifted };
  }
}

function isOfNumbersOnly(block: Block): boolean {
  return block === 'vas' || block === 'international';
}

/** 3.7. */
export function numberChangeAsked(contract: Contract): void {
  if (!contract.isLive) return;
  contract.acts('number/customer-change-cost');
  if (!contract.uses('chargeNumberChange')) return;
  contract.post('numberChange', contract.micros(contract.terms.input('numberChangeFee')));
}

/** 3.4: at least two months after it was announced. */
export function numberChangeAnnounced(
  contract: Contract,
  { atSeconds: at, untilSeconds: until = at }: Fact,
): void {
  if (!contract.isLive) return;
  contract.acts('number/operator-change-2-months');
  const day = monthsLater(dayOf(at), contract.terms.number('numberChangeMonths'));
  const earliest = day * DAY + (at % DAY);
  const change = (): void => {
    if (contract.isLive && !contract.parts.ending.isNumberGone) contract.notice('numberChanged');
  };
  const changes = Math.max(until, earliest);
  contract.at(changes, change);
}
