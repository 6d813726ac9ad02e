import type { Life } from './life.ts';

// Use for business (13.1, 13.2): the service is one person's own, and not for commerce (A31).

export class BusinessUse {
  readonly #life: Life;
  /** What follows a hit that is known after so many seconds. */
  readonly #follow: (delay: number) => void;
  /** The first use of a Month. */
  #first: { readonly index: number; readonly at: number } | undefined;

  constructor(life: Life, follow: (delay: number) => void) {
    this.#life = life;
    this.#follow = follow;
  }

  /** The first use of the Month would be a hit, and is still to come. */
  get isAwaited(): boolean {
    const { terms, month } = this.#life;
    return terms.readings.A31 === 'B' && this.#first?.index !== month.index;
  }

  /** A call that is made and lasts, a message sent, or the first byte of data, known so many seconds later. */
  used(delay: number): void {
    const { terms, month, now, told } = this.#life;
    if (terms.readings.A31 === 'A') {
      told.weighed.add('limit:businessUse');
      return;
    }
    if (this.isAwaited) {
      told.hits.push({ at: now, name: 'businessUse' });
      this.#first = { index: month.index, at: now };
    }
    if (this.#first?.at === now) this.#follow(delay);
  }
}
