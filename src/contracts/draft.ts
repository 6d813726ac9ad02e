import type { z } from '../domain/zod.ts';
import {
  inputSchema,
  policySchema,
  readingSchema,
  ruleSchema,
  valueSchema,
  type Contract,
  type ContractInput,
  type ContractValue,
  type Policy,
  type Reading,
  type Rule,
} from './schema.ts';

/** What can be read of a document that may have faults, so that one reading finds them all. */
export interface Draft {
  readonly product: unknown;
  readonly groups: readonly string[];
  /** Every key that stands in a section, readable or not. */
  readonly keys: Readonly<Record<Section, readonly string[]>>;
  readonly values: Readonly<Record<string, ContractValue>>;
  readonly inputs: Readonly<Record<string, ContractInput>>;
  readonly plan: Readonly<Record<string, ContractInput>>;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly policies: Readonly<Record<string, Policy>>;
  /** Readable rules with their place in the document. */
  readonly rules: readonly { readonly index: number; readonly rule: Rule }[];
  /** Ids of all rules, readable or not. */
  readonly ruleIds: readonly string[];
}

export const SECTIONS = ['values', 'inputs', 'plan', 'readings', 'policies'] as const;
export type Section = (typeof SECTIONS)[number];

type Loose = Readonly<Record<string, unknown>>;

/** @param contract the same document when it could be read whole: nothing is then read twice */
export function draftOf(json: unknown, contract: Contract | undefined): Draft {
  const document = loose(json);
  const keysOf = (section: Section) => Object.keys(loose(document[section]));
  return {
    product: document['product'],
    groups: list(document['groups']).flatMap((group) => text(loose(group)['id'])),
    keys: {
      values: keysOf('values'),
      inputs: keysOf('inputs'),
      plan: keysOf('plan'),
      readings: keysOf('readings'),
      policies: keysOf('policies'),
    },
    ruleIds: list(document['rules']).flatMap((rule) => text(loose(rule)['id'])),
    ...(contract === undefined ? salvaged(document) : whole(contract)),
  };
}

type Entries = Pick<Draft, Section | 'rules'>;

function whole({ values, inputs, plan, readings, policies, rules }: Contract): Entries {
  return { values, inputs, plan, readings, policies, rules: rules.map((rule, index) => ({ index, rule })) };
}

function salvaged(document: Loose): Entries {
  const rules = list(document['rules']).map((each, index) => ({ index, read: ruleSchema.safeParse(each) }));
  return {
    values: readable(valueSchema, document['values']),
    inputs: readable(inputSchema, document['inputs']),
    plan: readable(inputSchema, document['plan']),
    readings: readable(readingSchema, document['readings']),
    policies: readable(policySchema, document['policies']),
    rules: rules.flatMap(({ index, read }) => (read.success ? [{ index, rule: read.data }] : [])),
  };
}

function readable<T>(schema: z.ZodType<T>, section: unknown): Record<string, T> {
  const entries = Object.entries(loose(section)).map(
    ([key, entry]) => [key, schema.safeParse(entry)] as const,
  );
  return Object.fromEntries(entries.flatMap(([key, read]) => (read.success ? [[key, read.data]] : [])));
}

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}
