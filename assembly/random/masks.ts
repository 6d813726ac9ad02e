/** Steps of 1/4096, to which a share of days is kept; words that one mask takes. */
export const MASK_ONE = 4096;
export const MASK_WORDS = 12;

/** 32 independent bits, each 1 with probability `share` / 4096, from MASK_WORDS words by the binary digits of the share. */
export function maskOf(words: usize, share: i32): u32 {
  if (share <= 0) return 0;
  if (share >= MASK_ONE) return 0xffffffff;
  let mask: u32 = 0;
  for (let digit = ctz(share); digit < MASK_WORDS; digit++) {
    const word = load<u32>(words + ((<usize>digit) << 2));
    const chosen: u32 = -((share >>> digit) & 1);
    mask = (mask & word) | ((mask | word) & chosen);
  }
  return mask;
}
