import { describe, expect, it } from 'vitest';
import { playCase } from '../../src/cases/play.ts';
import { toldOfAll } from '../../src/cases/told.ts';
import { allCasesIn, groundOf } from './folders.ts';

describe.each(['citymesh-prepaid', 'smartglasnet-fibre', 'in2-mobile'])('the cases of %s', (folder) => {
  const ground = groundOf(folder);
  const { rules, readings, policies } = ground.contract;
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

  it('fail where a rule that they show is switched off', { timeout: 120_000 }, async () => {
    const undecided: string[] = [];
    for (const id of simulated) {
      const own = cases.filter((each) => each.rules.includes(id));
      const differ = await Promise.all(own.map((each) => differsWithout(each, id)));
      if (!differ.includes(true)) undecided.push(id);
    }
    expect(undecided).toEqual([]);
  });

  async function differsWithout(given: (typeof cases)[number], id: string): Promise<boolean> {
    const played = await playCase(given, ground, [{ path: `rules.${id}`, value: 'off' }]);
    if (played.errors) throw new Error(`${id}: ${JSON.stringify(played.errors)}`);
    const { expected, told } = toldOfAll(given, played);
    return expected.join('\n') !== told.join('\n');
  }
});
