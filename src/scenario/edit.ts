import type { Contract } from '../contracts/schema.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { child, isFigure } from './part-at.ts';
import { asTyped } from './patch-terms.ts';
import { suggestion } from './suggestion.ts';
import { parseScenario, type Parsed } from './parse.ts';
import type { Patch, Scenario } from './schema.ts';

export { isShared } from './shared-parts.ts';

/**
 * A fresh scenario with shared parts changed: `people.archetypes.office.data.perMonth`, `horizon.months`, `seed`. A list
 * is entered by id; a figure takes the value and becomes an assumption of the reader. All errors at once.
 */
export function editScenario(contract: Contract, scenario: Scenario, patches: readonly Patch[]): Parsed {
  const edited = withoutRanges(structuredClone(scenario), patches);
  const errors = patches.flatMap((patch) => set(edited, patch));
  return errors.length === 0 ? parseScenario(edited, contract) : { errors };
}

/** What the reader sets is not uncertain: it has no range any more. */
export function withoutRanges(scenario: Scenario, patches: readonly Patch[]): Scenario {
  const { assumptions, ...rest } = scenario;
  const isSet = (at: string) => patches.some(({ path }) => path === at);
  const left = (assumptions ?? [])
    .map((assumption) => ({ ...assumption, at: assumption.at.filter((path) => !isSet(path)) }))
    .filter(({ at }) => at.length > 0);
  return left.length === 0 ? rest : { ...rest, assumptions: left };
}

function set(document: unknown, { path, value }: Patch): UserError[] {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let at = document;
  for (const part of parts) {
    const next = child(at, part);
    if (next === undefined) return [unknown(path, part, at)];
    at = next;
  }
  const found = child(at, last);
  if (isFigure(found)) {
    for (const key of ['source', 'note']) Reflect.deleteProperty(found, key);
    Object.assign(found, { value: asTyped(value, found.unit), assumption: 'set by the reader' });
    return [];
  }
  if (found === undefined || typeof found === 'object') return [unknown(path, last, at)];
  Object.assign(at as object, { [last]: value });
  return [];
}

function unknown(path: string, part: string, at: unknown): UserError {
  return {
    code: 'unknown-path',
    path,
    message: `there is no ${shown(part)} to change; ${suggestion(part, names(at))}`,
  };
}

function names(at: unknown): string[] {
  if (Array.isArray(at)) return at.map((item) => String((item as { id?: string }).id));
  return typeof at === 'object' && at !== null ? Object.keys(at) : [];
}
