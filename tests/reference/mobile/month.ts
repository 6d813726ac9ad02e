import type { Month } from '../days.ts';
import { Gauge } from './gauge.ts';
import { bundleLevels, bundleWorth } from './levels.ts';
import type { Plan, Terms } from './terms.ts';
import { charge, type Charge } from './units.ts';

export type Kind = 'data' | 'voice' | 'sms';

/** A billing month: its bundle, full at its start (12.2), and the counts that begin anew with it. */
export interface MobileMonth extends Month {
  readonly index: number;
  readonly plan: Plan;
  readonly bundle: Bundle;
  /** Use of each kind against its bundle, as the messages of 12.5.1 see it. */
  readonly gauges: Readonly<Record<Kind, Gauge>>;
  /** Of the money that has been charged above the fee (12.5); one over all months where A57 says so. */
  roaming: Gauge;
  service: Gauge;
  ceiling: Gauge;
  readonly percent: Gauge;
}

const NOTHING: Charge = { units: 0n, parts: 0n };

/** What is left in the fee: bytes, seconds and messages, or one amount of money (A12). Undefined = unlimited. */
export class Bundle {
  readonly #left: Partial<Record<Kind | 'money', bigint | undefined>>;
  readonly #plan: Plan;
  readonly isMoney: boolean;

  constructor(terms: Terms, plan: Plan) {
    this.#plan = plan;
    this.isMoney = terms.readings.A12 === 'B';
    this.#left = this.isMoney
      ? { money: bundleWorth(plan) }
      : { data: plan.data, voice: plan.voice, sms: plan.sms };
  }

  /** What is left as it stands, to be drawn on by what is only reckoned. */
  copy(terms: Terms): Bundle {
    const copy = new Bundle(terms, this.#plan);
    Object.assign(copy.#left, this.#left);
    return copy;
  }

  /** What use of a kind draws: units, or their worth in parts. */
  drawn(kind: Kind, units: bigint): bigint {
    return this.isMoney ? units * this.#plan.beyond[kind] : units;
  }

  left(kind: Kind): bigint | undefined {
    return this.#left[this.isMoney ? 'money' : kind];
  }

  /** What is not there of units; of a unit that money pays in part, the rest of its price. */
  beyond(kind: Kind, units: bigint): Charge {
    const left = this.left(kind);
    const drawn = this.drawn(kind, units);
    if (left === undefined || drawn <= left) return NOTHING;
    const each = this.#plan.beyond[kind];
    const rest = drawn - left;
    return this.isMoney ? { units: (rest + each - 1n) / each, parts: rest } : charge(rest, each);
  }

  /** Takes what is there; returns the rest. */
  take(kind: Kind, units: bigint): Charge {
    const left = this.left(kind);
    if (left === undefined) return NOTHING;
    const beyond = this.beyond(kind, units);
    const drawn = this.drawn(kind, units);
    this.#left[this.isMoney ? 'money' : kind] = drawn > left ? 0n : left - drawn;
    return beyond;
  }

  /** Nothing is left of it: a use that straddled its end counts as beyond it (12.3, reading "straddle" B). */
  close(kind: Kind): void {
    this.#left[this.isMoney ? 'money' : kind] = 0n;
  }
}

/** The messages of dashes 1 and 2 for each kind; for a bundle of money there is one meter, which data speak for. */
export function kindGauges(terms: Terms, plan: Plan): Record<Kind, Gauge> {
  if (terms.readings.A12 === 'B') {
    const money = new Gauge(bundleLevels(terms, 'data', bundleWorth(plan)));
    return { data: money, voice: money, sms: money };
  }
  const of = (kind: Kind): Gauge => new Gauge(bundleLevels(terms, kind, plan[kind]));
  return { data: of('data'), voice: of('voice'), sms: of('sms') };
}
