import type { Tally } from './tally.ts';
import { addWords } from './words.ts';

/** Adds `source` to `target` cell by cell in 64 bits: exact, in any order. Throws when they are not of the same run. */
export function mergeInto(target: Tally, source: Tally): void {
  if (target.variants !== source.variants) {
    throw new RangeError(
      `cannot merge ${String(source.variants)} variants into ${String(target.variants)}: not the same run`,
    );
  }
  addWords(target.words, source.words);
  const [into, from] = [target.network, source.network];
  if (into?.regions !== from?.regions || into?.cells !== from?.cells) {
    throw new RangeError('cannot merge tallies of different networks: not the same run');
  }
  if (into && from) addWords(into.words, from.words);
}

/** A new tally that holds both. */
export function merge(left: Tally, right: Tally): Tally {
  const { network } = left;
  const both = {
    ...left,
    words: left.words.slice(),
    ...(network && { network: { ...network, words: network.words.slice() } }),
  };
  mergeInto(both, right);
  return both;
}
