import { DAY, dayOf, monthsLater } from '../days.ts';
import type { Life } from './life.ts';

// Complaints, their answer and the court (27).

export class Complaints {
  readonly #life: Life;
  #openSince: number | undefined;
  /** Day from which the months for the court run. */
  #courtFrom: number | undefined;

  constructor(life: Life) {
    this.#life = life;
  }

  complained(): void {
    const life = this.#life;
    const since = life.now;
    this.#openSince = since;
    const due = dayOf(since) + life.terms.number('complaintDays');
    this.#courtFrom = due;
    life.onDay(due + 1, () => {
      if (this.#openSince === since) life.notify('answerOverdue');
    });
  }

  answered(): void {
    if (this.#openSince === undefined) return;
    this.#openSince = undefined;
    this.#courtFrom = this.#life.today;
  }

  wentToCourt(): void {
    const life = this.#life;
    if (this.#courtFrom === undefined) return;
    life.acts('complaint/court-within-6-months');
    const last = monthsLater(this.#courtFrom, life.terms.number('courtMonths'));
    if (life.now >= (last + 1) * DAY) life.refuse();
  }
}
