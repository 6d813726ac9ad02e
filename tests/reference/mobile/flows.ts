import { DAY, dayOf } from '../days.ts';
import { firstAt } from '../exact.ts';
import { DataRating, type Parts, type Session, type Share } from './data-rating.ts';
import type { Gauge, Stream } from './gauge.ts';
import type { MobileMonth } from './month.ts';
import { charge } from './units.ts';
import { zoneOf, type Flow } from './use.ts';
import { dataDelay, firstLook, nextClosing } from './watch.ts';

// Data over time: what is carried second by second, and where the bundle's end, a look of the operator or a limit cuts it.

/** No file is on its way for longer than a Month. */
const WATCHED_MONTHS = 2;

/** A stretch of time in which nothing changes but the meters. */
interface Stretch {
  readonly from: number;
  until: number;
  readonly carried: readonly Session[];
  readonly refused: readonly Session[];
  /** The bundle runs out within this one second. */
  runsOut: boolean;
}

export class Flows {
  readonly #parts: Parts;
  readonly #rating: DataRating;
  #sessions: Session[] = [];
  /** Those that were cut at the midnight that has come last. */
  #cut: Session[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rating = new DataRating(parts);
  }

  begin(flow: Flow): void {
    const { life } = this.#parts;
    if (flow.from === flow.until) this.#moment(flow);
    else this.#sessions.push({ ...this.#rating.session(flow), covered: this.#coveredBefore(flow) });
    this.#sessions = this.#sessions.filter((each) => each.flow.until > life.now);
  }

  /** A session is one over midnight, but for the month's end, where bundles start again (12.2). */
  #coveredBefore(flow: Flow): bigint {
    const isSame = ({ flow: { until, place } }: Session): boolean =>
      until === flow.from && place === flow.place;
    const before = this.#cut.find(isSame);
    if (!flow.isContinued || before === undefined) return 0n;
    this.#cut = this.#cut.filter((each) => each !== before);
    return flow.from === this.#parts.life.month.from * DAY ? 0n : before.covered;
  }

  /** Plays from now until a second, at most; ends earlier where something falls due. */
  advance(to: number): void {
    const { life } = this.#parts;
    const stretch = this.#stretch(to);
    if (this.#sessions.length > 0 || this.#gauges().some((gauge) => gauge.isFollowing)) {
      this.#cutAtLooks(stretch);
      this.#play(stretch);
    }
    life.now = stretch.until;
    this.#afterwards(stretch);
  }

  /** Meters that the operator watches, each once: those of earlier Months first. */
  #gauges(): Gauge[] {
    const watched: Gauge[] = [];
    const add = (gauge: Gauge | undefined): void => {
      if (gauge?.isWatched && !watched.includes(gauge)) watched.push(gauge);
    };
    const { months } = this.#parts.life;
    for (let index = Math.max(0, months.length - WATCHED_MONTHS); index < months.length; index++) {
      const { gauges, roaming, service, ceiling, percent } = months[index] as MobileMonth;
      for (const gauge of [gauges.data, gauges.voice, gauges.sms, roaming, service, ceiling, percent])
        add(gauge);
    }
    add(this.#parts.shock.again('roaming'));
    add(this.#parts.shock.again('service'));
    return watched;
  }

  #stretch(to: number): Stretch {
    const { life } = this.#parts;
    const from = life.now;
    const carried = this.#sessions.filter((session) => this.#rating.isCarried(session));
    const refused = this.#sessions.filter((session) => !carried.includes(session));
    const until = Math.min(to, ...this.#sessions.map(({ flow }) => flow.until), this.#nextClosing(from));
    const stretch = { from, until, carried, refused, runsOut: false };
    this.#cutAtExhaustion(stretch);
    const { shock, fairUse } = this.#parts;
    if ((shock.listens || fairUse.business.isAwaited) && this.#hasFlowed(stretch)) {
      stretch.until = firstAt(from, stretch.until, (until) => this.#hasFlowed({ ...stretch, until }));
    }
    return stretch;
  }

  #nextClosing(from: number): number {
    return (this.#sessions.length === 0 ? undefined : nextClosing(this.#parts.life, from)) ?? Infinity;
  }

  /** The second in which the bundle runs out stands alone; before it all is covered, after it nothing is (12.3). */
  #cutAtExhaustion(stretch: Stretch): void {
    const { bundle } = this.#parts.life.month;
    const left = bundle.left('data');
    const drawing = stretch.carried.filter(({ price }) => this.#rating.draws(price));
    if (left === undefined || drawing.length === 0) return;
    if (left === 0n && !(this.#rating.straddles() && drawing.some(({ covered }) => covered > 0n))) return;
    const drawn = (at: number): bigint =>
      drawing.reduce(
        (sum, { flow }) => sum + bundle.drawn('data', this.#rating.bytes(flow, stretch.from, at)),
        0n,
      );
    if (drawn(stretch.until) <= left) return;
    const out = firstAt(stretch.from, stretch.until, (at) => drawn(at) > left);
    stretch.runsOut = out === stretch.from + 1;
    stretch.until = stretch.runsOut ? out : out - 1;
  }

  #cutAtLooks(stretch: Stretch): void {
    const { life, fairUse } = this.#parts;
    const shares = this.#sharesOf(stretch);
    const delay = life.terms.seconds('dataFileMinutes');
    const isContinuous = life.terms.seconds('dataRecordMinutes') === 0;
    for (const gauge of this.#gauges()) {
      const streams: Stream[] = isContinuous
        ? shares
            .filter((share) => share.gauge === gauge)
            .map(({ amountUntil }) => ({ from: stretch.from, until: stretch.until, delay, amountUntil }))
        : [];
      stretch.until = firstLook(life, gauge, stretch.until, streams);
    }
    if (!fairUse.countsData) return;
    const room = fairUse.room(dayOf(stretch.from));
    const used = (until: number): bigint => this.#usedAtHome({ ...stretch, until });
    if (used(stretch.until) > room) {
      stretch.until = firstAt(stretch.from, stretch.until, (until) => used(until) > room);
    }
  }

  /** Bytes of all sessions at home. */
  #usedAtHome({ from, until, carried }: Stretch): bigint {
    const home = carried.filter(({ flow }) => zoneOf(flow.place) === 'home');
    return home.reduce((sum, { flow }) => sum + this.#rating.bytes(flow, from, until), 0n);
  }

  #play(stretch: Stretch): void {
    const { life } = this.#parts;
    const shares = this.#sharesOf(stretch);
    life.now = stretch.until;
    if (this.#hasFlowed(stretch)) {
      this.#parts.shock.noteUse(stretch.from, dataDelay(life, life.now));
      this.#parts.ending.noteUse(stretch.from);
      this.#parts.fairUse.business.used(dataDelay(life, life.now));
    }
    this.#parts.feed.flowed(stretch.from, byGauge(shares));
    for (const share of shares) this.#add(stretch, share);
    for (const session of stretch.carried) this.#carry(stretch, session);
    if (stretch.runsOut) this.#runOut(stretch);
    for (const { flow } of stretch.refused) {
      life.refuse('data', this.#rating.refused(flow, stretch.from, stretch.until));
    }
  }

  /** In the second in which the bundle runs out, what draws on it adds its own. */
  #sharesOf({ carried, runsOut, from }: Stretch): Share[] {
    const own = runsOut ? carried.filter(({ price }) => !this.#rating.draws(price)) : carried;
    return this.#rating.shares(own, from);
  }

  #add(stretch: Stretch, { gauge, amountUntil }: Share): void {
    const { life, feed } = this.#parts;
    if (life.terms.seconds('dataRecordMinutes') > 0) {
      const amount = amountUntil(stretch.until);
      if (amount > 0n) feed.arrive(gauge, amount, dataDelay(life, stretch.until));
      return;
    }
    const delay = life.terms.seconds('dataFileMinutes');
    feed.follow(gauge, { from: stretch.from, until: stretch.until, delay, amountUntil });
  }

  #hasFlowed({ from, until, carried }: Stretch): boolean {
    return carried.some(({ flow }) => this.#rating.bytes(flow, from, until) > 0n);
  }

  /** Lines, counts of fair use and of roaming; and what the bundle has covered. */
  #carry(stretch: Stretch, session: Session): void {
    const { life, abuse } = this.#parts;
    const { flow, price } = session;
    const bytes = this.#rating.bytes(flow, stretch.from, stretch.until);
    abuse.note(stretch.from, zoneOf(flow.place), 'data', bytes);
    if (stretch.runsOut && this.#rating.draws(price)) return;
    const isPaid = this.#rating.isPaid(price);
    for (const [line, each] of this.#rating.rates(price, isPaid))
      this.#rating.post(line, charge(bytes, each));
    if (isPaid) return;
    life.month.bundle.take('data', bytes);
    session.covered += bytes;
  }

  /** The second in which the bundle runs out: what lies beyond it is charged, or the whole session (reading "straddle"). */
  #runOut({ from, until, carried }: Stretch): void {
    const { life } = this.#parts;
    const drawing = carried.filter(({ price }) => this.#rating.draws(price));
    const charges = drawing.map((session) =>
      this.#rating.drawStep(session, this.#rating.bytes(session.flow, from, until)),
    );
    for (const charge of charges) charge();
    if (this.#rating.straddles()) life.month.bundle.close('data');
  }

  #afterwards(stretch: Stretch): void {
    const { life, fairUse } = this.#parts;
    const cut = this.#sessions.filter(({ flow }) => flow.until === life.now && flow.until % DAY === 0);
    if (cut.length > 0) this.#cut = cut;
    this.#sessions = this.#sessions.filter(({ flow }) => flow.until > life.now);
    for (const gauge of this.#gauges()) {
      if (!gauge.isFollowing) continue;
      this.#parts.feed.look(gauge, stretch.from);
      gauge.settle(life.now);
    }
    fairUse.data(dayOf(stretch.from), this.#usedAtHome(stretch));
  }

  /** Data of one moment: indivisible, carried whole or refused (D21); what a full network leaves nothing of is no use. */
  #moment(flow: Flow): void {
    const { life, abuse, fairUse, shock } = this.#parts;
    const session = this.#rating.session(flow);
    const { price } = session;
    if (!this.#rating.isCarried(session)) {
      life.refuse('data', this.#rating.refusedOf(flow, flow.bytes));
      return;
    }
    const zone = zoneOf(flow.place);
    const bytes = this.#rating.carriedOf(flow);
    if (bytes === 0n) return;
    abuse.note(flow.from, zone, 'data', bytes);
    shock.noteUse(life.now, dataDelay(life, life.now));
    this.#parts.ending.noteUse(life.now);
    fairUse.business.used(dataDelay(life, life.now));
    this.#rating.rateMoment(session, price, bytes);
    if (zone === 'home') fairUse.data(dayOf(flow.from), bytes);
  }
}

/** Shares of the same meter as one amount. */
function byGauge(shares: readonly Share[]): Map<Gauge, (at: number) => bigint> {
  const amounts = new Map<Gauge, (at: number) => bigint>();
  for (const { gauge, amountUntil } of shares) {
    const others = amounts.get(gauge);
    amounts.set(gauge, others ? (at) => others(at) + amountUntil(at) : amountUntil);
  }
  return amounts;
}
