import { NumberClass, Place } from '../../../assembly/layout/kinds.ts';
import { DAY } from '../days.ts';
import { bytesUntil, type Flow, type Sending } from '../mobile/use.ts';
import type { Blocks } from './blocks.ts';
import { charge, unitOf } from '../mobile/units.ts';
import type { Life } from './life.ts';
import type { FairUse } from './fair-use.ts';
import type { OpenBundle } from './open-bundle.ts';
import type { Roaming } from './roaming.ts';
import type { Price } from '../mobile/price.ts';
import { Surcharges } from './surcharges.ts';
import { priceOfData, priceOfSending, zoneOf } from './use-price.ts';

// Use against the bundle, beyond it and abroad (9.5, 9.6, 12.1, 24.1).

interface Session {
  readonly flow: Flow;
  /** Bytes of this month that the bundle has covered. */
  covered: bigint;
  upTo: number;
}

export interface Parts {
  readonly life: Life;
  readonly blocks: Blocks;
  readonly roaming: Roaming;
  readonly openBundle: OpenBundle;
  readonly fairUse: FairUse;
  /** 10.3: use that is no longer the customer's. */
  readonly isOthers: () => boolean;
  /** Seconds from which it is not: a call that is under way ends there. */
  readonly ends: readonly number[];
}

export class Metering {
  readonly #parts: Parts;
  #sessions: Session[] = [];
  /** The last one that ended. */
  #ended: Session | undefined;
  #used = { data: 0n, voice: 0n, sms: 0n };
  readonly #surcharges: Surcharges;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#surcharges = new Surcharges(parts);
  }

  beginMonth(): void {
    this.#used = { data: 0n, voice: 0n, sms: 0n };
    this.#surcharges.beginMonth();
    for (const session of [...this.#sessions, this.#ended]) if (session) session.covered = 0n;
  }

  beginData(flow: Flow): void {
    const before = this.#ended;
    const goesOn = flow.isContinued && before?.flow.until === flow.from && before.flow.place === flow.place;
    const session = { flow, covered: goesOn ? before.covered : 0n, upTo: flow.from };
    if (flow.from === flow.until) this.#carry(session, flow.bytes, flow.from);
    else this.#sessions.push(session);
  }

  get nextEnd(): number {
    return Math.min(Infinity, ...this.#sessions.map(({ flow }) => flow.until));
  }

  /** Data that flow until a second, under what held up to it. */
  advance(to: number): void {
    for (const session of this.#sessions) {
      const { flow, upTo } = session;
      const until = Math.min(to, flow.until);
      if (until <= upTo) continue;
      session.upTo = until;
      this.#carry(session, bytesUntil(flow, until) - bytesUntil(flow, upTo), upTo);
    }
    this.#ended = this.#sessions.find(({ flow }) => flow.until === to) ?? this.#ended;
    this.#sessions = this.#sessions.filter(({ flow }) => flow.until > to);
  }

  get #isRefused(): boolean {
    const { life, blocks } = this.#parts;
    return blocks.isBlocked || life.isEnded || !life.isActive;
  }

  #isHomePrice(place: Place): boolean {
    const { life, roaming } = this.#parts;
    const zone = zoneOf(life.terms, place);
    if (place === Place.eea) life.reads('A59');
    if (zone !== 'eu') return zone === 'home';
    life.acts('roam/like-at-home');
    if (life.today < Date.parse(life.terms.text('roamLikeHomeFrom')) / (DAY * 1000)) return false;
    return !roaming.isRefused || life.reads('refusedPrice') === 'A';
  }

  #carry(session: Session, bytes: bigint, at: number): void {
    const { life, roaming, isOthers } = this.#parts;
    const { place } = session.flow;
    if (bytes === 0n) return;
    if (this.#isRefused || isOthers()) {
      life.told.refuse('data', bytes);
      return;
    }
    const zone = zoneOf(life.terms, place);
    roaming.note(at, zone, 'data', bytes);
    const price = priceOfData(life.terms, life.plan, place, this.#isHomePrice(place));
    if (!price.inBundle) {
      life.told.charge(life.index, price.line, 'bytes', charge(bytes, price.each));
      return;
    }
    this.#draw(session, bytes, price);
    if (zone === 'eu') this.#surcharges.data(at, bytes);
  }

  #draw(session: Session, bytes: bigint, price: Price): void {
    const { life } = this.#parts;
    const bundle = life.plan.data;
    const left = bundle === undefined ? bytes : max(0n, bundle - this.#used.data);
    const covered = min(left, bytes);
    this.#used.data += covered;
    const beyond = bytes - covered;
    if (beyond > 0n) life.acts('data/si-units');
    session.covered += covered;
    let charged = beyond;
    if (beyond > 0n && life.reads('straddle') === 'B') {
      charged += session.covered;
      session.covered = 0n;
    }
    life.told.charge(life.index, price.line, 'bytes', charge(charged, price.each));
  }

  send(sending: Sending): void {
    const { life, isOthers } = this.#parts;
    const { kind, incoming, numberClass, amount, at } = sending;
    if (incoming && kind !== 'voice') return;
    const isRefused = this.#isRefused || isOthers();
    if (isRefused && numberClass !== NumberClass.emergency) life.told.refuse(kind, BigInt(amount), at);
    else this.#sent(this.#own(sending));
  }

  /** A call as long as it is the customer's. */
  #own(sending: Sending): Sending {
    const { at, ends } = sending;
    const end = this.#parts.ends.find((each) => at < each && each < ends);
    return end === undefined ? sending : { ...sending, amount: end - at, ends: end };
  }

  #sent(sending: Sending): void {
    const { life, roaming, fairUse } = this.#parts;
    const { kind, incoming, place, at } = sending;
    const zone = zoneOf(life.terms, place);
    const isHomePrice = this.#isHomePrice(place);
    const price = priceOfSending(life.terms, life.plan, sending, isHomePrice);
    if (price) this.#rate(sending, price);
    if (zone === 'eu' && isHomePrice) this.#surcharges.sending(sending, price);
    if (!incoming && kind !== 'mms') roaming.note(at, zone, kind, BigInt(sending.amount));
    fairUse.sent(sending);
  }

  #rate(sending: Sending, price: Price): void {
    const { life } = this.#parts;
    const isCall = sending.kind === 'voice';
    const units = isCall ? this.#billed(sending.amount) : BigInt(sending.amount);
    if (!price.inBundle) {
      life.told.charge(life.index, price.line, unitOf(sending.kind), charge(units, price.each));
      return;
    }
    const kind = isCall ? 'voice' : 'sms';
    const bundle = life.plan[kind];
    const left = bundle === undefined ? units : max(0n, bundle - this.#used[kind]);
    const covered = min(left, units);
    this.#used[kind] += covered;
    const isWhole = covered < units && isCall && life.reads('straddle') === 'B';
    const charged = isWhole ? units : units - covered;
    life.told.charge(life.index, price.line, unitOf(kind), charge(charged, price.each));
  }

  #billed(seconds: number): bigint {
    const { terms } = this.#parts.life;
    const [first, step] = [terms.number('voiceFirstSeconds'), terms.number('voiceStepSeconds')];
    return BigInt(seconds <= first ? first : first + Math.ceil((seconds - first) / step) * step);
  }
}

function min(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function max(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
