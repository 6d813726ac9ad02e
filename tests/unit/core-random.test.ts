import { describe, expect, it } from 'vitest';
import { openProbe, realsOf, wordsOf } from '../probe/probe.ts';
import { evenlySpread, mean, tallyOf, variance, withinErrors } from '../probe/statistics.ts';
import { lanesOf, xoshiro128pp } from '../probe/xoshiro.ts';
import known from '../vectors/philox4x32-10.json' with { type: 'json' };

const hex = (text: string) => parseInt(text, 16);
const NO_MORE = 5; // standard errors

describe.each(['probe', 'probe-scalar'] as const)('Philox in the %s build', (build) => {
  const probe = openProbe(build);

  it.each(known.vectors)('gives the published block of counter $counter', ({ counter, key, block }) => {
    const [c0, c1, c2, c3] = counter.map(hex) as [number, number, number, number];
    const [k0, k1] = key.map(hex) as [number, number];
    const at = probe.philox(c0, c1, c2, c3, k0, k1);
    expect([...new Uint32Array(probe.memory.buffer, at, 4)]).toEqual(block.map(hex));
    const four = probe.philoxFour(c0, c1, c2, c3, k0, k1);
    const words = new Uint32Array(probe.memory.buffer, four, 16);
    expect([words[0], words[4], words[8], words[12]]).toEqual(block.map(hex));
  });

  it('gives four blocks at once as it gives them one by one', () => {
    const at = probe.philoxFour(7, 8, 9, 0xfffffffe, 11, 12);
    const four = new Uint32Array(probe.memory.buffer, at, 16).slice();
    for (let lane = 0; lane < 4; lane++) {
      const one = probe.philox(7, 8, 9, (0xfffffffe + lane) >>> 0, 11, 12);
      const block = [...new Uint32Array(probe.memory.buffer, one, 4)];
      expect([0, 4, 8, 12].map((row) => four[row + lane])).toEqual(block);
    }
  });
});

describe('a stream', () => {
  it('is xoshiro128++, which starts from 1, 2, 3, 4 as published', () => {
    const next = xoshiro128pp([1, 2, 3, 4]);
    const published = [641, 1573767, 3222811527, 3517856514, 836907274, 4247214768].concat([
      3867114732, 1355841295, 495546011, 621204420,
    ]);
    expect(published.map(() => next())).toEqual(published);
  });

  it('runs four lanes, each seeded by the block of its own purpose', () => {
    const probe = openProbe();
    const lanes = lanesOf(probe, 3, 1, 7, 8);
    probe.openStream(3, 1, 7, 8);
    probe.words(4000);
    const expected = Array.from({ length: 4000 }, (_, i) => lanes[i % 4]?.());
    expect([...wordsOf(probe, 4000)]).toEqual(expected);
  });

  it('spreads words evenly over 256 cells, by upper and by lower byte, in each lane', () => {
    const probe = openProbe();
    const count = 262144;
    probe.openStream(0, 0, 0, 8);
    probe.words(count);
    const words = wordsOf(probe, count);
    for (let lane = 0; lane < 4; lane++) {
      for (const shift of [0, 24]) {
        const own = words.filter((_, i) => i % 4 === lane);
        evenlySpread(
          tallyOf(
            own.map((word) => (word >>> shift) & 255),
            256,
          ),
        );
      }
    }
  });

  it('has no correlation between lanes, nor between a word and the next of its lane', () => {
    const probe = openProbe();
    const count = 262144;
    probe.openStream(5, 0, 3, 8);
    probe.words(count);
    const words = wordsOf(probe, count);
    const correlation = (gap: number, step: number) => {
      let sum = 0;
      let pairs = 0;
      for (let i = 0; i + gap < count; i += step, pairs++) {
        sum += ((words[i] ?? 0) / 2 ** 32 - 0.5) * ((words[i + gap] ?? 0) / 2 ** 32 - 0.5);
      }
      return ((sum / pairs) * 12) / (1 / Math.sqrt(pairs));
    };
    for (const gap of [1, 2, 3, 4, 8]) expect(Math.abs(correlation(gap, 4))).toBeLessThan(NO_MORE);
  });

  it('differs from its neighbours: the first words of 16,384 streams are uniform and uncorrelated', () => {
    const probe = openProbe();
    const firsts = Array.from({ length: 16384 }, (_, customer) => {
      probe.openStream(customer, 0, 1, 8);
      probe.words(4);
      return (wordsOf(probe, 1)[0] ?? 0) / 2 ** 32;
    });
    withinErrors(mean(firsts), 0.5, Math.sqrt(1 / 12 / firsts.length));
    const products = firsts.slice(1).map((value, i) => (value - 0.5) * ((firsts[i] ?? 0) - 0.5));
    withinErrors(mean(products), 0, 1 / 12 / Math.sqrt(products.length));
  });

  it('depends on seed, world, customer, SIM, period and purpose', () => {
    const probe = openProbe();
    const first = (seed: number, world: number, ...address: [number, number, number, number]) => {
      probe.setSeed(seed, 0, world);
      probe.openStream(...address);
      probe.words(4);
      return wordsOf(probe, 4).join();
    };
    const all = [
      first(1, 0, 1, 1, 1, 8),
      first(2, 0, 1, 1, 1, 8),
      first(1, 1, 1, 1, 1, 8),
      first(1, 0, 2, 1, 1, 8),
      first(1, 0, 1, 2, 1, 8),
      first(1, 0, 1, 1, 2, 8),
      first(1, 0, 1, 1, 1, 12),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(first(1, 0, 1, 1, 1, 8)).toBe(all[0]);
  });

  it('draws single words at the address of their block', () => {
    const probe = openProbe();
    const single = probe.drawU32(9, 8, 7, 200) >>> 0;
    const at = probe.philox(0, 9, 8, (7 << 8) | 200, 20261122, 0);
    expect(single).toBe(new Uint32Array(probe.memory.buffer, at, 1)[0]);
  });
});

describe('quantiles', () => {
  it('of the normal distribution are right at the centre and in the tails', () => {
    const { normalQuantile } = openProbe();
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.05)).toBeCloseTo(-1.6448536269514722, 14);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  });

  it.each([0, 0.4, 1, 1.4, 1.762])('of a lognormal factor with sigma %d have mean 1', (sigma) => {
    const probe = openProbe();
    probe.evenFactors(sigma, 131072);
    // The midpoint rule over 131,072 cells is itself short of the last cell's tail: about 7e-4 at sigma 1.762.
    expect(Math.abs(mean([...realsOf(probe, 131072)]) - 1)).toBeLessThan(sigma > 1 ? 1e-3 : 1e-4);
  });

  it('of a lognormal factor follow the exact quantile, in the end cells to 1 in 10,000', () => {
    const probe = openProbe();
    const count = 131072;
    probe.evenFactors(1, count);
    const factors = realsOf(probe, count);
    for (const i of [0, 5, 31, count - 32, count - 3, count - 1]) {
      const exact = Math.exp(probe.normalQuantile((i + 0.5) / count) - 0.5);
      expect(Math.abs((factors[i] ?? 0) / exact - 1)).toBeLessThan(1e-4);
    }
    for (let i = 32; i < count - 32; i += 97) {
      const exact = Math.exp(probe.normalQuantile((i + 0.5) / count) - 0.5);
      expect(Math.abs((factors[i] ?? 0) / exact - 1)).toBeLessThan(0.02);
    }
  });

  it.each([0.4, 1])('drawn with sigma %d have variance exp(sigma^2) - 1', (sigma) => {
    const probe = openProbe();
    probe.openStream(1, 0, 0, 8);
    probe.factors(sigma, 131072);
    const drawn = [...realsOf(probe, 131072)];
    const expected = Math.exp(sigma ** 2) - 1;
    withinErrors(mean(drawn), 1, Math.sqrt(expected / drawn.length));
    const logs = drawn.map(Math.log);
    withinErrors(mean(logs), -(sigma ** 2) / 2, sigma / Math.sqrt(drawn.length));
    withinErrors(variance(logs), sigma ** 2, sigma ** 2 * Math.sqrt(2 / drawn.length));
  });
});

