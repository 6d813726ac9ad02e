import type { Fact } from '../accounts/situation.ts';
import { dayOf } from '../days.ts';
import { fraction, product } from '../exact.ts';
import { negative } from './ending.ts';
import { monthly } from './fees.ts';
import { isActive, type Life } from './life.ts';

// 10: what is beyond the operator suspends its duties; whether the fee stays due is a reading (A50).

/** Something that begins while the operator is prevented already prolongs that. */
export function forceMajeure(life: Life, { atSeconds: from, untilSeconds: until = Infinity }: Fact): void {
  const { terms, book, agenda } = life;
  if (!isActive(life)) return;
  const running = life.beyondControl;
  if (running) running.until = Math.max(running.until ?? Infinity, until);
  else life.beyondControl = { from, until };
  agenda.put(until, () => over(life, until));
  if (!terms.uses('forceMajeure')) return;
  terms.acts('sgn/force-majeure/suspend');
  if (life.isForceMajeure) return;
  life.isForceMajeure = true;
  life.givenBackTo = dayOf(from);
  book.turn(from, 'forceMajeure', 'on');
}

function over(life: Life, at: number): void {
  if (life.beyondControl?.until !== at) return;
  giveBack(life, dayOf(at));
  life.beyondControl = undefined;
  life.isForceMajeure = false;
  life.book.turn(at, 'forceMajeure', 'off');
}

/** The fee of the days without service comes back, each in its month: those before a day that have not yet. */
export function giveBack(life: Life, until: number): void {
  const { terms, book } = life;
  if (!life.isForceMajeure || terms.reading('A50') === 'A') return;
  for (let day = life.givenBackTo; day < until; day++) {
    const index = book.monthOfDay(day);
    const { from: first, until: next } = book.month(index);
    for (const [, micros] of monthly(life)) {
      book.postIn(index, 'refund', negative(product(micros, fraction(1n, BigInt(next - first)))));
    }
  }
  life.givenBackTo = until;
}
