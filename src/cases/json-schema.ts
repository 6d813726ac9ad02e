import { z } from '../domain/zod.ts';
import { caseSchema } from './schema.ts';

/**
 * The JSON Schema of a file of cases, for editors. Cases are read as text, so that 0.10 stays "0.10"; an editor reads the same
 * scalars as numbers and truth values, and is told to take those too.
 */
export function casesJsonSchema(): object {
  return {
    title: 'Cases of a telecom contract',
    description:
      'A list of situations: what happened, with dates, and what must come of it under the contract.',
    ...z.toJSONSchema(caseSchema.array(), { io: 'input', override: ({ jsonSchema }) => widen(jsonSchema) }),
  };
}

function widen(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.enum?.join() === 'true,false') {
    schema.enum = ['true', 'false', true, false];
    delete schema.type;
  } else if (isFigure(schema)) {
    schema.type = ['string', 'number'] as never;
    if (schema.title === 'figure') delete schema.title;
  }
}

function isFigure({ type, title, pattern = '' }: z.core.JSONSchema.BaseSchema): boolean {
  return type === 'string' && (title === 'figure' || /^\^-?\??\\d\{/.test(pattern));
}