describe('counts', () => {
  it.each([0.02, 0.3, 3.3, 33.3, 64, 333.3, 2000.7])('with mean %d have the mean as variance', (lambda) => {
    const probe = openProbe();
    const size = 100000;
    probe.openStream(2, 0, 0, 8);
    probe.counts(lambda, size);
    const drawn = [...wordsOf(probe, size)];
    withinErrors(mean(drawn), lambda, Math.sqrt(lambda / size));
    withinErrors(variance(drawn), lambda, lambda * Math.sqrt((2 + 1 / lambda) / size));
  });

  it.each([0.3, 3.3, 33.3])('with mean %d follow the Poisson distribution', (lambda) => {
    const probe = openProbe();
    const size = 200000;
    probe.openStream(3, 0, 0, 8);
    probe.counts(lambda, size);
    const observed = new Map<number, number>();
    for (const count of wordsOf(probe, size)) observed.set(count, (observed.get(count) ?? 0) + 1);
    let probability = Math.exp(-lambda);
    let chiSquare = 0;
    let cells = 0;
    for (let k = 0; k < 200; k++) {
      const expected = probability * size;
      if (expected > 20) {
        chiSquare += ((observed.get(k) ?? 0) - expected) ** 2 / expected;
        cells++;
      }
      probability *= lambda / (k + 1);
    }
    expect(Math.abs(chiSquare - cells)).toBeLessThan(NO_MORE * Math.sqrt(2 * cells));
  });

  it.each([0.5, 2])('are spread by gamma factors of shape %d with mean 1 and variance 1 / shape', (shape) => {
    const probe = openProbe();
    const size = 100000;
    probe.openStream(4, 0, 0, 8);
    probe.gammas(shape, size);
    const drawn = [...realsOf(probe, size)];
    withinErrors(mean(drawn), 1, Math.sqrt(1 / shape / size));
    withinErrors(variance(drawn), 1 / shape, (1 / shape) * Math.sqrt((6 / shape + 2) / size));
  });

  it.each([
    [0, 205],
    [2048, 3000],
    [4095, 1],
  ])('of days: two masks have shares %d and %d of 4096, each bit by itself', (...shares) => {
    const probe = openProbe();
    const size = 20000;
    probe.openStream(6, 0, 0, 8);
    probe.masks(shares[0], shares[1], size);
    const pairs = wordsOf(probe, 2 * size);
    shares.forEach((share, which) => {
      const masks = pairs.filter((_, i) => i % 2 === which);
      const p = share / 4096;
      for (let bit = 0; bit < 32; bit++) {
        const set = masks.reduce((sum, mask) => sum + ((mask >>> bit) & 1), 0);
        withinErrors(set / size, p, Math.sqrt((p * (1 - p)) / size));
      }
      const both = masks.reduce((sum, mask) => sum + ((mask >>> 3) & (mask >>> 4) & 1), 0);
      withinErrors(both / size, p * p, Math.sqrt((p * p * (1 - p * p)) / size));
    });
  });
});
