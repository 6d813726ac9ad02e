import { applyPatches } from '../scenario/patch.ts';
import type { Patch } from '../scenario/schema.ts';
import { warningsOf } from '../scenario/warnings.ts';
import type { Documents } from './documents.ts';
import type { Terminal } from './terminal.ts';

/**
 * Tells on standard error what the terms say in vain under each list of changes, each thing once. What a published scenario
 * has by itself is no news; what stands in a file of the user's is.
 */
export function tellWarnings(
  terminal: Terminal,
  { contract, scenario, isPublished }: Documents,
  versions: readonly (readonly Patch[])[],
): void {
  const linesFor = (changes: readonly Patch[]): string[] => {
    const { terms } = applyPatches(contract, scenario, changes);
    const warnings = terms ? warningsOf(contract, terms) : [];
    return warnings.map(({ path, message }) => `warning: ${path}: ${message}\n`);
  };
  const own = linesFor([]);
  const lines = new Set([...own, ...versions.flatMap(linesFor)]);
  if (isPublished) for (const line of own) lines.delete(line);
  for (const line of lines) terminal.error(line);
}
