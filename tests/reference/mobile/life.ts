import type { Place } from '../../../assembly/layout/kinds.ts';
import { Agenda } from '../agenda.ts';
import { DAY } from '../days.ts';
import { fraction, type Fraction } from '../exact.ts';
import type { Lifted } from './blocks.ts';
import type { Choices } from './levels.ts';
import type { MobileMonth } from './month.ts';
import type { Plan, Terms } from './terms.ts';
import type { SharedGauge } from './shared.ts';
import { Told } from './told.ts';

/** What a SIM and its customer are, besides what they use. */
export interface Subscriber extends Lifted, Choices {
  readonly plan: string;
  readonly anchorDay: number;
  readonly explicitChoice: boolean;
  /** Second of the poll interval at which files are read. */
  readonly pollPhase: number;
  /** From a stop to its payment; undefined = never. */
  readonly paysAfter: number | undefined;
  /** SIMs of its customer that are used in turn, in a Month that this one spends in the EU zone. */
  readonly inTurn: number;
}

/** What dated facts change of a SIM's use (`mobile-life/`); without any, nothing. */
export interface Around {
  /** The contract was made, and its SIM is switched on: else there is no fee and no use. */
  readonly isRunning: boolean;
  /** Use is refused for what no meter knows. */
  refuses: (place: Place, kind: 'data' | 'voice' | 'sms' | 'mms') => boolean;
  /** The first Month in which it runs; later than any where it does not. */
  readonly firstMonth: number;
  /** The day on which it was switched on; before any where that is not told. */
  readonly firstDay: number;
  /** The share of data that is left in a full network (10.6). */
  shareLeft: (place: Place) => Fraction;
  /** Before a Month begins. */
  planOfNextMonth: () => void;
  /** A Month has ended, and its bill is whole. */
  monthHasEnded: (index: number) => void;
  monthBegins: () => void;
}

const WHOLE = fraction(1n);

const NOTHING_AROUND: Around = {
  isRunning: true,
  refuses: () => false,
  firstMonth: 0,
  firstDay: -Infinity,
  shareLeft: () => WHOLE,
  planOfNextMonth: () => undefined,
  monthHasEnded: () => undefined,
  monthBegins: () => undefined,
};

/** Why the service, or a part of it, does not work. */
export interface Standing {
  roamingStopped: boolean;
  serviceStopped: boolean;
  suspended: boolean;
  ended: boolean;
  throttled: boolean;
  surcharged: boolean;
}

/** One account on its way through time: what all rules of the contract share. */
export class Life {
  readonly terms: Terms;
  plan: Plan;
  subscriber: Subscriber;
  around: Around = NOTHING_AROUND;
  readonly agenda = new Agenda();
  readonly told = new Told();
  readonly months: MobileMonth[] = [];
  readonly standing: Standing = {
    roamingStopped: false,
    serviceStopped: false,
    suspended: false,
    ended: false,
    throttled: false,
    surcharged: false,
  };
  /** A17per B: its charges as they add up with those of other SIMs. */
  readonly shared: SharedGauge[] = [];
  /** First days of the Months in which the customer paid for switching on, for whichever SIM (A19per B). */
  readonly feePaidIn: Set<number>;
  readonly waiting: { index: number; run: (month: MobileMonth) => void }[] = [];
  now = 0;
  /** Second at which the last Month that is played is over. */
  until = Infinity;
  /** The billing month in which the contract ended; nothing is told of later ones. */
  endedIn: number | undefined;
  endedAt: number | undefined;

  constructor(terms: Terms, subscriber: Subscriber, feePaidIn = new Set<number>()) {
    this.terms = terms;
    this.feePaidIn = feePaidIn;
    this.plan = terms.plan(subscriber.plan);
    this.subscriber = subscriber;
  }

  /** The billing month that is running. */
  get month(): MobileMonth {
    return this.months.at(-1) as MobileMonth;
  }

  monthOf(at: number): MobileMonth {
    return this.months.find(({ until }) => at < until * DAY) ?? this.month;
  }

  /** A contract runs: use is under it, and what 13 says of use binds it. */
  get isUnderContract(): boolean {
    return this.around.isRunning && !this.standing.ended;
  }

  /** Runs at the start of a billing month that is still to come, if the account is played that far. */
  whenMonthBegins(index: number, run: (month: MobileMonth) => void): void {
    this.waiting.push({ index, run });
  }

  /** Of a contract that has ended, use is told until the end of that Month, an emergency call among it. */
  get isTold(): boolean {
    return this.endedIn === undefined || this.endedIn === this.month.index;
  }

  refuse(kind: string, amount: bigint, at?: number): void {
    if (this.isTold) this.told.refuse(kind, amount, at);
  }

  after(seconds: number, run: () => void): void {
    this.agenda.put(this.now + seconds, run);
  }
}
