import { Place } from '../../../assembly/layout/kinds.ts';
import { has, type Fact } from '../accounts/situation.ts';
import { dayOf } from '../days.ts';
import { fraction, product, type Fraction } from '../exact.ts';
import { isProven } from './measures.ts';
import type { Contract } from './contract.ts';

// What lasts a time: a full network (10.6), outages (2.11, 11), data barred (7.8, 8.1); and data of 4G backup (13.3).

export class Network {
  readonly #contract: Contract;
  #congestions = 0;
  readonly #outages = { home: 0, abroad: 0 };
  #isBarredByCustomer = false;
  #barredForUse = 0;
  readonly #on = new Set<string>();
  /** Data carried at home in the Month. */
  readonly #used: () => bigint;

  constructor(contract: Contract, used: () => bigint) {
    this.#contract = contract;
    this.#used = used;
  }

  get isDataBarred(): boolean {
    return this.#isBarredByCustomer || this.#barredForUse > 0;
  }

  isDown(place: Place): boolean {
    return this.#outages[place === Place.home ? 'home' : 'abroad'] > 0;
  }

  /** 10.6: a share of data at home is left. */
  shareLeft(place: Place): Fraction {
    const isFull = this.#congestions > 0 && place === Place.home;
    return isFull ? this.#contract.terms.input('congestionShare') : fraction(1n);
  }

  congestion({ untilSeconds: until = Infinity }: Fact): void {
    const contract = this.#contract;
    if (!contract.isLive || !contract.uses('relieveNetwork')) return;
    contract.acts('network/congestion-measures');
    const { terms } = contract;
    const heavy = product(terms.input('congestionHeavyGb'), fraction(terms.gigabyte));
    const isHeavy = this.#used() * heavy.below > heavy.above;
    if (contract.reading('congestionMeasure') === 'A' && !isHeavy) return;
    this.#congestions += 1;
    this.#tell('congested', this.#congestions > 0);
    this.#at(until, () => {
      this.#congestions -= 1;
      this.#tell('congested', this.#congestions > 0);
    });
  }

  outage(fact: Fact): void {
    const contract = this.#contract;
    if (!contract.isLive) return;
    const where = has(fact, 'outsideArea') ? 'abroad' : 'home';
    contract.acts(where === 'abroad' ? 'roam/foreign-outage-no-liability' : 'liability/no-outage-money');
    const tell = (): void => this.#tell('outage', this.#outages.home + this.#outages.abroad > 0);
    this.#outages[where] += 1;
    tell();
    this.#at(fact.untilSeconds, () => {
      this.#outages[where] -= 1;
      tell();
    });
  }

  unlawfulUse(fact: Fact): void {
    const contract = this.#contract;
    if (!contract.isLive) return;
    contract.acts('content/unlawful-suspend');
    if (!isProven(fact) || !contract.uses('suspendUnlawful')) return;
    this.#barredForUse += 1;
    this.#tell('dataBarred', this.isDataBarred);
    this.#at(fact.untilSeconds, () => {
      this.#barredForUse -= 1;
      this.#tell('dataBarred', this.isDataBarred);
    });
  }

  barByCustomer(isBarred: boolean): void {
    this.#isBarredByCustomer = isBarred;
    this.#tell('dataBarred', this.isDataBarred);
  }

  backupData({ quantity }: Fact): void {
    const contract = this.#contract;
    if (!contract.isLive) return;
    contract.acts('unlimited/backup-data-counts');
    if (contract.reading('backupCounts') === 'A') return;
    contract.parts.ending.noteUse(contract.now);
    contract.parts.abuse.note(contract.now, 'home', 'data', quantity);
    contract.parts.fairUse.data(dayOf(contract.now), quantity);
  }

  #at(until: number | undefined, run: () => void): void {
    if (until !== undefined && until < Infinity) this.#contract.at(until, run);
  }

  #tell(state: string, isOn: boolean): void {
    if (this.#on.has(state) === isOn) return;
    if (isOn) this.#on.add(state);
    else this.#on.delete(state);
    this.#contract.state(state, isOn ? 'on' : 'off');
  }
}
