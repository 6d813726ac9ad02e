import type { z } from '../domain/zod.ts';
import { pathText } from '../contracts/refusals.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { suggestion } from './suggestion.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Every fault that a schema found in a document, as errors with path, value and remedy. */
export function faultsOf(document: unknown, issues: readonly Issue[], schema: z.ZodType): UserError[] {
  return issues.flatMap((issue) => faults(document, issue, schema));
}

function faults(document: unknown, issue: Issue, schema: z.ZodType): UserError[] {
  const path = pathText(issue.path);
  const found = valueAt(document, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      path: pathText([...issue.path, key]),
      message: `unknown key ${shown(key)} (value ${shown(valueAt(document, [...issue.path, key]))}); ${suggestion(key, known)}`,
    }));
  }
  if (issue.code === 'custom' && issue.params?.['provenance'] === true) return [provenanceFault(path, found)];
  if (found === undefined && issue.code !== 'custom') {
    return [{ code: 'missing', path, message: `missing; give ${expected(issue)}` }];
  }
  return [{ code: 'not-valid', path, message: `is ${shown(found)}; give ${expected(issue)}` }];
}

function provenanceFault(path: string, found: unknown): UserError {
  const { source, assumption } = found as { source?: string; assumption?: string };
  const both = source !== undefined && assumption !== undefined;
  const message = both
    ? 'has a source and an assumption; keep the one that is true'
    : 'has no source; give "source" (where it stands) or "assumption" (why it was chosen)';
  return { code: 'provenance', path, message };
}

/** What a schema wanted, in words. */
function expected(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return `at least ${String(issue.minimum)}${unitOf(issue.origin)}`;
    case 'too_big':
      return `at most ${String(issue.maximum)}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? shown(issue.values[0])
        : `one of ${issue.values.map((value) => String(value)).join(', ')}`;
    case 'invalid_type':
      return WORDS[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.message.replace(/^expected /, '');
    case 'invalid_union':
      return choices(issue.errors);
    default:
      return issue.message.replace(/^expected /, '');
  }
}

const WORDS: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  record: 'an object',
};
const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day such as "2026-01-01"',
  safeint: 'a whole number',
};

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}

function choices(branches: readonly (readonly Issue[])[]): string {
  return [...new Set(branches.flatMap((issues) => issues.slice(0, 1).map(expected)))].join(', or ');
}

function valueAt(document: unknown, path: Path): unknown {
  let found = document;
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[part];
  }
  return found;
}

/** The keys that a strict object allows at a path of the document. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: Definition | undefined = schema.def as Definition;
  for (const part of path) at = unwrapped(at)?.at(part);
  return unwrapped(at)?.keys ?? [];
}

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
}

function unwrapped(
  definition: Definition | undefined,
): { keys: string[]; at: (part: PropertyKey) => Definition | undefined } | undefined {
  if (definition?.innerType !== undefined) return unwrapped(definition.innerType.def as Definition);
  if (definition === undefined) return undefined;
  const { shape, element, valueType } = definition;
  return {
    keys: Object.keys(shape ?? {}),
    at: (part) => (shape?.[String(part)] ?? element ?? valueType)?.def as Definition | undefined,
  };
}
