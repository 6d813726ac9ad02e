import { z } from 'zod';
import { Limit, Line, Notice, Reaction, State } from '../../assembly/layout/kinds.ts';

// Every scalar of a case is read as text, so that 0.10 stays "0.10".

/** The members of an enum of the core by name, without its count. */
function namesOf<E extends object>(members: E) {
  const names = Object.keys(members).filter((name) => Number.isNaN(Number(name)) && name !== 'COUNT');
  return z.enum(names as [keyof E & string, ...(keyof E & string)[]]);
}

const euros = z.string().regex(/^\d+(\.\d{1,6})?$/);
const day = z.iso.date();
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const whole = z.string().regex(/^\d+$/).transform(Number);

const line = namesOf(Line);
const bill = z.strictObject({
  ...Object.fromEntries(line.options.map((name) => [name, euros.optional()])),
  total: euros.optional(),
  inclVat: euros.optional(),
}) as unknown as z.ZodType<Partial<Record<keyof typeof Line | 'total' | 'inclVat', string>>>;

/** "2026-03-10 11:40:30 roaming40" or "roaming40": a time may be left out. */
function moment<T extends string>(name: z.ZodType<T, string>, ending: RegExp = /$/) {
  return z
    .string()
    .regex(new RegExp(String.raw`^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})? )?\w+${ending.source}`))
    .refine((text) => name.safeParse(nameIn(text)).success, 'names nothing that the core tells of');
}

function nameIn(text: string): string {
  return /^(?:\d{4}-\d{2}-\d{2} [\d:]+ )?(\w+)/.exec(text)?.[1] ?? '';
}

const sim = z.strictObject({
  plan: z.enum(['standard', 'unlimited', 'none']).default('standard'),
  anchorDay: whole.default(1),
  lifted: z.array(z.enum(['nonEu', 'vas', 'international'])).default([]),
  euBlocked: flag.default(false),
  customLimit: flag.default(false),
  ceiling: flag.default(false),
  explicitChoice: flag.default(false),
  consent: flag.default(false),
  reaction: namesOf(Reaction).default('goOn'),
  pays: z.string().default('never'),
  pollPhase: whole.default(0),
  employees: whole.default(5),
});

const expectation = z.strictObject({
  bills: z.record(day, bill).default({}),
  invoices: z.record(day, euros).optional(),
  /** "open": the clause does not say. */
  notices: z.union([z.literal('open'), z.array(moment(namesOf(Notice)))]).default([]),
  crossings: z.array(moment(namesOf(Notice))).optional(),
  states: z.array(moment(namesOf(State), / (on|off)$/)).default([]),
  hits: z.array(moment(namesOf(Limit))).default([]),
  blocked: z.partialRecord(z.enum(['data', 'voice', 'sms', 'mms']), whole).optional(),
});

export const caseSchema = z.strictObject({
  case: z.string().min(10).max(160),
  example: z.string().optional(),
  rules: z.array(z.string().regex(/^cm-mobile\/[a-z-]+\/[a-z0-9.-]+$/)).min(1),
  clause: z.string(),
  contract: z.string().default('citymesh-mobile'),
  terms: z.record(z.string(), z.string()).default({}),
  sim: sim.prefault({}),
  timeline: z.array(z.string()).min(1),
  until: day.optional().describe('the account is played to the end of the month that holds this day'),
  expect: expectation,
  because: z.string().min(5),
});

export type Case = z.infer<typeof caseSchema>;

export const givenSchema = z.strictObject({
  plans: z.record(z.string(), z.record(z.string(), z.string())),
  beyond: z.record(z.string(), euros),
  policies: z.record(z.string(), z.string()),
  inputs: z.record(z.string(), z.string()),
  abroad: z.record(z.string(), euros),
  atSea: z.record(z.string(), euros),
});

export type Given = z.infer<typeof givenSchema>;
