import { NumberClass } from '../../../assembly/layout/kinds.ts';
import type { UsageRecord } from '../../../src/usage-file/record.ts';
import { blockOf, isSendingBlocked } from './blocks.ts';
import { isKnownLate, metersOf } from './charges.ts';
import type { Parts } from './data-rating.ts';
import type { Gauge } from './gauge.ts';
import type { MobileMonth } from './month.ts';
import { billedSeconds, priceOfSending, surchargedSeconds } from './price.ts';
import type { Terms } from './terms.ts';
import { charge, unitOf, type Charge } from './units.ts';
import { zoneOf, type Sending } from './use.ts';
import { sendingDelay } from './watch.ts';

// Calls and messages: refused or carried when they begin, rated when they end, in the Month in which they began.

/** What held when a call or message began: it counts there, however long it lasts. */
interface Begun {
  readonly month: MobileMonth;
  readonly isSurcharged: boolean;
  /** Where it is the next use after a payment (A13 C). */
  readonly again: Gauge | undefined;
}

/** The first loss of which calls were under way, and their records. */
interface LossOfCalls {
  readonly at: number;
  readonly records: ReadonlySet<UsageRecord>;
}

export class Sendings {
  readonly #parts: Parts;
  readonly #underWay = new Map<Sending, Begun>();
  loss: LossOfCalls | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Received messages are free and count nowhere, and so do emergency calls while no contract runs. What follows a hit comes
   * after the end of its call, also in one second.
   */
  begin(sending: Sending): void {
    const { life } = this.#parts;
    if (!life.isTold || (sending.incoming && sending.kind !== 'voice')) return;
    if (this.#isRefused(sending)) {
      life.refuse(sending.kind, BigInt(sending.amount), sending.at);
      return;
    }
    if (!life.isUnderContract) return;
    if (!sending.incoming && sending.kind !== 'mms') {
      this.#parts.ending.noteUse(sending.at);
      this.#parts.abuse.sent(sending);
    }
    const again = sending.incoming ? undefined : this.#parts.shock.again('service');
    const begun = { month: { ...life.month }, isSurcharged: this.#isSurcharged(sending), again };
    if (sending.ends === sending.at) this.#end(sending, begun);
    else this.#start(sending, begun);
    if (sending.incoming || sending.amount === 0) return;
    this.#parts.fairUse.business.used(sending.ends - sending.at + sendingDelay(life, sending.place));
  }

  /** Calls that outlast the account's last Month belong to it all the same. */
  endAll(): void {
    const { life } = this.#parts;
    for (const [sending, begun] of this.#inOrderOfEnd()) {
      life.now = Math.max(life.now, sending.ends);
      this.#end(sending, begun);
    }
  }

  /** Use is no longer the customer's (4.6). */
  lose(): void {
    if (this.loss !== undefined || this.#underWay.size === 0) return;
    const records = new Set([...this.#underWay.keys()].map(({ record }) => record));
    this.loss = { at: this.#parts.life.now, records };
  }

  /** Parts by line that the bill of a Month that has ended still awaits: all that began in it stands on it. */
  awaited(month: number): (readonly [string, bigint])[] {
    if (month >= this.#parts.life.month.index) return [];
    const calls = this.#inOrderOfEnd().filter(([, begun]) => begun.month.index === month);
    const [first] = calls;
    if (!first) return [];
    const { terms } = this.#parts.life;
    const bundle = first[1].month.bundle.copy(terms);
    return calls.flatMap(([sending, begun]) => {
      const reckoned = { ...begun, month: { ...begun.month, bundle } };
      const charges = this.#charges(sending, reckoned);
      const kind = this.#drawnKind(sending, reckoned);
      if (kind) bundle.take(kind, unitsOf(terms, sending));
      return charges.map(([line, { parts }]) => [line, parts] as const);
    });
  }

  /** Calls under way; those that end in one second, as they began. */
  #inOrderOfEnd(): [Sending, Begun][] {
    return [...this.#underWay].sort(([left], [right]) => left.ends - right.ends);
  }

  #start(sending: Sending, begun: Begun): void {
    this.#underWay.set(sending, begun);
    this.#parts.life.after(sending.amount, () => {
      this.#underWay.delete(sending);
      this.#end(sending, begun);
    });
  }

  #isRefused(sending: Sending): boolean {
    const { terms, subscriber, standing, around } = this.#parts.life;
    if (sending.numberClass === NumberClass.emergency) return false;
    if (standing.serviceStopped || standing.suspended || standing.ended) return true;
    if (around.refuses(sending.place, sending.kind)) return true;
    const isBlocked = isSendingBlocked(terms, subscriber, sending);
    if (isBlocked) this.#parts.life.told.blocks.add(blockOf(terms, subscriber, sending));
    return isBlocked;
  }

  /** Surcharges are on use of the operator's own service: not on third parties' numbers, nor on free and foreign ones. */
  #isSurcharged(sending: Sending): boolean {
    const { standing, terms, plan } = this.#parts.life;
    if (!standing.surcharged || !priceOfSending(terms, plan, sending)?.inBundle) return false;
    return zoneOf(sending.place) === 'eu' || terms.readings.A20 === 'B';
  }

  #end(sending: Sending, begun: Begun): void {
    const { life, fairUse, feed, shock } = this.#parts;
    const lasted = Math.max(sending.at, life.now - 1); // a call lasts up to the second in which it ends
    const delay = sendingDelay(life, sending.place);
    if (!sending.incoming) shock.noteUse(lasted, delay);
    if (begun.again && !life.standing.ended) feed.step(begun.again, 1n, delay);
    const charges = this.#charges(sending, begun);
    this.#draw(sending, begun);
    for (const [line, made] of charges) this.#charge(sending, begun.month, line, made);
    if (sending.kind === 'voice') fairUse.call(sending);
    else fairUse.messages(sending);
  }

