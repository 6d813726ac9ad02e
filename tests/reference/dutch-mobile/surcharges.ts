import { NumberClass } from '../../../assembly/layout/kinds.ts';
import { fraction, product, sum, type Fraction } from '../exact.ts';
import type { Price } from '../mobile/price.ts';
import type { Sending } from '../mobile/use.ts';
import type { Unit } from '../mobile/units.ts';
import type { Life } from './life.ts';
import type { OpenBundle } from './open-bundle.ts';
import type { Roaming } from './roaming.ts';

// Surcharges on use in the EU at home prices (9.8, 9.9).

interface EuUse {
  readonly at: number;
  /** Index of the month that it is of. */
  readonly month: number;
  readonly line: string;
  readonly unit: Unit;
  /** Parts excl. VAT that its surcharge is, or would be, and of how much use. */
  amount: Fraction;
  units: bigint;
  isSurcharged: boolean;
}

/** Bytes among those of the month in the EU, in the order of use. */
interface EuData {
  readonly from: bigint;
  readonly until: bigint;
  readonly use: EuUse;
}

interface Parts {
  readonly life: Life;
  readonly roaming: Roaming;
  readonly openBundle: OpenBundle;
}

export class Surcharges {
  readonly #parts: Parts;
  /** Of days that may be surcharged afterwards. */
  #unsurcharged: EuUse[] = [];
  /** Of the month. */
  #bytes = 0n;
  #data: EuData[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.roaming.surchargeBack = (from) => {
      for (const use of this.#unsurcharged) if (use.at >= from) this.#charge(use);
      this.#unsurcharged = [];
    };
    parts.openBundle.onAbove = (bytes) => this.#takeOff(bytes);
  }

  beginMonth(): void {
    this.#bytes = 0n;
    this.#data = [];
  }

  /** What the limit of an open bundle leaves of it is surcharged (9.8b). */
  data(at: number, bytes: bigint): void {
    const { life, openBundle } = this.#parts;
    const above = openBundle.use(bytes);
    const isOnce = life.reads('doubleSurcharge') === 'A';
    const own = isOnce ? bytes - above : bytes;
    const from = this.#bytes;
    this.#bytes += bytes;
    const use = this.#add(at, 'surchargeData', 'bytes', own, this.#ofData(own));
    this.#data.push({ from, until: this.#bytes, use });
  }

  /** A56: by the second, or by the started minute of each call. */
  sending(sending: Sending, price: Price | undefined): void {
    const { life } = this.#parts;
    const { terms } = life;
    const { at, kind, incoming, amount, numberClass } = sending;
    if (numberClass === NumberClass.free || numberClass === NumberClass.emergency || kind === 'mms') return;
    if (!incoming && !price?.inBundle) return;
    const isByMinute = life.reads('A56') === 'B' && kind === 'voice';
    const units = BigInt(isByMinute ? Math.ceil(amount / 60) * 60 : amount);
    if (kind === 'sms') {
      this.#add(at, 'surchargeSms', 'messages', units, fraction(units * terms.surchargeSms));
    } else if (incoming) {
      const each = terms.euros(terms.value('surchargeVoiceIn'));
      this.#add(at, 'surchargeVoiceIn', 'seconds', units, product(each, fraction(units, 60n)));
    } else this.#add(at, 'surchargeVoice', 'seconds', units, fraction(units * terms.surchargeVoice));
  }

  get #isSurcharging(): boolean {
    const { life, roaming } = this.#parts;
    return roaming.isSurcharged || (roaming.isRefused && life.reads('refusedPrice') === 'A');
  }

  /** Parts incl. VAT. */
  #ofData(bytes: bigint): Fraction {
    return fraction(bytes * this.#parts.life.terms.surchargeData);
  }

  /** @param incl parts incl. VAT of so many units */
  #add(at: number, line: string, unit: Unit, units: bigint, incl: Fraction): EuUse {
    const { life } = this.#parts;
    const amount = life.exclVat(incl);
    const use = { at, month: life.index, line, unit, units, amount, isSurcharged: false };
    if (this.#isSurcharging) this.#charge(use);
    else this.#unsurcharged.push(use);
    return use;
  }

  #charge(use: EuUse): void {
    use.isSurcharged = true;
    const { life } = this.#parts;
    life.postUse(use.line, use.amount, use.month);
    life.told.units.add(use.month, use.line, use.unit, use.units);
  }

  /**
   * What is above a limit that is announced later is not surcharged as well (reading "doubleSurcharge"), be it that it
   * was surcharged before, when it was used or afterwards, or that it may be yet.
   */
  #takeOff(bytesAbove: bigint): void {
    const { life } = this.#parts;
    if (life.reads('doubleSurcharge') === 'B') return;
    const limit = this.#bytes - bytesAbove;
    for (const { from, until, use } of this.#data) {
      if (until <= limit) continue;
      const own = limit > from ? limit - from : 0n;
      const left = life.exclVat(this.#ofData(own));
      if (use.isSurcharged) {
        const { above, below } = use.amount;
        life.postUse(use.line, sum(left, fraction(-above, below)), use.month);
        life.told.units.add(use.month, use.line, use.unit, own - use.units);
      }
      use.amount = left;
      use.units = own;
    }
  }
}
