import type { UsageRecord } from '../../../src/usage-file/record.ts';
import { DAY, dayOf, monthHolding, type Month } from '../days.ts';
import { product } from '../exact.ts';
import { BillShock } from './bill-shock.ts';
import { Feed } from './charges.ts';
import type { Parts } from './data-rating.ts';
import { Ending } from './ending.ts';
import { FairUse } from './fair-use.ts';
import { feeShare } from './fee.ts';
import { Flows } from './flows.ts';
import { Gauge } from './gauge.ts';
import { percentLevels } from './levels.ts';
import { Life, type Around, type Subscriber } from './life.ts';
import { Bundle, kindGauges, type MobileMonth } from './month.ts';
import { RoamingAbuse } from './roaming-abuse.ts';
import { Sendings } from './sendings.ts';
import { firstShared } from './shared.ts';
import { statementOf, type ReferenceStatement } from './statement.ts';
import type { Terms } from './terms.ts';
import { connectedDays, usesOf, type Use } from './use.ts';

/**
 * Plays one SIM's records under a mobile contract, from the billing month of the first of them to the end of the one that
 * holds the day before `untilDay`.
 */
export function play(
  terms: Terms,
  subscriber: Subscriber,
  records: readonly UsageRecord[],
  untilDay: number,
): ReferenceStatement {
  return new Account(new Life(terms, subscriber), records, untilDay).play();
}

interface OneOfSeveral {
  readonly subscriber: Subscriber;
  readonly records: readonly UsageRecord[];
  /** A day of the Month from which it is told of; that of its first record unless given. */
  readonly firstDay?: number;
  readonly around?: (parts: Parts) => Around;
}

/**
 * Plays several SIMs of one customer, in the order of `sims`, and stops them when their charges together meet the limit
 * (A17per B). A fee that the customer pays once a Month (A19per B) stands with the first SIM that was switched on again in it.
 */
export function playTogether(
  terms: Terms,
  sims: readonly OneOfSeveral[],
  untilDay: number,
): ReferenceStatement[] {
  const stops: number[] = [];
  for (;;) {
    const feePaidIn = new Set<number>();
    const accounts = sims.map(({ subscriber, records, firstDay, around }) => {
      const account = new Account(new Life(terms, subscriber, feePaidIn), records, untilDay, firstDay);
      if (around) account.surround(around);
      return account;
    });
    const told = accounts.map((account) => account.play(stops));
    const next = firstShared(
      accounts.map(({ life }) => life),
      stops.at(-1) ?? -Infinity,
    );
    const ends = Math.max(...accounts.map(({ life }) => life.month.until)) * DAY;
    if (next === undefined || next >= ends) return told;
    stops.push(next);
  }
}

/** The same from the Month that holds `firstDay` on, with what dated facts make of it. */
export function playAround(
  terms: Terms,
  subscriber: Subscriber,
  records: readonly UsageRecord[],
  { firstDay, untilDay }: { firstDay: number; untilDay: number },
  around: (parts: Parts) => Around,
): ReferenceStatement {
  const account = new Account(new Life(terms, subscriber), records, untilDay, firstDay);
  account.surround(around);
  return account.play();
}

class Account {
  readonly #life: Life;
  readonly #shock: BillShock;
  readonly #fairUse: FairUse;
  readonly #abuse: RoamingAbuse;
  readonly #ending: Ending;
  readonly #flows: Flows;
  readonly #sendings: Sendings;
  readonly #uses: Use[];
  readonly #months: Month[];
  readonly #parts: Parts;
  #isSurrounded = false;

