import { DAY } from '../days.ts';
import type { Ending } from './ending.ts';
import type { Life } from './life.ts';
import { pollAt } from './watch.ts';

// What follows a hit (13.4), and use that has the same measures on other grounds (5.3, 13.5).

/** When a limit was passed, and the index of its Month. */
interface Hit {
  readonly at: number;
  readonly in: number;
  /** The Month in which the use of the hit began. */
  readonly usedIn: number;
}

interface Suspension {
  readonly from: number;
  readonly until: number;
  /** For a hit, or one was to be answered while it lasted. */
  isForHit: boolean;
}

export class Sanctions {
  readonly #life: Life;
  readonly #ending: Ending;
  /** Times without service, for the fee (A55). */
  readonly suspensions: Suspension[] = [];
  /** When the first suspension ended, on whatever grounds: a hit from then on ends the contract (D8). */
  #firstLiftedAt = Infinity;
  /** Hits before it have been answered: by a measure that was for a hit, and is over. */
  #answeredUntil = 0;
  /** The Month that began when a line was slowed down no longer. */
  #slowUntilMonth = 0;

  constructor(life: Life, ending: Ending) {
    this.#life = life;
    this.#ending = ending;
  }

  /**
   * What follows a hit of now, which the operator knows so many seconds later; while the service is suspended, nothing.
   * @param usedIn the Month in which the use began
   */
  follow(delay: number, usedIn: number): void {
    const life = this.#life;
    const { terms, now, standing } = life;
    if (terms.policies.fairUseSanction === 0 || standing.suspended) return;
    const known = pollAt(life, now + delay);
    const hit = { at: now, in: life.month.index, usedIn };
    life.agenda.put(known + terms.seconds('barMinutes'), () => this.#answer(hit));
  }

  #answer(hit: Hit): void {
    const isAnswered = hit.at < this.#answeredUntil || hit.in < this.#slowUntilMonth;
    if (!isAnswered && !this.#life.standing.ended) this.measure(hit);
  }

  /**
   * For a hit, or on other grounds (13.5) at once. In the order of the reading "ladder": suspend, and end at a hit after that;
   * end at once; slow the line down.
   */
  measure(hit?: Hit): void {
    const { terms, told, standing, now } = this.#life;
    const { ladder } = terms.readings;
    if (ladder === 'A' && standing.suspended) {
      (this.suspensions.at(-1) as Suspension).isForHit ||= hit !== undefined;
      return;
    }
    if (ladder === 'C' && standing.throttled) return;
    told.notices.push({ at: now, name: 'fairUse' });
    if (ladder === 'C') {
      standing.throttled = true;
      told.state(now, 'throttled', 'on');
    } else if (ladder === 'B' || (hit?.at ?? now) >= this.#firstLiftedAt) {
      this.#ending.end(false, hit?.usedIn);
    } else this.suspend(hit);
  }

  /**
   * For a hit, or on other grounds (5.3, 13.5): these answer no hit before them. It lasts up to the second in which it is lifted:
   * a call that ends then ended under it, and what the operator does then about use before comes first.
   */
  suspend(hit?: Hit): void {
    const life = this.#life;
    const from = life.now;
    const until = from + life.terms.number('suspendDays') * DAY;
    const suspension = { from, until, isForHit: hit !== undefined };
    this.suspensions.push(suspension);
    life.standing.suspended = true;
    life.told.state(from, 'fairUseSuspended', 'on');
    life.agenda.putLate(until, () => {
      life.standing.suspended = false;
      this.#firstLiftedAt = Math.min(this.#firstLiftedAt, until);
      if (suspension.isForHit) this.#answeredUntil = this.#firstLiftedAt;
      life.told.state(until, 'fairUseSuspended', 'off');
    });
  }

  /** A line is slowed until the Month ends. */
  endThrottle(): void {
    const { standing, told, now, month } = this.#life;
    if (!standing.throttled || standing.ended) return;
    standing.throttled = false;
    this.#answeredUntil = now;
    this.#slowUntilMonth = month.index;
    told.state(now, 'throttled', 'off');
  }
}
