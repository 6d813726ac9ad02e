import { firstAt } from '../exact.ts';

// A running amount with levels, as it truly is and as the operator knows it (12.5.2): use is known when its record has
// arrived.

/** A level of a gauge. `threshold` is the smallest amount that passes it. */
export interface Level {
  readonly name: string;
  readonly threshold: bigint;
  crossed: boolean;
  /** The operator has seen it, or will at its next look. */
  seen: boolean;
}

/** Use that flows: its amount from `from` until a second, known `delay` seconds after it happened. */
export interface Stream {
  readonly from: number;
  readonly until: number;
  readonly delay: number;
  readonly amountUntil: (at: number) => bigint;
}

export class Gauge {
  readonly levels: Level[];
  /** False once a payment or a new Month has taken its place. */
  alive = true;
  used = 0n;
  #arrived = 0n;
  #streams: Stream[] = [];

  constructor(levels: readonly { name: string; threshold: bigint }[]) {
    this.levels = levels.map((level) => ({ ...level, crossed: false, seen: false }));
  }

  get isWatched(): boolean {
    return this.alive && this.levels.some(({ seen }) => !seen);
  }

  /** Use that flowed is still on its way to the operator. */
  get isFollowing(): boolean {
    return this.#streams.length > 0;
  }

  /** Levels that the true amount passes with `more`, marked as crossed. */
  cross(more: bigint): Level[] {
    const passed = this.levels.filter(({ crossed, threshold }) => !crossed && this.used + more >= threshold);
    this.used += more;
    for (const level of passed) level.crossed = true;
    return passed;
  }

  arrive(amount: bigint): void {
    this.#arrived += amount;
  }

  /** A stream that has happened up to its `until` and is still on its way to the operator. */
  follow(stream: Stream): void {
    if (this.isWatched) this.#streams.push(stream);
  }

  /** What the operator knows at a second, with use that is only being looked at. */
  knownAt(at: number, tentative: readonly Stream[] = []): bigint {
    let known = this.#arrived;
    for (const stream of this.#streams) known += arrivedOf(stream, at);
    for (const stream of tentative) known += arrivedOf(stream, at);
    return known;
  }

  /** Streams that have wholly arrived become part of the sum. */
  settle(at: number): void {
    if (this.#streams.length === 0) return;
    this.#streams = this.#streams.filter((stream) => {
      const isOver = stream.until + stream.delay <= at;
      if (isOver) this.#arrived += stream.amountUntil(stream.until);
      return !isOver;
    });
  }

  /** When the operator first knows enough for a level, in (after, until]; undefined = not by then. */
  whenKnown(level: Level, after: number, until: number, tentative: readonly Stream[]): number | undefined {
    const holds = (at: number): boolean => this.knownAt(at, tentative) >= level.threshold;
    return holds(until) ? firstAt(after, until, holds) : undefined;
  }
}

function arrivedOf({ from, until, delay, amountUntil }: Stream, at: number): bigint {
  const seen = Math.min(at - delay, until);
  return seen <= from ? 0n : amountUntil(seen);
}
