import type { Figure } from './figure.ts';

/** What describes an entry of a list, and is no figure of it. */
const DESCRIBES = ['id', 'title', 'about', 'misuse'];

/** The figures of a plan or an archetype of accounts, by key. */
export function figuresOf(entry: object): Record<string, Figure> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !DESCRIBES.includes(key))) as Record<
    string,
    Figure
  >;
}
