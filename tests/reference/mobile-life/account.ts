import type { Place } from '../../../assembly/layout/kinds.ts';
import type { Fact } from '../accounts/situation.ts';
import type { Fired } from '../accounts/terms.ts';
import type { Fraction } from '../exact.ts';
import type { Parts } from '../mobile/data-rating.ts';
import type { Around, Subscriber } from '../mobile/life.ts';
import type { ReferenceStatement } from '../mobile/statement.ts';
import { playTogether } from '../mobile/together.ts';
import type { Terms } from '../mobile/terms.ts';
import type { UsageRecord } from '../../../src/usage-file/record.ts';
import { Advance } from './advance.ts';
import { activated, applied } from './application.ts';
import { Contract, type Traits } from './contract.ts';
import { Deposit } from './deposit.ts';
import { Leaving } from './ending.ts';
import { Loss, simReplaced } from './loss.ts';
import { Measures } from './measures.ts';
import { Network } from './network.ts';
import { Pack } from './pack.ts';
import { breached, PlanChange } from './plan.ts';
import { numberChangeAnnounced, numberChangeAsked, Requests } from './requests.ts';

/** A SIM's use and what happened to its contract. */
export interface Lived {
  readonly subscriber: Subscriber;
  readonly traits: Traits;
  /** Ids, in the order in which the scenario names them. */
  readonly plans: readonly string[];
  readonly records: readonly UsageRecord[];
  /** Ascending by time; facts of one second keep their order. */
  readonly facts: readonly Fact[];
  readonly firstDay: number;
  readonly untilDay: number;
}

/** What the terms make of a mobile contract's facts and its SIM's use. */
export function playLife(terms: Terms, lived: Lived, fired: Fired): ReferenceStatement {
  return playLives(terms, [lived], fired)[0] as ReferenceStatement;
}

/** The same of several SIMs of one customer, each a subscription of its own: deposits, advances and endings are its own. */
export function playLives(terms: Terms, lives: readonly Lived[], fired: Fired): ReferenceStatement[] {
  const sims = lives.map((lived) => ({
    ...lived,
    around: (parts: Parts): Around => new MobileLife(parts, lived, fired),
  }));
  return playTogether(terms, sims, Math.max(...lives.map(({ untilDay }) => untilDay)));
}

class MobileLife implements Around {
  readonly #contract: Contract;
  readonly #deposit: Deposit;
  readonly #advance: Advance;
  readonly #loss: Loss;
  readonly #network: Network;
  readonly #pack: Pack;
  readonly #plan: PlanChange;
  readonly #leaving: Leaving;
  readonly #acts: Readonly<Record<string, (fact: Fact) => void>>;

  constructor(parts: Parts, { traits, facts, plans }: Lived, fired: Fired) {
    const contract = new Contract(parts, traits, facts, fired);
    this.#contract = contract;
    this.#deposit = new Deposit(contract);
    this.#advance = new Advance(contract);
    this.#loss = new Loss(contract);
    this.#network = new Network(contract, () => parts.abuse.dataAtHome(parts.life.month));
    this.#pack = new Pack(contract);
    this.#plan = new PlanChange(contract, plans);
    this.#leaving = new Leaving(contract, this.#deposit);
    this.#acts = this.#actsOf();
    parts.ending.isNumberGone = contract.stage !== 'running';
    parts.life.told.heard = (name, change) => this.#heard(name, change);
    for (const fact of facts) {
      parts.life.agenda.putLast(fact.atSeconds, () => {
        this.#act(fact);
      });
    }
  }

