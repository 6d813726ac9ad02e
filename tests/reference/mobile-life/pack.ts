import type { Fact } from '../accounts/situation.ts';
import type { Contract } from './contract.ts';

// 9.4: all services of a Pack are suspended while one of them may be.

export class Pack {
  readonly #contract: Contract;
  readonly #grounds = new Set<string>();
  #others = 0;
  isSuspended = false;

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  other({ untilSeconds: until = Infinity }: Fact): void {
    const contract = this.#contract;
    if (!contract.isLive) return;
    this.#others += 1;
    this.#follow();
    contract.at(until, () => {
      this.#others -= 1;
      this.#follow();
    });
  }

  /** A state of the SIM itself was told. */
  heard(name: string, change: 'on' | 'off'): void {
    if (!this.#isGround(name)) return;
    if (change === 'on') this.#grounds.add(name);
    else this.#grounds.delete(name);
    this.#follow();
  }

  #isGround(name: string): boolean {
    if (!this.#contract.traits.inPack) return false;
    if (name === 'roamingDataStopped') return this.#contract.reading('packOnRoaming') === 'B';
    return name === 'fairUseSuspended' || name === 'serviceStopped';
  }

  #follow(): void {
    const contract = this.#contract;
    if (!contract.traits.inPack) return;
    contract.acts('pack/suspend-all');
    const isOn = this.#others + this.#grounds.size > 0 && contract.uses('suspendPack');
    if (isOn === this.isSuspended) return;
    this.isSuspended = isOn;
    contract.state('packSuspended', isOn ? 'on' : 'off');
  }
}
