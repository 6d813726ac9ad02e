import { Place } from '../../../assembly/layout/kinds.ts';
import type { BillShock, StopKind } from './bill-shock.ts';
import { isPlaceBlocked } from './blocks.ts';
import { isKnownLate, metersOf, type Feed } from './charges.ts';
import type { Fraction } from '../exact.ts';
import type { Ending } from './ending.ts';
import type { FairUse } from './fair-use.ts';
import type { Gauge } from './gauge.ts';
import type { Life } from './life.ts';
import { priceOfData, type Price } from './price.ts';
import type { RoamingAbuse } from './roaming-abuse.ts';
import type { Sendings } from './sendings.ts';
import { charge, type Charge } from './units.ts';
import { bytesUntil, zoneOf, type Flow, type Zone } from './use.ts';
import { dataDelay } from './watch.ts';

// What data draw from the bundle, cost and add to the meters (2.6, 2.7, 12.3, 13.4, 13.5).

/** The rules of a contract that use has to do with. */
export interface Parts {
  readonly life: Life;
  readonly feed: Feed;
  readonly shock: BillShock;
  readonly fairUse: FairUse;
  readonly abuse: RoamingAbuse;
  readonly ending: Ending;
  readonly sendings: Pick<Sendings, 'lose' | 'awaited'>;
}

export interface Session {
  readonly flow: Flow;
  readonly price: Price;
  /** Bytes of it that the bundle has covered so far. */
  covered: bigint;
}

/** What one session does to a meter from the start of a stretch until a second within it. */
export interface Share {
  readonly gauge: Gauge;
  readonly amountUntil: (at: number) => bigint;
}

/** The stops that data in a place may bring on again (12.5.6, A13 C). */
function againFor(place: Place): StopKind[] {
  return place === Place.home ? ['service'] : ['roaming', 'service'];
}

export class DataRating {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  session(flow: Flow): Session {
    const { life } = this.#parts;
    const price = priceOfData(life.terms, life.plan, flow.place);
    return { flow, price, covered: 0n };
  }

  /** Bytes of a flow that are carried between two seconds. */
  bytes(flow: Flow, from: number, until: number, share = this.#shareLeft(flow.place)): bigint {
    return shareOf(bytesUntil(flow, until), share) - shareOf(bytesUntil(flow, from), share);
  }

