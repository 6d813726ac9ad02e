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
  payDays: z
    .union([z.literal('never'), whole])
    .optional()
    .describe(
      'in2: days after its date on which an invoice is paid in full (0 without it), or never: facts pay',
    ),
  directDebit: z
    .enum(['true', 'false'])
    .optional()
    .describe('invoices are collected; in2: no without it, fibre: yes'),
  connected: day.optional().describe('fibre: day of connection, when that is before the first line'),
  term: z.enum(['2', '3', '5']).optional().describe('fibre: years of the term that was chosen, 3 without it'),
  paperInvoice: z.enum(['true', 'false']).optional().describe('in2: invoices come on paper'),
  form: z.enum(['sim', 'hardware']).optional().describe('form of 4G backup: sim, or hardware'),
  access: z.enum(['dsl', 'fibre']).optional().describe('fixed line: dsl, or fibre, which it is without'),
  sims: whole.optional().describe('mobile subscriptions that are active when the account begins; 1 without'),
  reception: z
    .enum(['good', 'weak'])
    .optional()
    .describe('of the mobile network at the address; good without'),
  hardwareMonths: whole.optional().describe('age of the backup hardware when the account begins'),
});

export type Account = z.infer<typeof accountSchema>;
