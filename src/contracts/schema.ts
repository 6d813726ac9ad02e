import { z } from '../domain/zod.ts';
import { VAT_BASES } from '../domain/money.ts';
import { UNITS } from './units.ts';

export const KEY = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/;
export const RULE_ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9-]+\/[a-z0-9.-]+$/;
const PERIODS = [
  'day',
  'week',
  'month',
  'four months',
  'year',
  'event',
  'call',
  'sending',
  'term',
  'once',
] as const;
const COMPARES = ['reached', 'more than', 'at most', 'less than', 'at least'] as const;
const ROLES = ['price', 'share', 'count', 'step', 'window', 'term', 'delay', 'report'] as const;
const MODALITIES = ['must', 'may', 'customer', 'fact'] as const;
const STATUSES = ['simulated', 'input', 'later', 'left-out'] as const;
const DIRECTIONS = ['customer pays', 'operator pays', 'collected for others'] as const;

const words = z.string().min(1).max(600).describe('words in quotes');
const key = z.string().max(48).regex(KEY).describe('a key such as roamStop');
const ruleId = z.string().max(96).regex(RULE_ID).describe('a rule id such as cm-mobile/bill-shock/stop-asap');
const clause = z.string().min(1).max(60).describe('a clause in quotes, such as "12.5.3"');
const date = z.iso.date().describe('a date in quotes, such as "2026-01-31"');
const quantity = z
  .union([z.string().min(1).max(40), z.number(), z.boolean()])
  .describe('a number, an amount in quotes, or true or false');
const keys = z.array(key).max(64);

/** A section: at most 200 entries by key. */
function section<T extends z.ZodType>(entry: T) {
  return z
    .record(key, entry)
    .refine((entries) => Object.keys(entries).length <= 200, 'give at most 200 entries')
    .meta({ maxProperties: 200 });
}

/**
 * What a figure does where nothing that happens is held against it: an amount or a part that is charged, a number of things, a step
 * of counting, a window in which things are counted, a term that ends by itself, a delay; or it is for reports alone.
 */
const role = z.enum(ROLES);

/** One published figure. `dated` replaces `value` from its day on, with its own VAT basis where that changed too. */
export const valueSchema = z.strictObject({
  value: quantity,
  unit: z.enum(UNITS),
  vat: z.enum(VAT_BASES),
  clause,
  rule: ruleId,
  period: z.enum(PERIODS).optional(),
  compare: z.enum(COMPARES).optional(),
  role: role.optional(),
  direction: z.enum(DIRECTIONS).optional(),
  /** What a term or deadline counts from: "invoice date", "notice". */
  from: words.optional(),
  /** A published rate that a percentage comes on top of: "statutory commercial interest rate". */
  above: words.optional(),
  choices: z.array(words).min(2).max(24).optional(),
  dated: z
    .array(
      z.strictObject({
        from: date,
        value: quantity,
        vat: z.enum(VAT_BASES).optional(),
        clause: clause.optional(),
      }),
    )
    .min(1)
    .max(48)
    .optional(),
});

/** What the contract leaves open and a scenario must give, in this unit or one of `alsoUnits`, on this VAT basis. */
export const inputSchema = z.strictObject({
  unit: z.enum(UNITS),
  alsoUnits: z.array(z.enum(UNITS)).max(4).optional(),
  vat: z.enum(VAT_BASES),
  compare: z.enum(COMPARES).optional(),
  role: role.optional(),
  clause,
  rule: ruleId,
  about: words,
  /** The value key whose figure this input may not exceed. */
  atMost: key.optional(),
  /** A kind that a plan may also offer without a limit. */
  orUnlimited: z.boolean().optional(),
});

export const readingSchema = z.strictObject({
  clause,
  rule: ruleId,
  question: words,
  options: z.record(z.string().regex(/^[A-Z]$/), words),
  default: z.string().max(1),
  /** Says that, and why, the default is not the plain words. */
  departs: words.optional(),
  /** What differs in the outcome. */
  differs: words,
});

export const policySchema = z.strictObject({
  clause,
  rule: ruleId,
  about: words,
  default: z
    .union([z.enum(['always', 'never']), z.number().min(0).max(1)])
    .describe('always, never, or a share from 0 to 1'),
});

export const ruleSchema = z.strictObject({
  id: ruleId,
  clause,
  group: key,
  modality: z.enum(MODALITIES),
  status: z.enum(STATUSES),
  /** Why a rule is later or left out. */
  reason: words.optional(),
  /** Our own plain words, with slots in braces: {roamStop}, {pollMinutes}, {A1}, {policy.fairUseSanction}, {plan.fee}. */
  sentence: words.optional(),
  /** Short sentences below the sentence, one per natural unit (a country, a link of the delay chain). */
  parts: z.array(words).max(16).optional(),
  /** The rule whose sentence says this one too. */
  saidIn: ruleId.optional(),
  /** What the text does not decide, and what we take (catalogue numbers D1, D2 ...). */
  silent: z
    .array(z.strictObject({ no: z.string().max(8).optional(), text: words }))
    .max(8)
    .optional(),
  values: keys,
  inputs: keys,
  plan: keys.optional(),
  readings: keys,
  policies: keys,
  /** Why no case can show the rule with nothing to count. */
  noZero: words.optional(),
  /** Results this rule makes: "notice:roaming40", "line:reactivation", "limit:dataDay", "state:throttled". */
  results: z.array(z.string().max(48)).max(32),
  /** Results of which it is one source of several: "state:ended/unpaid". Another rule makes them otherwise. */
  cites: z.array(z.string().max(64)).max(32).optional(),
  /** Results of other rules that it moves. */
  touches: z.array(z.string().max(48)).max(32).optional(),
});

export const contractSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Which rules the core knows for it. */
  product: z.enum(['mobile', 'mobile-nl', 'prepaid', 'backup', 'fibre']),
  title: words,
  operator: words,
  law: z.enum(['BE', 'NL']),
  language: z.enum(['nl', 'fr', 'en', 'de']),
  edition: words,
  about: z.string().min(1).max(1200),
  groups: z
    .array(z.strictObject({ id: key, title: words, clause }))
    .min(1)
    .max(24),
  values: section(valueSchema),
  inputs: section(inputSchema),
  /** What each plan of a scenario gives. */
  plan: section(inputSchema),
  readings: section(readingSchema),
  policies: section(policySchema),
  rules: z.array(ruleSchema).min(1).max(400),
});

/** A contract document, and the contract that its customers have beside it, where a scenario plays both. */
export type Contract = z.infer<typeof contractSchema> & { readonly beside?: Contract };
export type ContractValue = z.infer<typeof valueSchema>;
export type ContractInput = z.infer<typeof inputSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type Policy = z.infer<typeof policySchema>;
export type Rule = z.infer<typeof ruleSchema>;
