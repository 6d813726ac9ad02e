import { DAY } from '../days.ts';
import { Turn, type Life } from './life.ts';

// Blocks, who lifts them, and the fee that goes on (9.4, 9.7, 10.2b, 11, 16.2).

/** `unpaid` ends when all is paid (11.2b), `suspicion` and `abuse` after their days, the others at a written request (11.2c). */
export type BlockGround = 'unpaid' | 'suspicion' | 'abuse' | 'request' | 'security' | 'resale' | 'breach';

/** Grounds that no request ends. */
const OWN_END: ReadonlySet<BlockGround> = new Set(['unpaid', 'suspicion', 'abuse']);

export class Blocks {
  readonly #life: Life;
  readonly #grounds = new Set<BlockGround>();

  constructor(life: Life) {
    this.#life = life;
  }

  get isBlocked(): boolean {
    return this.#grounds.size > 0;
  }

  has(ground: BlockGround): boolean {
    return this.#grounds.has(ground);
  }

  /** The customer is told before, unless it was the customer who asked (11.2a). */
  block(ground: BlockGround): void {
    const life = this.#life;
    if (life.isEnded || this.#grounds.has(ground)) return;
    if (ground !== 'request') life.notify('blockAnnounced');
    if (!this.isBlocked) life.state('suspended', 'on');
    this.#grounds.add(ground);
  }

  /** For the days that the scenario gives (9.4). */
  blockForDays(ground: 'suspicion' | 'abuse'): void {
    const life = this.#life;
    if (this.#grounds.has(ground)) return;
    this.block(ground);
    const until = life.now + life.terms.number('suspendDays') * DAY;
    life.at(until, Turn.blockEnd, () => this.#lift([ground], false));
  }

  /** All that is owed was paid (11.2b). */
  liftPaid(): void {
    if (this.has('unpaid')) this.#lift(['unpaid'], true);
  }

  /** 11.2c: a written request ends what is not for money owed. */
  asked(isWritten: boolean): void {
    const others = [...this.#grounds].filter((ground) => !OWN_END.has(ground));
    this.#life.acts('block/lift-on-request');
    if (!isWritten || others.length === 0) this.#life.refuse();
    else this.#lift(others, true);
  }

  #lift(grounds: readonly BlockGround[], isCharged: boolean): void {
    const life = this.#life;
    if (life.isEnded || !grounds.some((ground) => this.#grounds.has(ground))) return;
    for (const ground of grounds) this.#grounds.delete(ground);
    if (isCharged) life.chargeInput('reconnection', 'unblockFee');
    if (!this.isBlocked) life.state('suspended', 'off');
  }
}
