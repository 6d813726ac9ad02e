import { DAY } from '../days.ts';
import { Gauge, type Level } from './gauge.ts';
import { ceilingLevels, roamingLevels, serviceLevels } from './levels.ts';
import type { Life } from './life.ts';
import { SharedGauge, groupOf } from './shared.ts';
import { pollAt } from './watch.ts';

// Bill-shock protection (12.5): messages, stops after continued use, payment and reactivation.

export type StopKind = 'roaming' | 'service';

const KINDS: readonly StopKind[] = ['roaming', 'service'];
const STATES = { roaming: 'roamingDataStopped', service: 'serviceStopped' } as const;
const NOTICES = { roaming: 'roamingStopped', service: 'serviceStopped' } as const;
const FLAGS = { roaming: 'roamingStopped', service: 'serviceStopped' } as const;

interface Stop {
  /** The cut is on its way, or works. */
  isOn: boolean;
  /** It waits for a message and use after it (A18). */
  waits: boolean;
  /** When the first message arrived since its meter began, and which of these use was noted after. */
  warnedAt: number;
  notedSince: number;
  /** The service was used after that message. */
  hasGoneOn: boolean;
  /** Billing month in which it was cut, and the last one in which it was both cut and paid for. */
  cutIn: number;
  paidIn: number;
  /** Which of several stops a payment is for, and how often its meter began anew. */
  count: number;
  epoch: number;
}

function newStop(): Stop {
  return {
    isOn: false,
    waits: false,
    warnedAt: Infinity,
    notedSince: -1,
    hasGoneOn: false,
    cutIn: -1,
    paidIn: -1,
    count: 0,
    epoch: 0,
  };
}

