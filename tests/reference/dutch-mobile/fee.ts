import { DAY } from '../days.ts';
import { fraction, product, type Fraction } from '../exact.ts';
import type { Life } from './life.ts';

// The fee: what it is, its discounts, the price index and new prices (12.1, 12.4, 12.6, 13.1).

const HUNDRED = 100n;

export class Fee {
  readonly #life: Life;
  /** Before discounts. */
  #list: Fraction;
  /** Percent of the list price that promotions take off, beside the discount of the plan. */
  #promotion = 0n;
  readonly #promised: bigint[] = [];
  #hasDiscount: boolean;
  #year: number | undefined;
  /** In force, and not charged yet. */
  #newPrice: Fraction | undefined;

  constructor(life: Life) {
    this.#life = life;
    this.#list = fraction(life.plan.fee);
    this.#hasDiscount = life.terms.input('discountPercent').above > 0n;
  }

  /** Parts a month, of the months to come: at the price in force, with every promotion. */
  get ahead(): Fraction {
    const promotion = this.#promised.reduce((total, percent) => total + percent, this.#promotion);
    return this.#lessDiscounts(this.#newPrice ?? this.#list, promotion);
  }

  /** Parts a month, as the month under way has it. */
  get #current(): Fraction {
    return this.#lessDiscounts(this.#list, this.#promotion);
  }

  #lessDiscounts(list: Fraction, promotion: bigint): Fraction {
    const { terms } = this.#life;
    const discount = this.#hasDiscount ? terms.input('discountPercent') : fraction(0n);
    const off = discount.above + promotion * discount.below;
    return product(list, fraction(HUNDRED * discount.below - off, HUNDRED * discount.below));
  }

  /** At second 0 of a month that is owed. */
  beginMonth(): void {
    this.#takeNewPrices();
    this.#takeIndex();
  }

  /** The year of activation has no step, nor has the first one of an account that was activated before it is looked at. */
  begin(day: number): void {
    const first = this.#life.months[0]?.from ?? day;
    this.#year = new Date(Math.max(day, first) * DAY * 1000).getUTCFullYear();
  }

  charge(): void {
    this.#takeNewPrices();
    this.#life.post('fee', this.#current);
  }

  /** 12.7: a fee that is paid in advance changes with the next month. */
  change(micros: bigint): void {
    this.#newPrice = fraction(micros * this.#life.terms.partsPerMicro);
  }

  /** 12.4: a promotion counts in writing only, from the next month. */
  promise(percent: bigint): void {
    this.#promised.push(percent);
  }

  /** 12.4: the discount ends now, or for the whole month. */
  loseDiscount(): void {
    const life = this.#life;
    if (!this.#hasDiscount || !life.may('discountLapse')) return;
    const before = this.#current;
    this.#hasDiscount = false;
    const after = this.#current;
    life.state('discountLost', 'on');
    const lost = fraction(
      after.above * before.below - before.above * after.below,
      after.below * before.below,
    );
    const { from, until } = life.month;
    const left = life.reads('discountBack') === 'B' ? (until - from) * DAY : until * DAY - life.now;
    life.post('discountLost', product(lost, fraction(BigInt(left), BigInt((until - from) * DAY))));
  }

  /** 12.6: the first month that begins in a calendar year carries that year's step; the first year has none. */
  #takeIndex(): void {
    const life = this.#life;
    const year = new Date(life.month.from * DAY * 1000).getUTCFullYear();
    const isFirst = year <= (this.#year ?? year);
    if (!isFirst) this.#year = year;
    if (!isFirst) life.acts('price/cpi-yearly');
    const index = life.terms.input('cpi');
    const isDown = index.above < HUNDRED * index.below;
    if (isFirst || !life.may('cpi') || (isDown && life.reads('cpiDown') === 'A')) return;
    this.#list = product(this.#list, fraction(index.above, HUNDRED * index.below));
  }

  #takeNewPrices(): void {
    for (const percent of this.#promised.splice(0)) this.#promotion += percent;
    this.#list = this.#newPrice ?? this.#list;
    this.#newPrice = undefined;
  }
}
