import type { Fact } from '../accounts/situation.ts';
import type { Fired } from '../accounts/terms.ts';
import { DAY } from '../days.ts';
import { halfUp, type Fraction } from '../exact.ts';
import type { Parts } from '../mobile/data-rating.ts';
import type { Terms } from '../mobile/terms.ts';

/** What a SIM and its customer are, besides what they use. */
export interface Traits {
  readonly employees: number;
  /** Months of the contract before the first one that is played. */
  readonly ageMonths: number;
  readonly inPack: boolean;
  /** A SIM box is consented to, and its device registered (5.3). */
  readonly consent: boolean;
}

/** Where a contract stands. An account without an application runs from its first day. */
export type Stage = 'none' | 'applied' | 'contracted' | 'refused' | 'withdrawn' | 'running';

/** Of one second, after the measures of 13.4: what may end the contract comes before all else. */
export enum Turn {
  notice = 1,
  deposit,
  other,
}

/** A mobile contract with its dated facts: what all its rules share. */
export class Contract {
  readonly parts: Parts;
  readonly traits: Traits;
  readonly facts: readonly Fact[];
  readonly #fired: Fired;
  stage: Stage;
  /** Index of the Month from which the term counts, with the months before it. */
  begunIn: number;
  /** The day on which the SIM was switched on, where that is told. */
  begunOn = -Infinity;

  constructor(parts: Parts, traits: Traits, facts: readonly Fact[], fired: Fired) {
    this.parts = parts;
    this.traits = traits;
    this.facts = facts;
    this.#fired = fired;
    this.stage = facts.some(({ fact }) => fact === 'applied') ? 'none' : 'running';
    this.begunIn = -traits.ageMonths;
  }

  get terms(): Terms {
    return this.parts.life.terms;
  }

  get now(): number {
    return this.parts.life.now;
  }

  get hasEnded(): boolean {
    return this.parts.life.standing.ended;
  }

  /** It runs, and has not ended. */
  get isLive(): boolean {
    return this.stage === 'running' && !this.hasEnded;
  }

  acts(rule: string): void {
    this.#fired.add(`cm-mobile/${rule}`);
  }

  /** The option of a reading, at a place where it decides. */
  reading(name: string): string {
    const option = this.terms.readings[name];
    if (option === undefined) throw new Error(`the terms have no reading ${name}`);
    this.#fired.add(`${name} ${option}`);
    return option;
  }

  /** Uses the operator this right? Timelines are drawn where it does so never or always. */
  uses(policy: string): boolean {
    const share = this.terms.policies[policy];
    if (share !== 0 && share !== 1) throw new Error(`${policy} is neither never nor always`);
    return share === 1;
  }

  /** Cash of an input or a value that is in euro. */
  micros(figure: Fraction): bigint {
    return halfUp({ above: figure.above * 1_000_000n, below: figure.below });
  }

  post(line: string, micros: bigint): void {
    const { life } = this.parts;
    life.told.post(life.month.index, line, micros * this.terms.partsPerMicro);
  }

  /** An amount excl. VAT on a line, exact. */
  postExact(line: string, micros: Fraction): void {
    const { life } = this.parts;
    life.told.post(life.month.index, line, micros.above * this.terms.partsPerMicro, micros.below);
  }

  notice(name: string, cash = 0n): void {
    this.parts.life.told.notices.push({ at: this.now, name: cash > 0n ? `${name} ${cash}` : name });
  }

  state(name: string, change: 'on' | 'off'): void {
    this.parts.life.told.state(this.now, name, change);
  }

  hit(name: string): void {
    this.parts.life.told.hits.push({ at: this.now, name });
  }

  at(second: number, run: () => void, turn: number = Turn.other): void {
    const { agenda } = this.parts.life;
    if (turn === 0) agenda.put(second, run);
    else agenda.put(second, () => this.at(second, run, turn - 1));
  }

  /** As the day after so many whole days begins; the day of now is not counted. */
  afterDays(days: number, run: () => void, turn?: Turn): void {
    this.at((Math.floor(this.now / DAY) + days + 1) * DAY, run, turn);
  }

  /** Whole Months of the contract that have passed, the running one not counted. */
  get age(): number {
    return this.parts.life.month.index - this.begunIn;
  }

  /** Within the minimum term (15.4.2). */
  get isInMinimumTerm(): boolean {
    return this.age < this.terms.number('minTermMonths');
  }
}
