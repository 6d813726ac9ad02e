import type { Contract } from '../contracts/schema.ts';
import type { VatBasis } from '../domain/money.ts';
import type { Figure } from './figure.ts';
import { figuresOf } from './account-figures.ts';
import { backupScenario, hasNetwork } from './network-backup.ts';
import type { WhatIf } from './network-schema.ts';
import { isOfAccounts, type AccountScenario, type Plan, type Scenario } from './schema.ts';

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
  /** Of SIMs; none for a scenario of accounts. */
  plans: PlanTerms[];
  /** Ids of simulated rules that are switched off: nothing comes of them. */
  off: Set<string>;
  /** Of accounts; none for a scenario of SIMs. */
  accountPlans: AccountPlanTerms[];
  /** Around SIMs, where there is one. */
  network?: NetworkTerms;
}

/** What variants may change of a network: what-ifs that are on, by id, events of their own, and the terms of backup. */
export interface NetworkTerms {
  on: Set<string>;
  events: Map<string, WhatIf>;
  backup: Terms;
}

/** A plan of an account: terms by the keys of the contract's `plan`. */
export interface AccountPlanTerms {
  id: string;
  title: string;
  terms: Record<string, Term>;
}

/** A term of a plan; the scenario was checked, so a missing one is a programmer's error. */
export function planTermAt({ id, terms }: AccountPlanTerms, key: string): Term {
  const term = terms[key];
  if (term === undefined) throw new TypeError(`plan ${id} has no ${key}`);
  return term;
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
  const plans = isOfAccounts(scenario) ? [] : scenario.plans.map(planTerms);
  const accountPlans = isOfAccounts(scenario)
    ? scenario.plans.map((plan) => accountTerms(plan, contract))
    : [];
  const network = networkTerms(contract, scenario);
  return { values, inputs, readings, policies, plans, accountPlans, off: new Set(), ...network };
}

function networkTerms({ beside }: Contract, scenario: Scenario): { network?: NetworkTerms } {
  if (beside === undefined || !hasNetwork(scenario)) return {};
  return {
    network: { on: new Set(), events: new Map(), backup: publishedTerms(beside, backupScenario(scenario)) },
  };
}

function accountTerms(plan: AccountScenario['plans'][number], contract: Contract): AccountPlanTerms {
  const terms = mapped(figuresOf(plan), (figure, key) => term(figure, contract.plan[key]?.vat));
  return { id: plan.id, title: plan.title, terms };
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
