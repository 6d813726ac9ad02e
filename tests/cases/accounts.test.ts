import { describe, expect, it } from 'vitest';
import { allCasesIn, contractNamed } from './folders.ts';

describe.each(['citymesh-prepaid', 'smartglasnet-fibre', 'in2-mobile'])('the cases of %s', (folder) => {
  const { rules, readings, policies } = contractNamed(folder);
  const cases = allCasesIn(folder);
  const simulated = rules.filter(({ status }) => status === 'simulated').map(({ id }) => id);
  const named = new Set(cases.flatMap((each) => each.rules));
  const taken = new Set(
    cases.flatMap(({ terms }) => Object.entries(terms).map(([path, value]) => `${path}=${value}`)),
  );

  it('name every simulated rule, and no other', () => {
    expect([...named].filter((id) => !simulated.includes(id))).toEqual([]);
    expect(simulated.filter((id) => !named.has(id))).toEqual([]);
  });

  it('show every reading at each of its options', () => {
    const wanted = Object.entries(readings).flatMap(([key, { options, default: own }]) =>
      Object.keys(options)
        .filter((option) => option !== own)
        .map((option) => `readings.${key}=${option}`),
    );
    expect(wanted.filter((each) => !taken.has(each))).toEqual([]);
  });

  it('show every right of the operator unused', () => {
    expect(Object.keys(policies).filter((key) => !taken.has(`policies.${key}=never`))).toEqual([]);
  });
});
