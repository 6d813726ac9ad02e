import { DAY } from '../days.ts';
import { fraction, product, type Fraction } from '../exact.ts';
import type { Life } from './life.ts';

// The monthly limit on data in the EU of a bundle without a limit (9.8b).

export class OpenBundle {
  readonly #life: Life;
  #isAnnounced = false;
  /** Bytes of the month in the EU, and of them those above the limit. */
  #used = 0n;
  #above = 0n;

  /** Bytes used before the announcement that lie above the limit. */
  onAbove: (bytes: bigint) => void = () => {};

  constructor(life: Life) {
    this.#life = life;
  }

  announce(): void {
    if (this.#life.plan.data !== undefined) return;
    if (this.#isAnnounced) {
      this.#life.notify('openBundleLimit');
      return;
    }
    this.#life.notify('openBundleLimit');
    this.#isAnnounced = true;
    this.#settle();
    if (this.#life.reads('A6') !== 'D') this.onAbove(this.#above);
  }

  beginMonth(): void {
    this.#used = 0n;
    this.#above = 0n;
  }

  /** Data at home prices in the EU zone; bytes of them that are charged as above the limit. */
  use(bytes: bigint): bigint {
    this.#used += bytes;
    const before = this.#above;
    this.#settle();
    return this.#life.reads('A6') === 'D' ? 0n : this.#above - before;
  }

  #settle(): void {
    const life = this.#life;
    if (!this.#isAnnounced || this.#year < 2018) return;
    const isPrice = life.reads('A6') === 'D';
    if (!life.may('openBundleLimit') || (!isPrice && !life.may('overLimit'))) return;
    const { terms } = life;
    const before = this.#above;
    this.#above = this.#bytesAbove(isPrice);
    const more = fraction(this.#above - before);
    const perByte = isPrice
      ? product(terms.euros(this.#figure), fraction(1n, terms.gigabyte))
      : product(terms.euros(terms.value('overLimitData')), fraction(1n, terms.megabyte));
    const isExcl = isPrice && this.#year === 2018;
    const charge = product(more, perByte);
    life.postUse('openBundleExcess', isExcl ? charge : life.exclVat(charge));
  }

  /** Whole bytes: one that lies partly above the limit is above it. */
  #bytesAbove(isPrice: boolean): bigint {
    if (isPrice) return this.#used;
    const limit = this.#limit();
    return limit !== undefined && this.#used > limit ? this.#used - limit : 0n;
  }

  /** In which the month begins; the clause knows none before 2018. */
  get #year(): number {
    return new Date(this.#life.month.from * DAY * 1000).getUTCFullYear();
  }

  /** EUR per GB of the year: incl. VAT, but for 2018, which has no tag; as a price it excludes VAT then (12.2). */
  get #figure(): Fraction {
    const { terms } = this.#life;
    const year = this.#year;
    this.#life.acts(`open-bundle/limit-${year === 2018 ? '2018-eur-3' : '2019-eur-2.25'}-per-gb`);
    if (year === 2018) return terms.value('openLimit2018');
    const isLater = year > 2019 && this.#life.reads('afterYears') === 'B';
    return isLater ? terms.input('openLimitLater') : terms.value('openLimit2019');
  }

  /** Bytes, whole; where a GB takes nothing of the price, no number of them uses it up. */
  #limit(): bigint | undefined {
    const { terms } = this.#life;
    const reading = this.#life.reads('A6');
    const price = terms.input('openBundlePrice');
    const base = reading === 'B' ? this.#life.exclVat(price) : price;
    const figure = this.#figure;
    if (figure.above === 0n) return undefined;
    const gigabytes = product(base, fraction(figure.below * (reading === 'C' ? 2n : 1n), figure.above));
    const { above, below } = product(gigabytes, fraction(terms.gigabyte));
    return above / below;
  }
}