  /** Parts by line, as its bundle stands. */
  #charges(sending: Sending, begun: Begun): (readonly [string, Charge])[] {
    const { terms } = this.#parts.life;
    const { month, isSurcharged } = begun;
    const charges: (readonly [string, Charge])[] = [];
    const price = priceOfSending(terms, month.plan, sending);
    if (price) {
      const units = unitsOf(terms, sending);
      const kind = this.#drawnKind(sending, begun);
      const beyond = kind && month.bundle.beyond(kind, units);
      const isPart = sending.kind !== 'voice' || terms.readings.straddle !== 'B' || beyond?.parts === 0n;
      charges.push([price.line, beyond !== undefined && isPart ? beyond : charge(units, price.each)]);
    }
    if (isSurcharged) charges.push(surchargeOf(terms, sending));
    return charges;
  }

  #draw(sending: Sending, begun: Begun): void {
    const { life, feed } = this.#parts;
    const kind = this.#drawnKind(sending, begun);
    if (kind === undefined) return;
    const { bundle, gauges } = begun.month;
    const units = unitsOf(life.terms, sending);
    bundle.take(kind, units);
    feed.step(gauges[kind], bundle.drawn(kind, units), sendingDelay(life, sending.place));
  }

  /** What it draws of the bundle; undefined = nothing. */
  #drawnKind(sending: Sending, { month, isSurcharged }: Begun): 'voice' | 'sms' | undefined {
    const { terms } = this.#parts.life;
    const isAbusive = isSurcharged && terms.readings.A21 === 'B' && zoneOf(sending.place) === 'eu';
    if (isAbusive || !priceOfSending(terms, month.plan, sending)?.inBundle) return undefined;
    return sending.kind === 'voice' ? 'voice' : 'sms';
  }

  #charge(sending: Sending, month: MobileMonth, line: string, made: Charge): void {
    const { life, feed } = this.#parts;
    const { parts } = made;
    life.told.charge(month.index, line, unitOf(sending.kind), made);
    if (parts === 0n) return;
    if (isKnownLate(life.terms, line)) {
      feed.late(month, line, parts);
      return;
    }
    for (const name of metersOf(life.terms, line)) {
      feed.step(month[name], parts, sendingDelay(life, sending.place));
    }
  }
}

function unitsOf(terms: Terms, { kind, amount }: Sending): bigint {
  return kind === 'voice' ? billedSeconds(terms, amount) : BigInt(amount);
}

/** Extra for outgoing calls, and for SMS sent (13.5). */
function surchargeOf(terms: Terms, { kind, amount }: Sending): readonly [string, Charge] {
  return kind === 'voice'
    ? ['surchargeVoice', charge(surchargedSeconds(terms, amount), terms.surchargeVoice)]
    : ['surchargeSms', charge(BigInt(amount), terms.surchargeSms)];
}
