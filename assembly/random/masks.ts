import { Stream } from './stream';

/** Steps of 1/4096, to which a share of days is kept. */
export const MASK_ONE = 4096;

/** 32 independent bits, each 1 with probability `share` / 4096, made of the binary digits of the share. */
export function drawMask(share: i32): u32 {
  if (share <= 0) return 0;
  if (share >= MASK_ONE) return 0xffffffff;
  const words = Stream.take(12);
  let mask: u32 = 0;
  for (let digit = ctz(share); digit < 12; digit++) {
    const word = load<u32>(words + ((<usize>digit) << 2));
    mask = (share >>> digit) & 1 ? mask | word : mask & word;
  }
  return mask;
}