export class BillShock {
  readonly #life: Life;
  readonly #stops: Record<StopKind, Stop> = {
    roaming: newStop(),
    service: newStop(),
  };
  #again: Partial<Record<StopKind, Gauge>> = {};

  constructor(life: Life) {
    this.#life = life;
  }

  roamingGauge(): Gauge {
    return new Gauge(roamingLevels(this.#life.terms, this.#life.subscriber));
  }

  /** @param from first day of its Month, the running one unless given */
  serviceGauge(from?: number): Gauge {
    if (this.#life.terms.readings.A17per !== 'B') return new Gauge(serviceLevels(this.#life.terms));
    const gauge = new SharedGauge(this.#life, groupOf(this.#life, from));
    this.#life.shared.push(gauge);
    return gauge;
  }

  ceilingGauge(): Gauge {
    return new Gauge(ceilingLevels(this.#life.terms, this.#life.subscriber));
  }

  /** A new Month: warnings begin anew, and under A14 B it lifts what was not paid for. */
  beginMonth(): void {
    if (this.#life.terms.readings.A57 === 'A') for (const kind of KINDS) this.#forget(kind);
    for (const gauge of Object.values(this.#again)) gauge.alive = false;
    this.#again = {};
    if (this.#life.terms.readings.A14 !== 'B' || this.#life.standing.ended) return;
    for (const kind of KINDS) {
      if (this.#life.standing[FLAGS[kind]]) this.#lift(kind);
    }
  }

  /** What any further use is counted on where it stops the service again; undefined = it does not. */
  again(kind: StopKind): Gauge | undefined {
    return this.#again[kind];
  }

  /** Messages and use after them count for the meter that is running. */
  #forget(kind: StopKind): void {
    const stop = this.#stops[kind];
    Object.assign(stop, { waits: false, hasGoneOn: false, warnedAt: Infinity, notedSince: -1 });
    stop.epoch += 1;
  }

  /** The operator sees that a level was passed. */
  act(gauge: Gauge, { name }: Level): void {
    const { terms } = this.#life;
    if (!gauge.alive) return;
    if (name === 'roamingStopped') this.#want('roaming', gauge === this.#again.roaming);
    else if (name === 'serviceStopped') this.#want('service', gauge === this.#again.service);
    else {
      this.#warn(name);
      if (name.endsWith('Reached') && terms.readings.A16 === 'C') this.#want('service');
    }
  }

  /** The operator sees that the charges of all SIMs of the contract meet the limit. */
  meetShared(): void {
    if (!this.#life.standing.ended && this.#life.around.isRunning) this.#want('service');
  }

  /**
   * The customer uses the service since a second; the operator knows of it after a delay. After a message has arrived this
   * is going on (12.5.3). A new Month that begins in that second comes first.
   */
  noteUse(since: number, delay: number): void {
    if (this.#life.standing.ended) return;
    for (const kind of KINDS) this.#noteUse(kind, since, delay);
  }

  #noteUse(kind: StopKind, since: number, delay: number): void {
    const stop = this.#stops[kind];
    if (since < stop.warnedAt || stop.notedSince === stop.warnedAt) return;
    stop.notedSince = stop.warnedAt;
    const { epoch } = stop;
    const life = this.#life;
    const known = (): void => {
      if (epoch !== stop.epoch) return;
      stop.hasGoneOn = true;
      if (stop.waits) this.#cut(kind);
    };
    const at = pollAt(life, life.now + delay);
    if (at === life.now && life.agenda.next > at) known();
    else life.agenda.put(at, known);
  }

  /** Whether the next use would be the first after a message (A18 B). */
  get listens(): boolean {
    if (this.#life.terms.readings.A18delay !== 'B') return false;
    return KINDS.map((kind) => this.#stops[kind]).some(
      ({ warnedAt, notedSince }) => warnedAt < Infinity && notedSince !== warnedAt,
    );
  }

  #warn(name: string): void {
    const life = this.#life;
    life.after(life.terms.seconds('messageMinutes'), () => {
      life.told.notices.push({ at: life.now, name });
      for (const kind of KINDS) {
        const stop = this.#stops[kind];
        stop.warnedAt = Math.min(stop.warnedAt, life.now);
      }
    });
  }

  #want(kind: StopKind, atOnce = false): void {
    const { terms, subscriber, month } = this.#life;
    const stop = this.#stops[kind];
    if (stop.isOn) return;
    if (terms.readings.A13 === 'B' && stop.paidIn === month.index) return;
    if (!atOnce && terms.readings.A18choice === 'B' && !subscriber.explicitChoice) return;
    if (!atOnce && terms.readings.A18delay === 'B' && !stop.hasGoneOn) stop.waits = true;
    else this.#cut(kind);
  }

  /** The cut works after barMinutes; the message about it comes at the same time (12.5.4, 12.5.6). */
  #cut(kind: StopKind): void {
    const life = this.#life;
    const stop = this.#stops[kind];
    stop.isOn = true;
    stop.waits = false;
    stop.count += 1;
    const { count } = stop;
    life.after(life.terms.seconds('barMinutes'), () => {
      life.standing[FLAGS[kind]] = true;
      stop.cutIn = life.month.index;
      life.told.state(life.now, STATES[kind], 'on');
      life.told.notices.push({ at: life.now, name: NOTICES[kind] });
      const { paysAfter } = life.subscriber;
      if (paysAfter === undefined) return;
      life.agenda.putFirst(life.now + paysAfter, () => this.#pay(kind, count));
    });
  }

  #pay(kind: StopKind, count: number): void {
    const life = this.#life;
    if (life.standing.ended) return;
    if (!this.#stops[kind].isOn || this.#stops[kind].count !== count) return;
    this.#restart(kind);
    this.#forget(kind);
    const at = life.now + life.terms.seconds('reactivateMinutes');
    const restore = (): void => {
      if (life.standing.ended || !this.#stops[kind].isOn || this.#stops[kind].count !== count) return;
      if (this.#isSameMonth(kind)) this.#stops[kind].paidIn = life.month.index;
      this.#lift(kind);
      this.#charge(kind);
    };
    if (at === life.month.until * DAY) life.agenda.put(at, restore);
    else life.agenda.putFirst(at, restore);
  }

  /** Whether a payment comes in the Month of its stop, of which A13 speaks. */
  #isSameMonth(kind: StopKind): boolean {
    return this.#stops[kind].cutIn === this.#life.month.index;
  }

  #lift(kind: StopKind): void {
    this.#stops[kind].isOn = false;
    this.#life.standing[FLAGS[kind]] = false;
    this.#life.told.state(this.#life.now, STATES[kind], 'off');
  }

  /** After payment the meters start again at zero (A13 A), or run on and the next use stops the service again (A13 C). */
  #restart(kind: StopKind): void {
    const { months, terms } = this.#life;
    const before = this.#again[kind];
    if (before) before.alive = false;
    if (terms.readings.A13 === 'C') {
      this.#again[kind] = new Gauge([{ name: NOTICES[kind], threshold: 1n }]);
      for (const level of this.#again[kind]?.levels ?? []) level.crossed = true;
    }
    if (terms.readings.A13 !== 'A' && terms.readings.A57 === 'A') return;
    if (kind === 'service') {
      for (const gauge of this.#life.shared) gauge.paidAt = Math.min(gauge.paidAt, this.#life.now);
    }
    const fresh =
      kind === 'roaming'
        ? { roaming: this.roamingGauge() }
        : { service: this.serviceGauge(), ceiling: this.ceilingGauge() };
    for (const month of months) {
      for (const name of Object.keys(fresh) as (keyof typeof fresh)[]) (month[name] as Gauge).alive = false;
      Object.assign(month, fresh);
    }
  }

  /** Reactivation costs, incl. VAT (12.5.6); on the next invoice. */
  #charge(kind: StopKind): void {
    const { terms, month, told, feePaidIn } = this.#life;
    if (terms.policies.reactivationFee === 0) return;
    if (kind === 'roaming' && terms.readings.A19which === 'B') return;
    if (terms.readings.A19per === 'B' && feePaidIn.has(month.from)) return;
    feePaidIn.add(month.from);
    const fee = terms.eurosInclVat(terms.input('reactivationFee'));
    told.post(month.index, 'reactivation', fee.above, fee.below);
    told.units.add(month.index, 'reactivation', 'times', 1n);
  }
}
