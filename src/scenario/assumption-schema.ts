import { z } from '../domain/zod.ts';
import { amount, identifier, sentence } from './figure.ts';

const end = z.union([z.number().min(0).max(1e9), amount]);

/** An assumption with the range that a source gives: figures that move together, from the lowest to the highest of them. */
export const rangedAssumption = z.strictObject({
  id: identifier,
  title: z.string().trim().min(1).max(80),
  at: z
    .array(z.string().min(3).max(120))
    .min(1)
    .max(40)
    .describe('paths of the figures that are this assumption'),
  low: end.describe('in the unit of those figures'),
  high: end,
  source: sentence.describe('where the range stands'),
});

export type RangedAssumption = z.infer<typeof rangedAssumption>;