  /** A slowed line carries its share of data (13.4), and so does a full network (10.6): no more than the smaller one. */
  #shareLeft(place: Place): Fraction {
    const { terms, around, standing } = this.#parts.life;
    const left = around.shareLeft(place);
    if (!standing.throttled) return left;
    const slowed = terms.input('throttleShare');
    return slowed.above * left.below < left.above * slowed.below ? slowed : left;
  }

  carriedOf({ place, bytes }: Pick<Flow, 'place' | 'bytes'>): bigint {
    return shareOf(bytes, this.#shareLeft(place));
  }

  /** Bytes that are refused between two seconds. */
  refused(flow: Flow, from: number, until: number): bigint {
    return this.refusedOf(flow, bytesUntil(flow, until)) - this.refusedOf(flow, bytesUntil(flow, from));
  }

  /** A block refuses all of a session; a stop refuses what a line that may be slowed would have carried. */
  refusedOf({ place }: Flow, bytes: bigint): bigint {
    const { terms, subscriber } = this.#parts.life;
    return isPlaceBlocked(terms, subscriber, place) ? bytes : this.carriedOf({ place, bytes });
  }

  /** Whether data in that place, at that price, are carried now. */
  isCarried({ flow, price }: Pick<Session, 'flow' | 'price'>): boolean {
    const { terms, standing, subscriber, month, around } = this.#parts.life;
    if (isPlaceBlocked(terms, subscriber, flow.place) || around.refuses(flow.place, 'data')) return false;
    if (standing.serviceStopped || standing.suspended || standing.ended) return false;
    if (!standing.roamingStopped || zoneOf(flow.place) === 'home') return true;
    if (terms.readings.D2 === 'A' || !this.draws(price)) return false;
    const left = month.bundle.left('data');
    return left === undefined || (left > 0n && left >= month.bundle.drawn('data', 1n));
  }

  /** Use in the bundle, unless it is abusive and A21 takes it out. */
  draws({ inBundle, line }: Price): boolean {
    const { standing, terms } = this.#parts.life;
    const isAbusive = standing.surcharged && terms.readings.A21 === 'B' && line.startsWith('eu');
    return inBundle && !isAbusive;
  }

  isPaid(price: Price): boolean {
    return !this.draws(price) || this.#parts.life.month.bundle.left('data') === 0n;
  }

  /** Lines on which a byte stands now, with its price: what it costs, and the surcharge of 13.5. */
  rates(price: Price, isPaid: boolean): (readonly [string, bigint])[] {
    const { terms } = this.#parts.life;
    const rates: (readonly [string, bigint])[] = isPaid ? [[price.line, price.each]] : [];
    if (this.#isSurcharged(price.line)) rates.push(['surchargeData', terms.surchargeData]);
    return rates;
  }

  /** The surcharge holds in the EU zone, and under A20 B at home too. */
  #isSurcharged(line: string): boolean {
    const { standing, terms } = this.#parts.life;
    if (!standing.surcharged || line === 'roamingData') return false;
    return line.startsWith('eu') || terms.readings.A20 === 'B';
  }

  /** What each session adds to each meter over a stretch in which all of it, or nothing, is in the bundle. */
  shares(carried: readonly Session[], from: number): Share[] {
    const { life } = this.#parts;
    return carried.flatMap(({ flow, price }) => {
      const share = this.#shareLeft(flow.place);
      const bytes = (at: number): bigint => this.bytes(flow, from, at, share);
      const isPaid = this.isPaid(price);
      const shares: Share[] = [];
      if (this.draws(price)) {
        const { bundle, gauges } = life.month;
        const amountUntil = (at: number): bigint => bundle.drawn('data', bytes(at));
        shares.push({ gauge: gauges.data, amountUntil });
      }
      for (const gauge of this.again(flow)) shares.push({ gauge, amountUntil: bytes });
      for (const [line, each] of this.rates(price, isPaid)) {
        if (isKnownLate(life.terms, line)) continue;
        for (const name of metersOf(life.terms, line)) {
          shares.push({ gauge: life.month[name], amountUntil: (at) => bytes(at) * each });
        }
      }
      return shares;
    });
  }

  post(line: string, made: Charge): void {
    const { life, feed } = this.#parts;
    life.told.charge(life.month.index, line, 'bytes', made);
    if (isKnownLate(life.terms, line)) feed.late(life.month, line, made.parts);
  }

  /** A session under way when the bundle runs out counts as beyond it from its beginning. */
  straddles(): boolean {
    return this.#parts.life.terms.readings.straddle === 'B';
  }

  /** What any further use of that place is counted on where it stops something again. */
  again({ place }: Flow): Gauge[] {
    return againFor(place).flatMap((kind) => this.#parts.shock.again(kind) ?? []);
  }

  /**
   * Data with which the bundle runs out: what lies beyond it is charged, or refused where only the pack goes on (D2 B). The
   * bundle is reached before anything is charged beyond it: the charge is returned, for when all that draws on it has drawn.
   */
  drawStep(session: Session, bytes: bigint): () => void {
    const { life } = this.#parts;
    const { bundle, gauges } = life.month;
    const { price, flow } = session;
    for (const gauge of this.again(flow)) this.addStep(gauge, bytes);
    if (life.standing.roamingStopped && flow.until > flow.from && zoneOf(flow.place) !== 'home') {
      const carried = this.#fill(bytes, zoneOf(flow.place));
      session.covered += carried;
      return () => {
        this.#chargeExtra(price, carried);
      };
    }
    this.addStep(gauges.data, bundle.drawn('data', bytes));
    const rest = bundle.take('data', bytes);
    const whole = charge(bytes + session.covered, price.each);
    session.covered = 0n;
    return () => {
      this.#chargeBeyond(price, bytes, this.straddles() ? whole : rest);
    };
  }

  #chargeBeyond(price: Price, bytes: bigint, beyond: Charge): void {
    this.#chargeStep(price.line, beyond);
    this.#chargeExtra(price, bytes);
  }

  /** The surcharge of 13.5. */
  #chargeExtra({ line }: Price, bytes: bigint): void {
    const { terms } = this.#parts.life;
    if (this.#isSurcharged(line)) this.#chargeStep('surchargeData', charge(bytes, terms.surchargeData));
  }

  /** Takes what the pack still holds of them, to a whole byte, and refuses the rest; returns the bytes taken. */
  #fill(bytes: bigint, zone: Zone): bigint {
    const { life, abuse } = this.#parts;
    const { bundle, gauges } = life.month;
    const left = (bundle.left('data') ?? 0n) / bundle.drawn('data', 1n);
    const carried = left < bytes ? left : bytes;
    bundle.take('data', carried);
    this.addStep(gauges.data, bundle.drawn('data', carried));
    life.refuse('data', bytes - carried);
    abuse.note(life.now - 1, zone, 'data', carried - bytes);
    return carried;
  }

  #chargeStep(line: string, made: Charge): void {
    const { life } = this.#parts;
    this.post(line, made);
    if (isKnownLate(life.terms, line)) return;
    for (const name of metersOf(life.terms, line)) this.addStep(life.month[name], made.parts);
  }

  addStep(gauge: Gauge, amount: bigint): void {
    const { life, feed } = this.#parts;
    feed.step(gauge, amount, dataDelay(life, life.now));
  }

  rateMoment(session: Session, price: Price, bytes: bigint): void {
    const { life } = this.#parts;
    if (!this.draws(price)) {
      for (const gauge of this.again(session.flow)) this.addStep(gauge, bytes);
      for (const [line, each] of this.rates(price, true)) this.#chargeStep(line, charge(bytes, each));
      return;
    }
    const { bundle } = life.month;
    const left = bundle.left('data');
    const straddles = left !== undefined && bundle.drawn('data', bytes) > left;
    if (straddles && left > 0n) {
      this.drawStep(session, bytes)();
      if (this.straddles()) bundle.close('data');
      return;
    }
    for (const gauge of this.again(session.flow)) this.addStep(gauge, bytes);
    this.addStep(life.month.gauges.data, bundle.drawn('data', bytes));
    for (const [line, each] of this.rates(price, straddles)) this.#chargeStep(line, charge(bytes, each));
    if (!straddles) bundle.take('data', bytes);
  }
}

function shareOf(bytes: bigint, { above, below }: Fraction): bigint {
  return (bytes * above) / below;
}
