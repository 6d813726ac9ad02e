import { describe, expect, it } from 'vitest';
import { allCasesIn, contractNamed } from './folders.ts';

/** Rules that a case of one SIM's use cannot show, and why. */
const withoutCase: Record<string, string> = {
  'cm-mobile/term/start-at-sim-activation': 'an account begins with its first use',
  'cm-mobile/term/min-one-sim': 'a case has one SIM',
  'cm-mobile/roam-fup/ind-multi-sim': 'a case has one SIM; the indicator needs several of one customer',
};

const { rules, readings } = contractNamed('citymesh-mobile');
const cases = allCasesIn('citymesh-mobile');
const named = new Set(cases.flatMap((each) => each.rules));
const simulated = rules.filter(({ status }) => status === 'simulated').map(({ id }) => id);

describe('the cases of citymesh-mobile', () => {
  it('name only rules of the contract that are simulated', () => {
    expect([...named].filter((id) => !simulated.includes(id))).toEqual([]);
  });

  it('show every simulated rule, but for those that one SIM cannot show', () => {
    expect(simulated.filter((id) => !named.has(id)).sort()).toEqual(Object.keys(withoutCase).sort());
  });

  it('show every ambiguous clause under a reading that is not its default', () => {
    const shown = new Set(
      cases.flatMap(({ terms }) =>
        Object.entries(terms)
          .filter(
            ([path, option]) => path.startsWith('readings.') && readings[path.slice(9)]?.default !== option,
          )
          .map(([path]) => path.slice(9)),
      ),
    );
    const missing = Object.keys(readings).filter((key) => !shown.has(key));
    expect(missing).toEqual([]);
  });
});
