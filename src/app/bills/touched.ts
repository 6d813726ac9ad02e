import type { LineName } from '../../tallies/results.ts';
import { names } from '../../domain/words/names-en.ts';
import { kindOf, type LineKind } from '../../views/line-kinds.ts';

/** Kinds of line that the results of a sentence belong to. */
export function touchedKinds(touched: readonly string[]): LineKind[] {
  const lines = touched.filter((result) => result.startsWith('line:')).map((result) => result.slice(5));
  return [...new Set(lines.flatMap((line) => (line in names.lines ? [kindOf(line as LineName)] : [])))];
}
