/** Whole numbers drawn from a seed: the same seed, the same numbers, on every machine (splitmix32). */
export class Dice {
  #state: number;

  constructor(seed: number, stream: number) {
    this.#state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) | 0;
    this.below(2);
    this.below(2);
  }

  /** Others for a purpose of its own: what these go on to tell stays as it is. */
  apart(purpose: number): Dice {
    return new Dice(this.#state, purpose);
  }

  /** 0 ... bound - 1. */
  below(bound: number): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return Math.floor(((mixed >>> 0) / 4_294_967_296) * bound);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True about once in so many draws. */
  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }
}
