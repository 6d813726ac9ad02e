import type { Probe } from './probe.ts';

type State = [number, number, number, number];

/** xoshiro128++ (Blackman & Vigna), written apart from the core as its reference. */
export function xoshiro128pp(seed: State): () => number {
  let [a, b, c, d] = seed;
  const rotate = (word: number, by: number) => ((word << by) | (word >>> (32 - by))) >>> 0;
  return () => {
    const result = (rotate((a + d) >>> 0, 7) + a) >>> 0;
    const shifted = (b << 9) >>> 0;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d >>> 0, 11);
    return result;
  };
}

/** The four lanes of a stream in world 0 under seed 20261122, from Philox blocks one by one. */
export function lanesOf(probe: Probe, customer: number, sim: number, period: number, purpose: number) {
  return [0, 1, 2, 3].map((lane) => {
    const at = probe.philox(0, customer, sim, (period << 8) | (purpose + lane), 20261122, 0);
    return xoshiro128pp([...new Uint32Array(probe.memory.buffer, at, 4)] as State);
  });
}
