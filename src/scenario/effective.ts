import type { Contract } from '../contracts/schema.ts';
import type { VatBasis } from '../domain/money.ts';
import type { Figure } from './figure.ts';
import type { Plan, Scenario } from './schema.ts';

/** One number of the terms. Money is a decimal string. */
export interface Term {
  value: number | string;
  unit: string;
  vat: VatBasis;
}

export type PlanTerms = { id: string; title: string } & Record<PlanField, Term>;
export type PlanField =
  'fee' | 'dataGb' | 'voiceMinutes' | 'sms' | 'dataPerGb' | 'voicePerMinute' | 'smsEach' | 'mmsEach';
export const PLAN_FIELDS: readonly PlanField[] = [
  'fee',
  'dataGb',
  'voiceMinutes',
  'sms',
  'dataPerGb',
  'voicePerMinute',
  'smsEach',
  'mmsEach',
];

/** The terms in force: the published contract with a scenario's inputs, plans and changes. */
export interface Terms {
  values: Record<string, Term>;
  inputs: Record<string, Term>;
  /** Option by reading. */
  readings: Record<string, string>;
  /** Probability by policy. */
  policies: Record<string, number>;
  plans: PlanTerms[];
  /** Ids of simulated rules that are switched off: nothing comes of them. */
  off: Set<string>;
}

/** The published contract with the scenario's inputs and plans, before any change. A fresh document. */
export function publishedTerms(contract: Contract, scenario: Scenario): Terms {
  const values = mapped(contract.values, ({ value, unit, vat }) => ({
    value: typeof value === 'boolean' ? Number(value) : value,
    unit,
    vat,
  }));
  const inputs = mapped(scenario.inputs, (figure, key) => term(figure, contract.inputs[key]?.vat));
  const readings = mapped(contract.readings, (reading) => reading.default);
  const policies = {
    ...mapped(contract.policies, (policy) => probability(policy.default)),
    ...mapped(scenario.policies, (figure) => figure.value),
  };
  return { values, inputs, readings, policies, plans: scenario.plans.map(planTerms), off: new Set() };
}

/** "always" is 1, "never" is 0. */
function probability(policy: 'always' | 'never' | number): number {
  if (typeof policy === 'number') return policy;
  return policy === 'always' ? 1 : 0;
}

function planTerms(plan: Plan): PlanTerms {
  const fields = PLAN_FIELDS.map((field) => [field, term(plan[field], undefined)]);
  return { id: plan.id, title: plan.title, ...Object.fromEntries(fields) } as PlanTerms;
}

function term(figure: Omit<Figure, 'source'>, stated: VatBasis | undefined): Term {
  return { value: figure.value, unit: figure.unit, vat: figure.vat ?? stated ?? 'none' };
}

function mapped<From, To>(
  record: Record<string, From>,
  to: (from: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, from]) => [key, to(from, key)]));
}
