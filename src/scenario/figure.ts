import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar.ts';
import { z } from '../domain/zod.ts';

/** Where a figure comes from: exactly one of the two is given. */
export interface Provenance {
  source?: string | undefined;
  assumption?: string | undefined;
  note?: string | undefined;
}

/** A figure of a scenario: a value, its unit, and its source or the word assumption. */
export interface Figure extends Provenance {
  value: number | string;
  unit: string;
  vat?: VatBasis | undefined;
}

export type VatBasis = 'incl' | 'excl';

/** A name inside a document: what paths and patches are made of. */
export const identifier = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]{0,39}$/, 'expected a short name such as "medium"');

/** Of a horizon. */
export const firstDay = z.iso
  .date()
  .refine((text) => !(Number(text.slice(0, 4)) < FIRST_YEAR || Number(text.slice(0, 4)) > LAST_YEAR), {
    message: `a day of the years ${FIRST_YEAR} to ${LAST_YEAR}`,
  })
  .describe('first day of the first counted month');

export const sentence = z.string().trim().min(3).max(600);
export const provenance = {
  source: sentence.optional().describe('Where the value stands; never together with an assumption'),
  assumption: sentence.optional().describe('Why this value was assumed; never together with a source'),
  note: sentence.optional(),
};

/** A decimal amount of money: at most seven digits before the point and six after it. */
export const amount = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,6})(\.[0-9]{1,6})?$/, 'expected an amount such as "60.50"');

export function withProvenance<T extends z.ZodObject>(figure: T) {
  return figure
    .meta({ oneOf: [{ required: ['source'] }, { required: ['assumption'] }] })
    .superRefine((given, context) => {
      const { source, assumption } = given as Provenance;
      if ((source === undefined) === (assumption === undefined)) {
        context.addIssue({
          code: 'custom',
          message: 'figure without a source',
          params: { provenance: true },
        });
      }
    });
}

/** A number between `least` and `most` in one of `units`. */
export function quantity(units: readonly [string, ...string[]], least: number, most: number) {
  return withProvenance(
    z.strictObject({ value: z.number().min(least).max(most), unit: z.enum(units), ...provenance }),
  );
}

/** A whole number between `least` and `most` in one of `units`. */
export function count(units: readonly [string, ...string[]], least: number, most: number) {
  return withProvenance(
    z.strictObject({ value: z.int().min(least).max(most), unit: z.enum(units), ...provenance }),
  );
}

/** What a fee includes of one kind: a number of units, none (0), or "unlimited". */
export function allowance(unit: string, most: number) {
  return withProvenance(
    z.strictObject({
      value: z.union([z.number().min(0).max(most), z.literal('unlimited')]),
      unit: z.enum([unit]),
      ...provenance,
    }),
  );
}

/** A share between 0 and 1. */
export const share = quantity(['share'], 0, 1);

/** A spread: the standard deviation of the natural logarithm. */
export const spread = quantity(['ln'], 0, 4);

/** An amount of money as a decimal string, with its unit and VAT basis. */
export function money(units: readonly [string, ...string[]]) {
  return withProvenance(
    z.strictObject({ value: amount, unit: z.enum(units), vat: z.enum(['incl', 'excl']), ...provenance }),
  );
}

/** A figure whose unit is checked against the contract: the inputs it leaves open. */
export const inputFigure = withProvenance(
  z.strictObject({
    value: z.union([z.number().min(0).max(1e9), amount]),
    unit: z.string().min(1).max(40),
    vat: z.enum(['incl', 'excl']).optional(),
    ...provenance,
  }),
);
