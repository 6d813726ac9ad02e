import { z } from '../domain/zod.ts';

// What an account is, as far as no dated fact says it. Every scalar is read as text.

const day = z.iso.date().describe('a day such as 2026-03-01');
const whole = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .describe('a whole number');

/** Traits of an account that is more than one SIM's use: each says which contract reads it. */
export const accountSchema = z.strictObject({
  startDay: day.optional().describe('day on which the account begins; without it, the day of its first line'),
  anchorDay: whole.optional().describe('day of the month on which billing months begin, 1 to 31'),
  plan: z.string().max(40).optional().describe('id of a plan in given.yaml'),
  employees: whole.optional().describe('people who work for the customer'),
});

export type Account = z.infer<typeof accountSchema>;
