import { describe, expect, it } from 'vitest';
import { lintContract } from '../../../src/contracts/lint.ts';
import { parseContract } from '../../../src/contracts/parse.ts';
import type { Contract } from '../../../src/contracts/schema.ts';
import { documentOf } from '../documents.ts';

function published(id: string): Contract {
  const read = parseContract(documentOf(`contracts/${id}.json`));
  if (read.errors) throw new Error(JSON.stringify(read.errors, null, 1));
  return read.contract;
}

/** Prices whose clause does not say its VAT basis; the lint rightly says so. */
const UNSTATED = ['values.openLimit2018.vat'];

describe.each([
  { id: 'citymesh-backup', prefix: 'cm-backup/', simulated: 34, leftOut: 9 },
  { id: 'citymesh-prepaid', prefix: 'cm-prepaid/', simulated: 23, leftOut: 9 },
  { id: 'in2-mobile', prefix: 'in2/', simulated: 115, leftOut: 8 },
  { id: 'smartglasnet-fibre', prefix: 'sgn/', simulated: 43, leftOut: 12 },
])('$id', ({ id, prefix, simulated, leftOut }) => {
  const contract = published(id);
  const { rules, groups } = contract;

  it('accounts for every rule of the catalogue once', () => {
    const count = (status: string) => rules.filter((rule) => rule.status === status).length;
    expect([count('simulated'), count('left-out')]).toEqual([simulated, leftOut]);
    expect(count('simulated') + count('left-out') + count('input')).toBe(rules.length);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(rules.every((rule) => rule.id.startsWith(prefix))).toBe(true);
  });

  it('says each simulated rule in short sentences that show every figure', () => {
    const simulatedRules = rules.filter(({ status }) => status === 'simulated');
    const words = simulatedRules.flatMap(({ sentence = '', parts = [] }) => [sentence, ...parts]);
    expect(words.filter((sentence) => sentence.replace(/\{[^}]*\}/g, '').length > 160)).toEqual([]);
    expect(lintContract(contract).filter(({ path }) => !UNSTATED.includes(path))).toEqual([]);
  });

  it('stands in the order of its groups', () => {
    const places = rules.map(({ group }) => groups.findIndex((each) => each.id === group));
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });
});
