import { z } from 'zod';
import { nearest } from '../domain/nearest.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';

type Path = readonly PropertyKey[];
type Schema = z.core.$ZodType;

/**
 * What is wrong with the shape of a document, in a user's words: one error for each fault and each unknown key.
 * @param schema the document's schema; descriptions in it say what to give
 */
export function refusals(
  schema: Schema,
  document: unknown,
  issues: readonly z.core.$ZodIssue[],
): UserError[] {
  return issues.flatMap((issue) => refusal(schema, document, issue));
}

/** A path as users read it: values.roamStop.vat, rules[3].clause. */
export function pathText(path: Path): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('');
  return text.replace(/^\./, '') || 'document';
}

function refusal(schema: Schema, document: unknown, issue: z.core.$ZodIssue): UserError[] {
  const path = pathText(issue.path);
  const found = shown(valueAt(document, issue.path));
  const at = schemaAt(schema, issue.path);
  const give = `Give ${expected(at)}.`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(at, issue.path, key));
    case 'invalid_value':
      return [wordRefusal(path, valueAt(document, issue.path), issue.values.map(String))];
    case 'invalid_key':
      return [
        {
          code: 'wrong-key',
          path,
          message: `${path} is no usable key. Use letters and digits, starting with a letter, at most 48.`,
        },
      ];
    case 'too_big':
      return [
        {
          code: 'too-large',
          path,
          message: `${path} is ${found}: ${limit('most', issue.maximum, issue.origin)}`,
        },
      ];
    case 'too_small':
      return [
        {
          code: 'too-small',
          path,
          message: `${path} is ${found}: ${limit('least', issue.minimum, issue.origin)}`,
        },
      ];
    case 'custom':
      return [{ code: 'refused', path, message: `${path} is ${found}. ${issue.message}` }];
    default:
      return valueAt(document, issue.path) === undefined
        ? [{ code: 'missing', path, message: `${path} is missing. ${give}` }]
        : [{ code: 'wrong-form', path, message: `${path} is ${found}. ${give}` }];
  }
}

/** A word that is none of the words allowed there. */
function wordRefusal(path: string, found: unknown, words: readonly string[]): UserError {
  const use = words.length === 1 ? `Use ${words[0] ?? ''}.` : `Use one of: ${words.join(', ')}.`;
  if (found === undefined) return { code: 'missing', path, message: `${path} is missing. ${use}` };
  const meant = typeof found === 'string' ? nearest(found, words) : undefined;
  const guess = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return { code: 'unknown-word', path, message: `${path} is ${shown(found)}.${guess} ${use}` };
}

function unknownKey(schema: Schema | undefined, owner: Path, key: string): UserError {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const meant = nearest(key, known);
  const place = owner.length === 0 ? 'The document' : pathText(owner);
  const guess = meant === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean "${meant}"?`;
  const path = pathText([...owner, key]);
  return { code: 'unknown-key', path, message: `${place} knows no "${key.slice(0, 48)}". ${guess}` };
}

function limit(side: 'most' | 'least', bound: number | bigint, origin: string): string {
  const things = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  return `give at ${side} ${String(bound)}${things}.`;
}

/** What a schema wants, in words: its description, or its kind. */
function expected(schema: Schema | undefined): string {
  const described = schema === undefined ? undefined : z.globalRegistry.get(schema)?.description;
  if (described !== undefined) return described;
  switch (schema?._zod.def.type) {
    case 'object':
    case 'record':
      return 'an object';
    case 'array':
      return 'a list';
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'another value';
  }
}

function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let at: Schema | undefined = unwrapped(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = unwrapped((at.shape as Record<string, Schema>)[String(step)]);
    else if (at instanceof z.ZodRecord) at = unwrapped(at.valueType as Schema);
    else if (at instanceof z.ZodArray) at = unwrapped(at.element as Schema);
    else return undefined;
  }
  return at;
}

function unwrapped(schema: Schema | undefined): Schema | undefined {
  return schema instanceof z.ZodOptional ? unwrapped(schema.def.innerType as Schema) : schema;
}
