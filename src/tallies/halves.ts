import { GROUPS } from '../../assembly/layout/tally.ts';

/**
 * Balanced halves of the 64 groups, 126 of them: for each r of 1 ... 63 the groups g with an even number of bits in
 * r & g, and the others. Any two groups are together in just under half of them, so that a sum over a half, doubled,
 * varies as the sum over all does from run to run.
 */
export function halves(): Uint8Array[] {
  const groups = Array.from({ length: GROUPS }, (_, group) => group);
  return groups
    .slice(1)
    .flatMap((row) =>
      [0, 1].map((parity) => Uint8Array.from(groups.filter((group) => bits(row & group) % 2 === parity))),
    );
}

function bits(value: number): number {
  return value === 0 ? 0 : (value & 1) + bits(value >> 1);
}
