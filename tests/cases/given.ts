import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseContract } from '../../src/contracts/parse.ts';
import type { Contract } from '../../src/contracts/schema.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { root } from '../architecture/sources.ts';
import { givenSchema, type Given } from './schema.ts';

const assumption = 'worked example of the catalogue, section 10';
const places = ['unitedKingdom', 'switzerland', 'worldNear', 'worldFar', 'sea'];

/** The contract of a case, as published. */
export function contractNamed(id: string): Contract {
  const read = parseContract(documentAt(`contracts/${id}.json`));
  if (read.errors) throw new Error(read.errors.map(({ path, message }) => `${path} ${message}`).join('\n'));
  return read.contract;
}

/** The published scenario of a contract with the inputs, plans and policies of given.yaml in place of its own. */
export function scenarioFor(contract: Contract, base: string): Scenario {
  const given = givenSchema.parse(
    parse(readFileSync(join(import.meta.dirname, 'given.yaml'), 'utf8'), { schema: 'failsafe' }),
  );
  const document = {
    ...documentAt(`scenarios/${base}.json`),
    plans: plansOf(given, contract),
    inputs: inputsOf(given, contract),
    policies: figures(given.policies, () => ({ unit: 'share' })),
    changes: [],
    variants: [],
  };
  const read = parseScenario(document, contract);
  if (read.errors) throw new Error(read.errors.map(({ path, message }) => `${path} ${message}`).join('\n'));
  return read.scenario;
}

function documentAt(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'public', path), 'utf8')) as Record<string, unknown>;
}

type Form = { unit: string; vat?: string };

function figures(values: Record<string, string>, form: (key: string) => Form): Record<string, object> {
  return Object.fromEntries(
    Object.entries(values).map(([key, text]) => {
      const { unit, vat } = form(key);
      const isMoney = unit.startsWith('EUR');
      const value = isMoney || text === 'unlimited' ? text : Number(text);
      return [key, { value, unit, ...(isMoney ? { vat } : {}), assumption }];
    }),
  );
}

function inputsOf({ inputs, abroad, atSea }: Given, contract: Contract): Record<string, object> {
  const prices = places.flatMap((place) =>
    Object.entries(place === 'sea' ? atSea : abroad).map(([kind, price]) => [`roam.${place}.${kind}`, price]),
  );
  return figures({ ...inputs, ...Object.fromEntries(prices) }, (key) => {
    const stated = contract.inputs[key];
    if (!stated) throw new Error(`given.yaml: ${contract.id} has no input ${key}`);
    const unit = key.endsWith('.data') ? 'EUR/MB' : stated.unit;
    return { unit, vat: stated.vat === 'incl' ? 'incl' : 'excl' };
  });
}

function plansOf({ plans, beyond }: Given, contract: Contract): object[] {
  return Object.entries(plans).map(([id, own]) => ({
    id,
    title: id,
    ...figures({ ...own, ...beyond }, (key) => ({ unit: contract.plan[key]?.unit ?? '', vat: 'excl' })),
  }));
}
