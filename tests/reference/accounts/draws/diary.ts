import { DAY, isoTime } from '../../days.ts';
import type { Dice } from '../../draws/dice.ts';
import type { TermsDrawn } from '../../comparison.ts';

const FIRST = Date.UTC(2024, 0, 1) / (DAY * 1000);

/** Lines of a timeline that is being drawn, as the cases write them. */
export class Diary {
  readonly dice: Dice;
  readonly terms: TermsDrawn;
  readonly firstDay: number;
  readonly days: number;
  /** A day on which a term may end. */
  readonly termEnds: number;
  readonly #entries: { at: number; text: string }[] = [];

  constructor(dice: Dice, terms: TermsDrawn, days: number, from?: string) {
    this.dice = dice;
    this.terms = terms;
    this.days = days;
    const drawn = FIRST + dice.below(900);
    this.firstDay = from === undefined ? drawn : Date.parse(from) / (DAY * 1000);
    this.termEnds = this.firstDay + Math.floor(days / 2) + dice.below(days);
  }

  /** A day of the timeline. */
  day(): number {
    return this.firstDay + this.dice.below(this.days);
  }

  /** A second of a day: often a round one, so that things meet. */
  second(day = this.day()): number {
    const { dice } = this;
    const round = dice.of([0, 36_000, 43_200, 86_399]);
    return day * DAY + (dice.oneIn(3) ? round : dice.below(1440) * 60 + (dice.oneIn(3) ? dice.below(60) : 0));
  }

  write(at: number, text: string): void {
    this.#entries.push({ at, text });
  }

  /** A figure that is in force: as drawn, else as given. */
  figure(path: string, given: number): number {
    return Number(this.terms[path] ?? given);
  }

  /** A number at, just below or just above another. */
  near(count: number): number {
    return Math.max(1, Math.round(count) + this.dice.of([0, 0, 0, 1, 1, -1, 2]));
  }

  lines(): string[] {
    const sorted = this.#entries.toSorted((left, right) => left.at - right.at);
    return sorted.map(({ at, text }) => `${isoTime(at)} ${text}`);
  }
}

/** "for 2 days 3 h" of seconds; empty for none. */
export function lasting(seconds: number): string {
  if (seconds === 0) return '';
  const parts = [
    [Math.floor(seconds / DAY), 'days'],
    [Math.floor((seconds % DAY) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return `for ${told.join(' ')}`;
}

export function euros(cents: number): string {
  return `${(cents / 100).toFixed(2)} EUR`;
}
