import { DAY, dayOf, monthsLater, type Month } from '../days.ts';
import type { Fraction } from '../exact.ts';
import type { Life } from './life.ts';
import type { MobileMonth } from './month.ts';
import { lineMicros } from './statement.ts';
import type { Plan } from './terms.ts';

// How a contract ends without anybody's notice (3.5, 13.4), when its number is lost (3.3, 15.6), and the advance that is
// asked at high use (1.6).

export class Ending {
  readonly #life: Life;
  #lastUseDay: number | undefined;
  readonly #monthsEnded: { index: number; at: number }[] = [];
  /** First day on which the SIM was switched on. */
  #since = Infinity;
  /** First day of a plan without a bundle, after one with it. */
  #unbundledSince = -Infinity;
  /** The number is lost, or has moved. */
  isNumberGone = false;

  constructor(life: Life) {
    this.#life = life;
  }

  /** A call made, an SMS sent, data: one's own use (3.5). */
  noteUse(at: number): void {
    const day = dayOf(at);
    if (!this.#life.around.isRunning) return;
    if (this.#lastUseDay === undefined || day > this.#lastUseDay) {
      this.#lastUseDay = day;
      this.#watch(day + 1);
    }
  }

  /** The SIM works from a second on: its first idle day is the first whole one. */
  begin(at: number): void {
    this.#since = dayOf(at);
    this.#watch(Math.ceil(at / DAY));
  }

  /** The contract ends now; its number is kept for a month, or lost with it. `usedIn`: the Month of the use that it answers. */
  end(isNumberLost: boolean, usedIn = -1): void {
    const life = this.#life;
    life.standing.ended = true;
    const { index, from } = life.month;
    if (life.now === from * DAY) life.told.lines[index]?.delete('fee');
    life.endedIn = Math.max(usedIn, life.now === from * DAY ? index - 1 : index);
    life.endedAt = life.now;
    life.told.state(life.now, 'ended', 'on');
    if (isNumberLost) {
      this.loseNumber();
      return;
    }
    const lastDay = monthsLater(dayOf(life.now), life.terms.number('numberKeptMonths'));
    life.agenda.put((lastDay + 1) * DAY, () => this.loseNumber());
  }

  loseNumber(): void {
    if (this.isNumberGone) return;
    this.isNumberGone = true;
    this.#life.told.state(this.#life.now, 'numberLost', 'on');
  }

  /** At second 0 after a Month: was the contract still running? */
  monthHasEnded(): void {
    const { months, standing, now } = this.#life;
    const ended = months.at(-1);
    if (ended && !standing.ended) this.#monthsEnded.push({ index: ended.index, at: now });
  }

  /** An advance, at the end of the first Month whose bill was high (1.6): all that began in it, whenever it ended. */
  askAdvance(): void {
    const { terms, told } = this.#life;
    if (terms.policies.askAdvance === 0) return;
    const trigger = terms.euros(terms.input('advanceTrigger'));
    for (const { index, at } of this.#monthsEnded) {
      let charges = 0n;
      for (const amount of (told.lines[index] ?? new Map<string, Fraction>()).values()) {
        charges += lineMicros(amount, terms.partsPerMicro) * terms.partsPerMicro;
      }
      if (charges * trigger.below < trigger.above) continue;
      told.notices.push({ at, name: 'advanceAsked' });
      return;
    }
  }

  /**
   * A subscription without a bundle that lies still for a Month, or for any month (reading "inactivityWindow"): what else falls due
   * as that is over finds it running.
   */
  #watch(firstIdleDay: number): void {
    const { terms, agenda } = this.#life;
    if (terms.policies.endInactive === 0 || terms.readings.inactivityWindow === 'A') return;
    const due = monthsLater(firstIdleDay, terms.number('inactiveMonths'));
    agenda.putLast(due * DAY, () => {
      if (hasBundle(this.#life.plan) || firstIdleDay < this.#unbundledSince) return;
      if (this.#hasUseSince(firstIdleDay)) return;
      if (!this.#life.standing.ended) this.end(true);
    });
  }

  /** Another plan begins with a Month. */
  planBegins({ plan, from }: MobileMonth, before: MobileMonth): void {
    if (!hasBundle(before.plan) || hasBundle(plan)) return;
    this.#unbundledSince = from;
    this.#watch(from);
  }

  /** The Months that have just ended, without use (reading A). */
  endIfInactive(last: Month): void {
    const { terms, months, standing } = this.#life;
    if (terms.policies.endInactive === 0 || terms.readings.inactivityWindow === 'B') return;
    const ended = months.filter(({ until }) => until <= last.until);
    const count = terms.number('inactiveMonths');
    const idle = ended.at(-count);
    if (!idle || idle.from < this.#since || ended.slice(-count).some(({ plan }) => hasBundle(plan))) return;
    if (!standing.ended && !this.#hasUseSince(idle.from)) this.end(true);
  }

  #hasUseSince(day: number): boolean {
    return this.#lastUseDay !== undefined && this.#lastUseDay >= day;
  }
}

function hasBundle({ data, voice, sms }: Plan): boolean {
  return data !== 0n || voice !== 0n || sms !== 0n;
}
