import type { NetworkDifference, NetworkResults, NetworkVariant } from '../tallies/network-results.ts';
import type { ShownVat } from './vat.ts';

/** What the reader chose to see of a network. */
export interface NetworkChoice {
  /** Index into the results' variants; 0 is the baseline. */
  readonly variant: number;
  readonly vat: ShownVat;
}

/** What is shown, what it is compared with, and by how much it differs; the latter two absent for the baseline. */
export interface Compared {
  readonly shown: NetworkVariant;
  readonly before?: NetworkVariant;
  readonly difference?: NetworkDifference;
}

/** Throws a RangeError when the results hold no such variant. */
export function compared({ variants, differences }: NetworkResults, { variant }: NetworkChoice): Compared {
  const [before] = variants;
  const shown = variants[variant];
  if (!shown || !before) throw new RangeError(`the results hold no variant ${String(variant)}`);
  if (variant === 0) return { shown };
  const difference = differences[variant - 1];
  return { shown, before, ...(difference ? { difference } : {}) };
}
