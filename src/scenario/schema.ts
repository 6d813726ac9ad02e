import { z } from '../domain/zod.ts';
import { rangedAssumption } from './assumption-schema.ts';
import { accountHorizon, accountPeople, accountPlan } from './account-schema.ts';
import { allowance, firstDay, identifier, inputFigure, money, share } from './figure.ts';
import { network } from './network-schema.ts';
import { people } from './people-schema.ts';

const title = z.string().trim().min(1).max(120);
const patchPath = z.string().min(3).max(120);

/** One difference: where, and the value that stands there instead. Serialisable; undone by leaving it out. */
const patch = z.strictObject({ path: patchPath, value: z.union([z.number(), z.string().max(40)]) });

/** A plan: its fee, what the fee includes per kind, and prices beyond it. */
const plan = z.strictObject({
  id: identifier,
  title,
  about: z.string().max(400).optional(),
  fee: money(['EUR/month']),
  dataGb: allowance('GB', 100000),
  voiceMinutes: allowance('min', 1000000),
  sms: allowance('SMS', 1000000),
  dataPerGb: money(['EUR/GB', 'EUR/MB']),
  voicePerMinute: money(['EUR/min']),
  smsEach: money(['EUR/SMS']),
  mmsEach: money(['EUR/MMS']),
});

/** What every scenario says, whatever its product. */
const common = {
  $schema: z.string().max(200).optional(),
  format: z.literal(1),
  id: identifier,
  title,
  about: z.string().max(2000),
  contract: identifier.describe('id of the contract document'),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  simMonths: z.int().min(1).max(1e10),
  horizon: z.strictObject({
    start: firstDay,
    months: z.int().min(1).max(48),
    warmupMonths: z.int().min(5).max(12).describe('played before counting, to fill every window'),
  }),
  country: z.enum(['BE', 'NL']),
  inputs: z.record(z.string().min(1).max(60), inputFigure).describe('what the contract leaves open'),
  policies: z
    .record(z.string().min(1).max(60), share)
    .describe('how often the operator uses a right that it has but need not use'),
  changes: z.array(patch).max(200).describe('differences from the published contract'),
  variants: z
    .array(z.strictObject({ id: identifier, title, changes: z.array(patch).max(200) }))
    .max(8)
    .describe('compared with the baseline on the very same draws'),
  assumptions: z
    .array(rangedAssumption)
    .max(12)
    .optional()
    .describe('assumptions whose range a source gives: what the wider band is made of'),
};

/** A scenario of SIMs: their use is drawn and metered. */
export const mobileScenarioSchema = z.strictObject({
  ...common,
  plans: z.array(plan).min(1).max(8),
  people,
  network: network
    .optional()
    .describe('cells around the SIMs, and sites with lines; without it, none are simulated'),
});

/** A scenario of accounts: what happens to them is drawn, and nothing is metered. */
export const accountScenarioSchema = z.strictObject({
  ...common,
  horizon: accountHorizon,
  plans: z.array(accountPlan).min(1).max(8),
  people: accountPeople,
});

/** A scenario document: contract, tariff, people, horizon and seed in one. */
export const scenarioSchema = z.union([mobileScenarioSchema, accountScenarioSchema]);

export type MobileScenario = z.infer<typeof mobileScenarioSchema>;
export type AccountScenario = z.infer<typeof accountScenarioSchema>;
export type Scenario = MobileScenario | AccountScenario;
export type Plan = z.infer<typeof plan>;

export function isOfAccounts(scenario: Scenario): scenario is AccountScenario {
  return 'behaviour' in scenario.people;
}

export function isOfSims(scenario: Scenario): scenario is MobileScenario {
  return !isOfAccounts(scenario);
}
export type Patch = z.infer<typeof patch>;