  #act(fact: Fact): void {
    const act = this.#acts[fact.fact];
    if (!act) throw new Error(`a mobile contract knows no ${fact.fact}`);
    act(fact);
  }

  #actsOf(): Record<string, (fact: Fact) => void> {
    const contract = this.#contract;
    const deposit = this.#deposit;
    const measures = new Measures(contract);
    const requests = new Requests(contract, deposit, this.#advance, {
      barData: (isBarred) => this.#network.barByCustomer(isBarred),
      endUnpaid: () => this.#endUnpaid(),
    });
    return {
      applied: (fact) => applied(contract, deposit, fact),
      activated: () => activated(contract, this.#advance),
      depositPaid: ({ micros }) => deposit.pay(micros),
      advancePaid: ({ micros }) => this.#advance.pay(micros),
      paid: ({ micros }) => deposit.pays(micros),
      paymentMissed: ({ micros, flags }) =>
        deposit.missed(micros, flags.includes('ground'), () => this.#endUnpaid()),
      openingAsked: (fact) => requests.openingAsked(fact),
      blockAsked: (fact) => requests.blockAsked(fact),
      numberChangeAsked: () => numberChangeAsked(contract),
      numberChangeAnnounced: (fact) => numberChangeAnnounced(contract, fact),
      suspensionAsked: (fact) => this.#loss.asked(fact),
      lossConfirmed: () => this.#loss.confirmed(),
      simReplaced: (fact) => simReplaced(contract, fact),
      simCopied: () => measures.simCopied(),
      simBox: () => measures.simBox(),
      simBoxServiceEnded: () => measures.simBoxServiceEnded(),
      simResale: () => measures.simResale(),
      unlawfulUse: (fact) => this.#network.unlawfulUse(fact),
      congestion: (fact) => this.#network.congestion(fact),
      outage: (fact) => this.#network.outage(fact),
      backupData: (fact) => this.#network.backupData(fact),
      packServiceSuspended: (fact) => this.#pack.other(fact),
      planChangeAsked: (fact) => this.#plan.asked(fact),
      breached: (fact) => breached(contract, fact),
      notice: (fact) => this.#leaving.notice(fact),
      portedOut: (fact) => this.#leaving.portedOut(fact),
    };
  }

  #heard(name: string, change: 'on' | 'off'): void {
    const contract = this.#contract;
    this.#pack.heard(name, change);
    if (name === 'numberLost') contract.acts('number/lost-at-end');
    if (name !== 'ended') return;
    contract.acts('end/number-kept-1-month');
    contract.acts('end/no-bundle-refund');
    contract.reading('lastFee');
  }

  /** 3.5: a subscription without a bundle. */
  #watchIdle(): void {
    const contract = this.#contract;
    const { data, voice, sms } = contract.parts.life.plan;
    if (!contract.isLive || data !== 0n || voice !== 0n || sms !== 0n || !contract.uses('endInactive'))
      return;
    contract.acts('inactivity/no-bundle-1-month');
    contract.reading('inactivityWindow');
  }

  /** 1.5.3: the contract ends for a deposit that was not paid. */
  #endUnpaid(): void {
    const contract = this.#contract;
    if (!contract.isLive) return;
    if (contract.reading('depositEnd') === 'B') this.#leaving.chargeBrokenOff();
    contract.parts.ending.end(false);
  }

  get isRunning(): boolean {
    return this.#contract.stage === 'running';
  }

  refuses(place: Place, kind: 'data' | 'voice' | 'sms' | 'mms'): boolean {
    const contract = this.#contract;
    if (contract.stage !== 'running' || contract.parts.ending.isNumberGone) return true;
    if (this.#loss.isSuspended || this.#pack.isSuspended || this.#network.isDown(place)) return true;
    return kind === 'data' && this.#network.isDataBarred;
  }

  get firstMonth(): number {
    return this.isRunning ? Math.max(0, this.#contract.begunIn) : Infinity;
  }

  get firstDay(): number {
    return this.#contract.begunOn;
  }

  shareLeft(place: Place): Fraction {
    return this.#network.shareLeft(place);
  }

  planOfNextMonth(): void {
    this.#plan.monthEnds();
  }

  monthHasEnded(index: number): void {
    this.#advance.monthHasEnded(index);
  }

  monthBegins(): void {
    const contract = this.#contract;
    const term = contract.terms.number('minTermMonths');
    if (contract.isLive && term > 0 && contract.age === term) {
      contract.acts('term/renews-indefinite');
      contract.state('indefinite', 'on');
    }
    this.#watchIdle();
    const isOver = contract.hasEnded;
    contract.parts.life.agenda.putLast(contract.now, () => {
      const netted = this.#advance.settle();
      if (!isOver) return;
      contract.acts('end/final-bill');
      this.#deposit.setOff(netted);
    });
  }
}