  constructor(life: Life, records: readonly UsageRecord[], untilDay: number, firstDay?: number) {
    this.#life = life;
    this.#shock = new BillShock(life);
    this.#ending = new Ending(life);
    this.#fairUse = new FairUse(life, this.#ending);
    this.#abuse = new RoamingAbuse(life, connectedDays(records));
    const feed = new Feed(life, this.#shock);
    const parts = {
      life,
      feed,
      shock: this.#shock,
      fairUse: this.#fairUse,
      abuse: this.#abuse,
      ending: this.#ending,
    };
    this.#parts = parts;
    this.#flows = new Flows(parts);
    this.#sendings = new Sendings(parts);
    this.#uses = usesOf(records);
    const first = firstDay ?? Math.min(...records.map(({ startSeconds }) => dayOf(startSeconds)));
    this.#months = monthsBetween(first, untilDay, life.subscriber.anchorDay);
  }

  surround(around: (parts: Parts) => Around): void {
    this.#isSurrounded = true;
    this.#life.around = around(this.#parts);
  }

  get life(): Life {
    return this.#life;
  }

  /** @param stops seconds at which the operator sees the limit over all SIMs met: after what is used in them */
  play(stops: readonly number[] = []): ReferenceStatement {
    const life = this.#life;
    const last = this.#months.at(-1) as Month;
    life.now = (this.#months[0] as Month).from * DAY;
    for (const month of this.#months) {
      life.agenda.putBeforeAll(month.from * DAY, () => this.#beginMonth(month));
    }
    const met = stops.filter((at) => at >= life.now);
    let index = 0;
    while (life.now < last.until * DAY) {
      while (life.agenda.next <= life.now) life.agenda.take()();
      const use = this.#uses[index];
      if (use && startOf(use) <= life.now) {
        if (use.flow) this.#flows.begin(use.flow);
        else this.#sendings.begin(use.sending);
        index += 1;
        continue;
      }
      if (met[0] !== undefined && met[0] <= life.now) {
        met.shift();
        this.#shock.meetShared();
        continue;
      }
      const next = Math.min(life.agenda.next, met[0] ?? Infinity, use ? startOf(use) : Infinity);
      this.#flows.advance(Math.min(last.until * DAY, next));
    }
    this.#sendings.endAll();
    life.now = last.until * DAY;
    this.#ending.monthHasEnded();
    this.#ending.endIfInactive(last);
    this.#shareFee(life.month);
    life.around.monthHasEnded(life.month.index);
    if (!this.#isSurrounded) this.#ending.askAdvance();
    return statementOf(life, this.#months);
  }

  #beginMonth({ from, until }: Month): void {
    const life = this.#life;
    const { terms, months } = life;
    const before = months.at(-1);
    if (before) this.#shareFee(before);
    life.around.planOfNextMonth();
    const { plan } = life;
    const runsOn = terms.readings.A57 === 'B' ? before : undefined;
    const month: MobileMonth = {
      from,
      until,
      plan,
      index: months.length,
      bundle: new Bundle(terms, plan),
      gauges: kindGauges(terms, plan),
      roaming: runsOn?.roaming ?? this.#shock.roamingGauge(),
      service: runsOn?.service ?? this.#shock.serviceGauge(from),
      ceiling: runsOn?.ceiling ?? this.#shock.ceilingGauge(),
      percent: new Gauge(percentLevels(terms, life.subscriber)),
    };
    if (before) this.#ending.monthHasEnded();
    else if (life.around.isRunning) this.#ending.begin(from * DAY);
    months.push(month);
    if (before) {
      this.#ending.planBegins(month, before);
      this.#ending.endIfInactive(before);
    }
    this.#fairUse.beginMonth();
    this.#fairUse.endThrottle();
    this.#shock.beginMonth();
    if (before) life.around.monthHasEnded(before.index);
    this.#abuse.monthHasEnded();
    if (life.around.isRunning && !life.standing.ended) life.told.post(month.index, 'fee', plan.fee);
    life.around.monthBegins();
    for (const { index, run } of life.waiting)
      if (index === month.index) life.agenda.putLast(life.now, () => run(month));
  }

  /** The fee by time: without suspensions under A55 B, to the end of the contract under lastFee B. */
  #shareFee(month: MobileMonth): void {
    const life = this.#life;
    const { readings } = life.terms;
    const lines = life.told.lines[month.index];
    const ends = life.endedAt ?? Infinity;
    const suspended = readings.A55 === 'B' ? this.#fairUse.suspensions : [];
    const off = suspended.map(({ from, until }) => ({ from, until: Math.min(until, ends) }));
    if (readings.lastFee === 'B') off.push({ from: ends, until: Infinity });
    const fee = lines?.get('fee');
    if (off.length > 0 && fee) lines?.set('fee', product(fee, feeShare(off, month)));
  }
}

function startOf(use: Use): number {
  return use.flow ? use.flow.from : use.sending.at;
}

function monthsBetween(first: number, untilDay: number, anchorDay: number): Month[] {
  const months: Month[] = [];
  for (let day = first; day < untilDay; day = months.at(-1)?.until ?? untilDay) {
    months.push(monthHolding(day, anchorDay));
  }
  return months;
}
