/** A generator of ordinary numbers: xoshiro128++ and what is drawn from it with the engine's own Math. */
export class Draws {
  #a: number;
  #b = 0x9e3779b9;
  #c = 0x243f6a88;
  #d = 0xb7e15162;
  #spare: number | undefined;

  constructor(seed: number) {
    this.#a = seed | 1;
    for (let round = 0; round < 16; round++) this.uniform();
  }

  /** In (0, 1). */
  uniform(): number {
    const sum = (this.#a + this.#d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + this.#a) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return (result + 0.5) / 4294967296;
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Lognormal with mean 1. */
  factor(sigma: number): number {
    return sigma === 0 ? 1 : Math.exp(sigma * this.normal() - (sigma * sigma) / 2);
  }

  /** Poisson by inversion; means above 500 by the normal limit. */
  poisson(mean: number): number {
    if (mean > 500) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    let left = this.uniform();
    let weight = Math.exp(-mean);
    let count = 0;
    while (left > weight && count < 2000) {
      left -= weight;
      count++;
      weight *= mean / count;
    }
    return count;
  }

  /** Gamma with the given shape and mean 1, by Marsaglia and Tsang. */
  gamma(shape: number): number {
    if (shape < 1) return (this.#gammaFrom(shape + 1) * this.uniform() ** (1 / shape)) / shape;
    return this.#gammaFrom(shape) / shape;
  }

  #gammaFrom(shape: number): number {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(this.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  }
}
