import { has, type Fact } from '../accounts/situation.ts';
import type { Contract } from './contract.ts';

// What the operator does about fraud (4.5), SIM boxes (5.3) and organised resale (13.5).

export class Measures {
  readonly #contract: Contract;
  #hadSimBox = false;

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  /** 4.5: the number is withdrawn. */
  simCopied(): void {
    const contract = this.#contract;
    const { ending } = contract.parts;
    if (!contract.isLive) return;
    contract.acts('sim/fraud-number-withdrawn');
    ending.loseNumber();
    if (contract.reading('fraudEnds') === 'A') ending.end(false);
  }

  /** 5.3: at once, without warning. */
  simBox(): void {
    const contract = this.#contract;
    const { ending, fairUse, life } = contract.parts;
    if (!contract.isLive) return;
    contract.acts('device/simbox-consent');
    if (contract.traits.consent || !contract.uses('simBoxMeasures')) return;
    contract.acts('device/simbox-block-and-end');
    const reading = contract.reading('simBox');
    if (reading === 'A' && life.standing.suspended) return;
    const isAgain = this.#hadSimBox;
    this.#hadSimBox = true;
    if (reading !== 'B' && !isAgain && !life.standing.suspended) fairUse.sanctions.suspend();
    if (reading !== 'A' || isAgain) ending.end(false);
  }

  /** 5.3: the contracts beneath it run on. */
  simBoxServiceEnded(): void {
    if (this.#contract.isLive) this.#contract.acts('device/simbox-end-is-partial');
  }

  /** 13.5: the measures of 13.4, at once. */
  simResale(): void {
    const contract = this.#contract;
    if (!contract.isLive || !contract.uses('resaleMeasures')) return;
    contract.acts('roam-fup/sim-resale-immediate');
    contract.parts.fairUse.sanctions.measure();
  }
}

/** 7.8: after a complaint with proof. */
export function isProven(fact: Fact): boolean {
  return has(fact, 'complaint') && has(fact, 'proven');
}
