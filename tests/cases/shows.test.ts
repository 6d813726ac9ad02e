import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/cases/coverage.ts';
import type { Case, Shown } from '../../src/cases/schema.ts';
import type { Contract, Rule } from '../../src/contracts/schema.ts';
import { thresholdsOf } from '../../src/contracts/thresholds.ts';
import { allCasesIn, groundOf } from './folders.ts';
import { waysOf } from './ways.ts';

/** Contracts of which every rule is shown in every way that it must be. */
const COMPLETE = [
  'smartglasnet-fibre',
  'citymesh-prepaid',
  'citymesh-backup',
  'in2-mobile',
  'citymesh-mobile',
];
const PLAYS = 300_000;

describe.each(COMPLETE)('what the cases of %s say that they show', (folder) => {
  const ground = groundOf(folder);
  const { contract } = ground;
  const cases = allCasesIn(folder);

  it('is every simulated rule: ordinary, at its threshold, just above it, at zero', () => {
    expect(coverageOf(contract, cases).missing.map(({ rule, way }) => `${rule}: ${way}`)).toEqual([]);
  });

  it(
    'is true: off, the rule is missed; its threshold moved by a unit, a case at it turns, one above it does not',
    async () => {
      const wrong: string[] = [];
      const shown = new Set<string>();
      for (const { given, rule, way } of marksOf(cases, contract)) {
        const ways = await waysOf(given, ground, rule);
        const figures = ways.get(way);
        if (figures === undefined)
          wrong.push(`${given.case}: ${rule.id} is ${[...ways.keys()].join()}, not ${way}`);
        for (const key of figures ?? []) shown.add(`${rule.id}: ${way} ${key}`);
      }
      expect(wrong).toEqual([]);
      const thresholds = contract.rules
        .filter(({ status }) => status === 'simulated')
        .flatMap((rule) => thresholdsOf(contract, rule).map(({ key }) => ({ rule, key })));
      const wanted = thresholds.flatMap(({ rule: { id }, key }) => [
        `${id}: at ${key}`,
        `${id}: above ${key}`,
      ]);
      expect(wanted.filter((each) => !shown.has(each))).toEqual([]);
    },
    PLAYS,
  );

  it('leaves no figure undecided: it is held against something, or says what else it does', () => {
    const figures = [contract.values, contract.inputs, contract.plan].flatMap((part) => Object.entries(part));
    const undecided = figures.filter(([, { unit, compare, role }]) => !compare && !role && !isRate(unit));
    expect(undecided.map(([key]) => key)).toEqual([]);
  });
});

/** A price of something, or no number. */
function isRate(unit: string): boolean {
  return unit.includes('/') || ['date', 'time of day', 'choice', 'yes/no'].includes(unit);
}

function marksOf(cases: readonly Case[], { rules }: Contract): { given: Case; rule: Rule; way: Shown }[] {
  return cases.flatMap((given) =>
    (Object.entries(given.shows) as [Shown, string[]][]).flatMap(([way, ids]) =>
      ids.flatMap((id) => rules.filter((rule) => rule.id === id).map((rule) => ({ given, rule, way }))),
    ),
  );
}
