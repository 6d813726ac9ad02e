import { Limit, Line, Notice, Reaction, State } from '../../assembly/layout/kinds.ts';
import { RULE_ID } from '../contracts/schema.ts';
import { nearest } from '../domain/nearest.ts';
import { z } from '../domain/zod.ts';
import { accountSchema, dayOfMonth } from './account.ts';
import { namesOf } from './members.ts';

// Every scalar of a case is read as text, so that 0.10 stays "0.10".

const LINES_MAX = 50_000;
const ITEMS_MAX = 5000;

const euros = z
  .string()
  .regex(/^-?\d{1,9}(\.\d{1,6})?$/)
  .describe('an amount in EUR such as 20.00');
const day = z.iso.date().meta({ title: 'day', description: 'a day such as 2026-03-01' });
const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .describe('true or false');
const whole = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .describe('a whole number');
const contractId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('id of a contract such as citymesh-mobile');

const line = namesOf(Line);
type LineName = z.infer<typeof line>;
type Sums = Partial<Record<LineName | 'total' | 'inclVat', string>>;

/** A bill or an invoice: lines excl. VAT, their total, and the sum incl. VAT. */
const sums = z.strictObject({
  ...Object.fromEntries(line.options.map((name) => [name, euros.optional()])),
  total: euros.optional(),
  inclVat: euros.optional(),
}) as unknown as z.ZodType<Sums, Sums>;

/** "2026-03-10 11:40:30 roaming40" or "roaming40": a time may be left out; a day alone is its first second. */
function moment(members: object, example: string, ending = '$') {
  const known = namesOf(members).options as string[];
  return z
    .string()
    .max(80)
    .regex(new RegExp(String.raw`^(\d{4}-\d{2}-\d{2} (\d{2}:\d{2}(:\d{2})? )?)?\w+${ending}`))
    .check(({ value, issues }) => {
      const name = /^(?:\d{4}-\d{2}-\d{2} (?:[\d:]+ )?)?(\w+)/.exec(value)?.[1] ?? '';
      if (known.includes(name)) return;
      const meant = nearest(name, known);
      const remedy = meant === undefined ? 'tests/cases/README.md lists the names' : `did you mean ${meant}?`;
      issues.push({ code: 'custom', input: value, message: `there is no "${name}"; ${remedy}` });
    })
    .describe(`such as ${example}`);
}

/** What a case says of its SIM. */
export const simSchema = z.strictObject({
  plan: z.string().max(40).default('standard'),
  anchorDay: dayOfMonth.default(1),
  lifted: z.array(z.enum(['nonEu', 'vas', 'international'])).default([]),
  euBlocked: flag.default(false),
  customLimit: flag.default(false),
  ceiling: flag.default(false),
  explicitChoice: flag.default(false),
  consent: flag.default(false),
  reaction: namesOf(Reaction).default('goOn'),
  pays: z.string().max(40).default('never'),
  pollPhase: whole.default(0),
  inPack: flag.default(false),
  ageMonths: whole.default(0),
  inTurn: whole.default(1),
  customer: whole
    .optional()
    .describe('a simulated customer, from 1: rights used now and then fall as they do for it'),
  number: whole.optional().describe('which of that customer’s SIMs, from 1'),
  month: whole
    .optional()
    .describe('which month of the run is the first of the timeline, from 1, warm-up first'),
  employees: whole.default(5),
  lives: flag
    .default(true)
    .describe(
      'false: nothing is asked of the contract and nothing ends it but its use, as without people.life',
    ),
});
const simNumber = z
  .string()
  .regex(/^([2-9]|[1-9]\d{1,2})$/)
  .describe('the number of a further SIM, 2 to 512');

/** How a case shows a rule: in its ordinary way, exactly at its threshold, just above it, or with nothing to count. */
export const SHOWN = ['ordinary', 'at', 'above', 'zero'] as const;
export type Shown = (typeof SHOWN)[number];
const ruleId = z.string().max(96).regex(RULE_ID).describe('a rule id such as cm-mobile/bill-shock/stop-asap');
const shows = z
  .partialRecord(z.enum(SHOWN), z.array(ruleId).min(1).max(40))
  .describe('how it shows which of its rules: ordinary, at (its threshold), above (just above it), zero');

