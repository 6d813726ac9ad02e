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
  return new Account(
    new Life(terms, subscriber),
    { records, connected: connectedDays(records) },
    untilDay,
  ).play();
}

interface Heard {
  readonly records: readonly UsageRecord[];
  /** A day of the Month from which it is told of; that of its first record unless given. */
  readonly firstDay?: number | undefined;
  /** Days on which the SIM was on a network at home, and in the EU zone. */
  readonly connected: ReturnType<typeof connectedDays>;
}

export class Account {
  readonly #life: Life;
  readonly #shock: BillShock;
  readonly #fairUse: FairUse;
  readonly #abuse: RoamingAbuse;
  readonly #ending: Ending;
  readonly #flows: Flows;
  readonly #sendings: Sendings;
  readonly #records: readonly UsageRecord[];
  readonly #uses: Use[];
  readonly #months: Month[];
  readonly #parts: Parts;
  #isSurrounded = false;

  constructor(life: Life, { records, firstDay, connected }: Heard, untilDay: number) {
    this.#life = life;
    this.#shock = new BillShock(life);
    this.#ending = new Ending(life);
    this.#fairUse = new FairUse(life, this.#ending);
    this.#abuse = new RoamingAbuse(life, connected);
    const feed = new Feed(life, this.#shock);
    this.#parts = {
      life,
      feed,
      shock: this.#shock,
      fairUse: this.#fairUse,
      abuse: this.#abuse,
      ending: this.#ending,
      sendings: { lose: () => this.#sendings.lose(), awaited: (month) => this.#sendings.awaited(month) },
    };
    this.#flows = new Flows(this.#parts);
    this.#sendings = new Sendings(this.#parts);
    this.#records = records;
    this.#uses = usesOf(records);
    const first = firstDay ?? Math.min(...records.map(({ startSeconds }) => dayOf(startSeconds)));
    this.#months = monthsBetween(first, untilDay, life.subscriber.anchorDay);
    life.until = (this.#months.at(-1) as Month).until * DAY;
  }

  surround(around: (parts: Parts) => Around): void {
    this.#isSurrounded = true;
    this.#life.around = around(this.#parts);
  }

  get life(): Life {
    return this.#life;
  }

  /** The first loss of which calls were under way (4.6), and all records as they are if these had ended at it. */
  get loss(): { at: number; records: readonly UsageRecord[] } | undefined {
    const { loss } = this.#sendings;
    if (loss === undefined) return undefined;
    const records = this.#records.map((record) =>
      loss.records.has(record) ? { ...record, seconds: loss.at - record.startSeconds } : record,
    );
    return { at: loss.at, records };
  }

  /** @param stops seconds at which the operator sees the limit over all SIMs met: after what is used in them */
  play(stops: readonly number[] = []): ReferenceStatement {
    const life = this.#life;
    const last = this.#months.at(-1) as Month;
    const { until } = life;
    life.now = (this.#months[0] as Month).from * DAY;
    for (const month of this.#months) {
      life.agenda.putBeforeAll(month.from * DAY, () => this.#beginMonth(month));
    }
    const met = stops.filter((at) => at >= life.now);
    let index = 0;
    while (life.now < until) {
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
      this.#flows.advance(Math.min(until, next));
    }
    this.#sendings.endAll();
    life.now = until;
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
    this.#fairUse.sanctions.endThrottle();
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
    const suspended = readings.A55 === 'B' ? this.#fairUse.sanctions.suspensions : [];
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
