import type { AccountPlanTerms, Terms } from '../../../src/scenario/effective.ts';
import { decimal, fraction, product, type Fraction } from '../exact.ts';

/** Rules and options of readings that decided something, by name. */
export type Fired = Set<string>;

const MICROS = fraction(1_000_000n);

/** The terms in force, each asked for where it decides, so that what was asked for is what acted. */
export class AccountTerms {
  readonly #terms: Terms;
  readonly #figures = new Map<string, Fraction>();
  /** A reading with its option, by its name. */
  readonly #options = new Map<string, string>();
  #fired: Fired = new Set();

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** Forgets what acted, and returns where what acts from now on is put down. */
  begin(): Fired {
    this.#fired = new Set();
    return this.#fired;
  }

  /** What acted so far did not come about. */
  forget(): void {
    this.#fired.clear();
  }

  get inForce(): Terms {
    return this.#terms;
  }

  /** A rule acted. */
  acts(rule: string): void {
    this.#fired.add(rule);
  }

  /** The option of a reading, at a place where it decides. */
  reading(name: string): string {
    const option = this.#terms.readings[name];
    if (option === undefined) throw new Error(`the terms have no reading ${name}`);
    let named = this.#options.get(name);
    if (named === undefined) {
      named = `${name} ${option}`;
      this.#options.set(name, named);
    }
    this.#fired.add(named);
    return option;
  }

  /** Uses the operator this right? Timelines are drawn where it does so never or always. */
  uses(policy: string): boolean {
    const share = this.#terms.policies[policy];
    if (share !== 0 && share !== 1) throw new Error(`${policy} is neither never nor always`);
    return share === 1;
  }

  /** A figure as written: a published value, or an input. */
  figure(name: string): Fraction {
    const known = this.#figures.get(name);
    if (known) return known;
    const term = this.#terms.values[name] ?? this.#terms.inputs[name];
    if (!term) throw new Error(`the terms have no ${name}`);
    const figure = decimal(term.value);
    this.#figures.set(name, figure);
    return figure;
  }

  /** A figure that is a whole number: days, months, hours. */
  count(name: string): number {
    const { above, below } = this.figure(name);
    if (above % below !== 0n) throw new RangeError(`${name} is no whole number`);
    return Number(above / below);
  }

  /** An amount of euros in micro-euro. */
  micros(name: string): Fraction {
    return product(this.figure(name), MICROS);
  }

  /** A price of the account's plan in micro-euro. */
  planMicros(plan: string | undefined, name: string): Fraction {
    return product(this.planFigure(plan, name), MICROS);
  }

  /** A figure of the account's plan as written. */
  planFigure(plan: string | undefined, name: string): Fraction {
    const { accountPlans } = this.#terms;
    const found: AccountPlanTerms | undefined =
      plan === undefined ? accountPlans[0] : accountPlans.find(({ id }) => id === plan);
    const term = found?.terms[name];
    if (!term) throw new Error(`no ${name} in plan ${plan ?? 'of the account'}`);
    return decimal(term.value);
  }

  /** 1 plus the VAT rate. */
  get vat(): Fraction {
    const { above, below } = this.figure('vat');
    return fraction(100n * below + above, 100n * below);
  }
}
