import { nearest } from '../domain/nearest.ts';

/** "did you mean x?" or, when nothing is near, the words there are, or that the key has to go. */
export function suggestion(name: string, candidates: readonly string[]): string {
  const meant = nearest(name, candidates);
  if (meant !== undefined) return `did you mean ${meant}?`;
  if (candidates.length === 0) return 'take it out';
  return candidates.length <= 12 ? `take one of ${candidates.join(', ')}` : 'take it out';
}
