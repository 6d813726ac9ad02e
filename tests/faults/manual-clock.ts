import type { Clock } from '../../src/workers/clock.ts';

interface Beat {
  readonly period: number;
  readonly tick: () => void;
  next: number;
}

/** A clock that stands still until it is advanced. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #beats = new Set<Beat>();

  now(): number {
    return this.#now;
  }

  every(milliseconds: number, tick: () => void): () => void {
    const beat = { period: milliseconds, tick, next: this.#now + milliseconds };
    this.#beats.add(beat);
    return () => this.#beats.delete(beat);
  }

  /** Beats that somebody still waits for. */
  get beating(): number {
    return this.#beats.size;
  }

  /** Moves on millisecond by millisecond; what is due ticks once each time. */
  advance(milliseconds: number): void {
    for (const end = this.#now + milliseconds; this.#now < end;) {
      this.#now += 1;
      for (const beat of [...this.#beats]) {
        if (!this.#beats.has(beat) || beat.next > this.#now) continue;
        beat.next += beat.period;
        beat.tick();
      }
    }
  }
}
