import type { Tally } from './tally.ts';

/** Adds `source` to `target` cell by cell in 64 bits: exact, in any order. Throws when their variants differ. */
export function mergeInto(target: Tally, source: Tally): void {
  if (target.variants !== source.variants) {
    throw new RangeError(
      `cannot merge ${String(source.variants)} variants into ${String(target.variants)}: not the same run`,
    );
  }
  const into = target.words;
  const from = source.words;
  for (let low = 0; low < into.length; low += 2) {
    const sum = (into[low] ?? 0) + (from[low] ?? 0);
    into[low] = sum;
    into[low + 1] = (into[low + 1] ?? 0) + (from[low + 1] ?? 0) + (sum > 0xffffffff ? 1 : 0);
  }
}

/** A new tally that holds both. */
export function merge(left: Tally, right: Tally): Tally {
  const both = { variants: left.variants, words: left.words.slice() };
  mergeInto(both, right);
  return both;
}