const notice = moment(Notice, '2026-03-10 11:40 dataReached', String.raw`( \d{1,9}\.\d{2,6})?$`);
const told = {
  bills: z.record(day, sums).default({}),
  invoices: z
    .record(day, z.union([euros, sums]).describe('an amount incl. VAT, or the lines of the invoice'))
    .optional(),
  notices: z
    .union([z.literal('open'), z.array(notice).max(ITEMS_MAX)])
    .describe('a list, or "open" where the clause does not say')
    .default([]),
  crossings: z.array(notice).max(ITEMS_MAX).optional(),
  states: z
    .array(moment(State, '2026-03-10 11:40 throttled on', ' (on|off)$'))
    .max(ITEMS_MAX)
    .default([]),
  hits: z.array(moment(Limit, '2026-03-10 dataDay')).max(ITEMS_MAX).default([]),
  lapsed: z.record(day, euros).optional().describe('credit that is lost unused, excl. VAT, by date'),
  blocked: z
    .partialRecord(
      z.enum(['data', 'voice', 'sms', 'mms']),
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    )
    .optional(),
};
const expectation = z.strictObject({
  ...told,
  sims: z
    .union([z.literal('open'), z.record(simNumber, z.strictObject(told))])
    .default({})
    .describe(
      'of further SIMs of the customer, what is expected of each, or "open" where they are not looked at',
    ),
});

export const caseSchema = z
  .strictObject({
    case: z.string().min(10).max(160).describe('one sentence of 10 to 160 characters'),
    example: z.string().max(20).optional().describe("its number, if it is one of the catalogue's examples"),
    rules: z.array(ruleId).min(1).max(40),
    shows: shows.default({}),
    clause: z.string().min(1).max(80),
    contract: contractId.optional(),
    contracts: z
      .array(contractId)
      .min(2)
      .max(4)
      .optional()
      .describe('contracts that one customer holds together, instead of `contract`'),
    scenario: contractId
      .optional()
      .describe('a scenario that gives what is open, instead of the given.yaml beside the file'),
    terms: z.record(z.string().max(120), z.string().max(40).meta({ title: 'figure' })).default({}),
    sim: simSchema.prefault({}),
    sims: z
      .record(
        simNumber,
        simSchema.omit({
          anchorDay: true,
          pays: true,
          employees: true,
          customer: true,
          month: true,
          lives: true,
        }),
      )
      .default({})
      .describe('further SIMs of the customer, by number; one that is not told of here is like the first'),
    account: accountSchema.prefault({}),
    timeline: z
      .array(z.string().max(500).describe('a line such as 2026-03-10 10:00 data 10.5 GB'))
      .min(1)
      .max(LINES_MAX),
    from: day.optional().describe('the account is played from the month that holds this day'),
    until: day.optional().describe('the account is played to the end of the month that holds this day'),
    expect: expectation,
    because: z.string().min(5).max(600),
  })
  .refine(({ contract, contracts }) => contract === undefined || contracts === undefined, {
    message: 'name one contract under "contract", or several under "contracts"',
    path: ['contracts'],
  });

/** A case as written, before its contract is known. */
export type WrittenCase = z.infer<typeof caseSchema>;
export type Case = Omit<WrittenCase, 'contract' | 'contracts'> & {
  /** Ids; paths of `terms` mean the first one's unless they name another. */
  readonly contracts: readonly string[];
  /** Of its file, where it begins. */
  readonly line: number;
  /** Line of its file on which a place in it stands, or the nearest thing that would hold the place. */
  readonly lineOf: (place: readonly (string | number)[]) => number;
};
export type Expected = Omit<Case['expect'], 'sims'>;

const texts = z.record(z.string().max(60), z.string().max(40).describe('a figure'));

const figures = {
  plans: z.record(z.string().max(40), texts).default({}),
  beyond: texts.default({}),
  policies: texts.default({}),
  inputs: texts.default({}),
  abroad: texts.default({}),
  atSea: texts.default({}),
};

/** What every case of a folder starts from. */
export const givenSchema = z.strictObject({
  contract: contractId.optional().describe('contract of the cases that name none'),
  ...figures,
  beside: z
    .record(contractId, z.strictObject(figures))
    .default({})
    .describe('of other contracts that a customer of these cases holds too'),
});

export type Given = z.infer<typeof givenSchema>;
/** The figures given under one contract. */
export type GivenFigures = Omit<Given, 'contract' | 'beside'>;
