import { z } from '../domain/zod.ts';
import { nearest } from '../domain/nearest.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';

export const UNUSABLE_KEY = 'is no usable key; use letters and digits, starting with a letter, at most 48';

type Path = readonly PropertyKey[];
type Schema = z.core.$ZodType;

/**
 * What is wrong with the shape of a document, in a user's words: one error for each fault and each unknown key.
 * @param schema the document's schema; descriptions in it say what to give
 * @param name what the document is, for keys at its top
 */
export function refusals(
  schema: Schema,
  document: unknown,
  issues: readonly z.core.$ZodIssue[],
  name = 'a contract',
): UserError[] {
  return issues.flatMap((issue) => refusal(schema, document, issue, name));
}

/** A path as users read it: values.roamStop.vat, rules[3].clause. */
export function pathText(path: Path): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('');
  return text.replace(/^\./, '') || 'document';
}

function refusal(schema: Schema, document: unknown, issue: z.core.$ZodIssue, name: string): UserError[] {
  const path = pathText(issue.path);
  const value = valueAt(document, issue.path);
  const at = schemaAt(schema, issue.path);
  const tell = (code: string, message: string): UserError[] => [{ code, path, message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(at, issue.path, key, name));
    case 'invalid_value':
      return [wordRefusal(path, value, issue.values.map(String))];
    case 'invalid_key':
      return tell('wrong-key', keyRefusal(schemaAt(schema, issue.path.slice(0, -1))));
    case 'too_big':
      if (at instanceof z.ZodUnion) return tell('too-large', `is ${shown(value)}; give ${expected(at)}`);
      return tell('too-large', `is ${shown(value)}; ${bound('at most', issue.maximum, issue.origin)}`);
    case 'too_small':
      if (at instanceof z.ZodUnion) return tell('too-small', `is ${shown(value)}; give ${expected(at)}`);
      return tell('too-small', `is ${shown(value)}; ${bound('at least', issue.minimum, issue.origin)}`);
    case 'invalid_union': {
      const inner = issue.errors.find((branch) => branch.every(({ path: within }) => within.length > 0));
      if (inner === undefined) return tell('wrong-form', `is ${shown(value)}; give ${expected(at)}`);
      const located = inner.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
      return refusals(schema, document, located, name);
    }
    case 'custom':
      return tell('refused', `is ${shown(value)}; ${issue.message}`);
    default:
      return value === undefined
        ? tell('missing', `is missing; give ${expected(at)}`)
        : tell('wrong-form', `is ${shown(value)}; give ${expected(at)}`);
  }
}

/** A word that is none of the words allowed there. */
function wordRefusal(path: string, found: unknown, words: readonly string[]): UserError {
  const use = words.length === 1 ? `use ${words[0] ?? ''}` : `use one of: ${words.join(', ')}`;
  if (found === undefined) return { code: 'missing', path, message: `is missing; ${use}` };
  const meant = typeof found === 'string' ? nearest(found, words) : undefined;
  const guess = meant === undefined ? '' : ` did you mean "${meant}"?`;
  return { code: 'unknown-word', path, message: `is ${shown(found)};${guess} ${use}` };
}

/** Keys with a title of their own, such as days, say what they are; others are plain words. */
function keyRefusal(owner: Schema | undefined): string {
  const form = owner instanceof z.ZodRecord ? z.globalRegistry.get(owner.keyType as Schema) : undefined;
  return form?.title === undefined
    ? UNUSABLE_KEY
    : `is no usable key; give ${form.description ?? form.title}`;
}

function unknownKey(schema: Schema | undefined, owner: Path, key: string, name: string): UserError {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const meant = nearest(key, known);
  const guess = meant === undefined ? `use one of: ${known.join(', ')}` : `did you mean "${meant}"?`;
  const path = pathText([...owner, key.slice(0, 48)]);
  const of = owner.length === 0 ? name : pathText(owner);
  return { code: 'unknown-key', path, message: `is no key of ${of}; ${guess}` };
}

function bound(side: string, most: number | bigint, origin: string): string {
  const things = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  return `give ${side} ${String(most)}${things}`;
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
  for (const [depth, step] of path.entries()) {
    if (at instanceof z.ZodObject) at = unwrapped((at.shape as Record<string, Schema>)[String(step)]);
    else if (at instanceof z.ZodRecord) at = unwrapped(at.valueType as Schema);
    else if (at instanceof z.ZodArray) at = unwrapped(at.element as Schema);
    else if (at instanceof z.ZodUnion) return schemaAmong(at, path.slice(depth));
    else return undefined;
  }
  return at;
}

/** Of a choice, the form that has such a place. */
function schemaAmong({ options }: z.ZodUnion, path: Path): Schema | undefined {
  return (options as readonly Schema[])
    .map((option) => schemaAt(option, path))
    .find((found) => found !== undefined);
}

function unwrapped(schema: Schema | undefined): Schema | undefined {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return isWrapped ? unwrapped(schema.def.innerType as Schema) : schema;
}
