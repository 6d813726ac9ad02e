import type { Choice, Range } from './picture.ts';
import { eurFrom, microsFrom } from './vat.ts';

/** Tells the bands that a brushed range touches. */
export function bandsWithin(edges: readonly number[], { range, vat }: Choice): (band: number) => boolean {
  if (!range) return () => true;
  const [from, until] = [microsFrom(range.fromEur, vat), microsFrom(range.untilEur, vat)];
  return (band) => (edges[band + 1] ?? Infinity) > from && (edges[band] ?? 0) < until;
}

/** A brushed range, widened to whole bands; undefined without one. */
export function widened(
  edges: readonly number[],
  within: (band: number) => boolean,
  { range, vat }: Choice,
): Range | undefined {
  if (!range) return undefined;
  const bands = edges.map((_, band) => band).filter((band) => band < edges.length - 1 && within(band));
  const [first, last] = [bands[0] ?? 0, bands[bands.length - 1] ?? 0];
  return { fromEur: eurFrom(edges[first] ?? 0, vat), untilEur: eurFrom(edges[last + 1] ?? Infinity, vat) };
}
