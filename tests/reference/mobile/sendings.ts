import { NumberClass } from '../../../assembly/layout/kinds.ts';
import { blockOf, isSendingBlocked } from './blocks.ts';
import { isKnownLate, metersOf } from './charges.ts';
import type { Parts } from './data-rating.ts';
import type { Gauge } from './gauge.ts';
import type { MobileMonth } from './month.ts';
import { billedSeconds, priceOfSending, surchargedSeconds, type Price } from './price.ts';
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

export class Sendings {
  readonly #parts: Parts;
  readonly #underWay: { sending: Sending; end: () => void }[] = [];
  #isOver = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Received messages are free and count nowhere. */
  begin(sending: Sending): void {
    const { life } = this.#parts;
    if (!life.isTold || (sending.incoming && sending.kind !== 'voice')) return;
    if (this.#isRefused(sending)) {
      life.refuse(sending.kind, BigInt(sending.amount));
      return;
    }
    const month = { ...life.month };
    const isSurcharged = this.#isSurcharged(sending);
    if (!sending.incoming && sending.kind !== 'mms') {
      this.#parts.ending.noteUse(sending.at);
      this.#parts.abuse.sent(sending);
    }
    if (!sending.incoming && sending.amount > 0) {
      this.#parts.fairUse.business.used(sending.ends - sending.at + sendingDelay(life, sending.place));
    }
    const again = sending.incoming ? undefined : this.#parts.shock.again('service');
    const end = (): void => this.#end(sending, { month, isSurcharged, again });
    if (sending.ends === sending.at) end();
    else this.#start(sending, end);
  }

  /** Calls that outlast the account's last Month belong to it all the same; meters of money are told of until it ends. */
  endAll(): void {
    const { life } = this.#parts;
    this.#isOver = true;
    for (const { sending, end } of this.#underWay.sort(
      (left, right) => left.sending.ends - right.sending.ends,
    )) {
      life.now = Math.max(life.now, sending.ends);
      end();
    }
  }

  #start(sending: Sending, end: () => void): void {
    const call = { sending, end };
    this.#underWay.push(call);
    this.#parts.life.after(sending.amount, () => {
      this.#underWay.splice(this.#underWay.indexOf(call), 1);
      end();
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

  #end(sending: Sending, { month, isSurcharged, again }: Begun): void {
    const { life, fairUse, shock } = this.#parts;
    const price = priceOfSending(life.terms, month.plan, sending);
    const lasted = Math.max(sending.at, life.now - 1); // a call lasts up to the second in which it ends
    if (!sending.incoming) shock.noteUse(lasted, sendingDelay(life, sending.place));
    if (again && !life.standing.ended) this.#parts.feed.step(again, 1n, sendingDelay(life, sending.place));
    if (price) this.#rate(sending, month, price, isSurcharged);
    if (isSurcharged) this.#surcharge(sending, month);
    if (sending.kind === 'voice') fairUse.call(sending);
    else fairUse.messages(sending);
  }

  #rate(sending: Sending, month: MobileMonth, price: Price, isSurcharged: boolean): void {
    const { terms } = this.#parts.life;
    const isCall = sending.kind === 'voice';
    const units = isCall ? billedSeconds(terms, sending.amount) : BigInt(sending.amount);
    const isAbusive = isSurcharged && terms.readings.A21 === 'B' && zoneOf(sending.place) === 'eu';
    if (!price.inBundle || isAbusive) {
      this.#charge(sending, month, price.line, units * price.each);
      return;
    }
    const kind = isCall ? 'voice' : 'sms';
    const left = month.bundle.left(kind);
    const drawn = month.bundle.drawn(kind, units);
    const straddles = left !== undefined && drawn > left;
    const rest = month.bundle.take(kind, units);
    const isWhole = isCall && straddles && terms.readings.straddle === 'B';
    if (isWhole) month.bundle.close(kind);
    this.#parts.feed.step(month.gauges[kind], drawn, sendingDelay(this.#parts.life, sending.place));
    this.#charge(sending, month, price.line, isWhole ? units * price.each : rest);
  }

  /** Extra for outgoing calls, and for SMS sent (13.5). */
  #surcharge(sending: Sending, month: MobileMonth): void {
    const { terms } = this.#parts.life;
    const { kind, amount } = sending;
    if (kind === 'voice') {
      const seconds = surchargedSeconds(terms, amount);
      this.#charge(sending, month, 'surchargeVoice', seconds * terms.surchargeVoice);
    } else this.#charge(sending, month, 'surchargeSms', BigInt(amount) * terms.surchargeSms);
  }

  #charge(sending: Sending, month: MobileMonth, line: string, parts: bigint): void {
    const { life, feed } = this.#parts;
    life.told.post(month.index, line, parts);
    if (parts === 0n) return;
    if (isKnownLate(life.terms, line)) {
      feed.late(month, line, parts);
      return;
    }
    for (const name of metersOf(life.terms, line)) {
      if (this.#isOver && name !== 'percent') continue;
      feed.step(month[name], parts, sendingDelay(life, sending.place));
    }
  }
}
