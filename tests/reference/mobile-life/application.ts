import { has, type Fact } from '../accounts/situation.ts';
import { DAY, dayOf } from '../days.ts';
import type { Advance } from './advance.ts';
import type { Contract } from './contract.ts';
import type { Deposit } from './deposit.ts';

// 1.2 to 1.5, 15.1: from an application to the SIM that is switched on.

export function applied(contract: Contract, deposit: Deposit, fact: Fact): void {
  if (contract.stage !== 'none') return;
  contract.stage = 'applied';
  if (has(fact, 'ground')) {
    contract.acts('onboard/refusal-grounds');
    if (contract.uses('refuseApplication')) {
      refuse(contract);
      return;
    }
  }
  const micros =
    has(fact, 'weakCredit') && contract.uses('askIntakeDeposit')
      ? deposit.intakeMicros(fact.quantity > 0n ? fact.quantity : 1n)
      : 0n;
  if (micros === 0n) approve(contract);
  else
    deposit.ask(
      micros,
      () => approve(contract),
      () => refuse(contract),
    );
}

function refuse(contract: Contract): void {
  contract.stage = 'refused';
  contract.state('refused', 'on');
}

function approve(contract: Contract): void {
  if (contract.stage !== 'applied') return;
  contract.acts('onboard/activation-after-approval');
  contract.stage = 'contracted';
  contract.state('contracted', 'on');
}

/** Fees run, and the term counts, from the day on which an approved SIM is switched on. */
export function activated(contract: Contract, advance: Advance): void {
  contract.acts('onboard/activation-after-approval');
  if (contract.stage !== 'contracted' || contract.hasEnded) return;
  contract.acts('term/start-at-sim-activation');
  const { life, ending } = contract.parts;
  contract.stage = 'running';
  contract.begunIn = life.month.index;
  contract.begunOn = dayOf(contract.now);
  ending.isNumberGone = false;
  contract.state('active', 'on');
  life.told.post(life.month.index, 'fee', life.plan.fee);
  ending.begin(contract.now);
  if (contract.now > life.month.from * DAY) advance.settle();
}
