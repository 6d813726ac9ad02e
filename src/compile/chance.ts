const ONE = 4294967296;

/** A probability as a threshold on a u32 draw: 0 never, 2^32 always. */
export function threshold(probability: number): bigint {
  return BigInt(Math.round(probability * ONE));
}

/** Shares as upper ends on a u32 draw, padded to `length`; the last used one is 2^32. Any positive scale. */
export function cumulative(shares: readonly number[], length: number): bigint[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const last = shares.findLastIndex((share) => share > 0);
  let sum = 0;
  const ends = shares.map((share, index) => {
    sum += share;
    return index >= last ? BigInt(ONE) : threshold(sum / total);
  });
  while (ends.length < length) ends.push(BigInt(ONE));
  return ends;
}

/** A share of 256, rounded to the nearest. */
export function of256(share: number): number {
  return Math.round(share * 256);
}
