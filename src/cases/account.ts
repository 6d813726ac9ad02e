import { z } from '../domain/zod.ts';

// What an account is, as far as no dated fact says it. Every scalar is read as text.

const day = z.iso.date().describe('a day such as 2026-03-01');
const whole = z
  .string()
  .regex(/^\d{1,8}$/)
  .transform(Number)
  .describe('a whole number');

export const dayOfMonth = z
  .string()
  .regex(/^([1-9]|[12]\d|3[01])$/)
  .meta({ title: 'figure' })
  .transform(Number)
  .describe('a day of the month, 1 to 31');

const phones = z
  .string()
  .regex(/^\d{1}$|^1[0-6]$/)
  .transform(Number)
  .describe('a whole number up to 16');

const number = z
  .string()
  .regex(/^\d{1,4}(\.\d{1,12})?$/)
  .transform(Number)
  .describe('a number such as 0.25');

/** Traits of an account that is more than one SIM's use: each says which contract reads it. */
export const accountSchema = z.strictObject({
  startDay: day.optional().describe('day on which the account begins; without it, the day of its first line'),
  anchorDay: dayOfMonth.optional().describe('day of the month on which billing months begin, 1 to 31'),
  customer: whole
    .optional()
    .describe('a simulated account, from 1: rights used now and then, and payments, fall as they do for it'),
  account: whole.optional().describe('which of that customer’s accounts, from 1'),
  plan: z.string().max(40).optional().describe('id of a plan in given.yaml'),
  employees: whole.optional().describe('people who work for the customer'),
  payDays: z
    .union([z.literal('never'), z.literal('drawn'), whole])
    .optional()
    .describe(
      'in2: days after its date on which an invoice is paid in full (0 without it); never: facts pay; drawn: as a simulated account does',
    ),
  directDebit: z
    .enum(['true', 'false'])
    .optional()
    .describe('invoices are collected; in2: no without it, fibre: yes'),
  activated: day.optional().describe('in2: day of activation, when that is before the account begins'),
  connected: day.optional().describe('fibre: day of connection, when that is before the first line'),
  term: z.enum(['2', '3', '5']).optional().describe('fibre: years of the term that was chosen, 3 without it'),
  payMedianSeconds: whole
    .optional()
    .describe('fibre: a simulated account pays so long after an invoice, by median; without it facts pay'),
  paySpread: number.optional().describe('fibre: and with this spread, ln'),
  debitFails: number.optional().describe('fibre: share of direct debits that fail'),
  topUp: number
    .optional()
    .describe('prepaid: EUR incl. VAT that are bought at a log-on without credit; without it facts buy'),
  topUpShare: number.optional().describe('prepaid: and how often, as a share of such log-ons; 1 without it'),
  paperInvoice: z.enum(['true', 'false']).optional().describe('in2: invoices come on paper'),
  form: z.enum(['sim', 'hardware']).optional().describe('form of 4G backup: sim, or hardware'),
  access: z.enum(['dsl', 'fibre']).optional().describe('fixed line: dsl, or fibre, which it is without'),
  sims: phones.optional().describe('mobile subscriptions that are active when the account begins; 1 without'),
  reception: z
    .enum(['good', 'weak'])
    .optional()
    .describe('of the mobile network at the address; good without'),
  phonesBilled: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'backup: the phones are billed too, by fee and data bundle of the plan, until they end; no without it',
    ),
  ageMonths: whole
    .optional()
    .describe('backup: months that the phones’ subscriptions have run when the account begins'),
  hardwareMonths: whole.optional().describe('age of the backup hardware when the account begins'),
});

export type Account = z.infer<typeof accountSchema>;
