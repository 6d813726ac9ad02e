import { describe, expect, it } from 'vitest';
import { unknownRules } from '../../src/cases/lint.ts';
import { allCasesIn, contractNamed, folders } from './folders.ts';

const { rules, readings } = contractNamed('citymesh-mobile');
const cases = allCasesIn('citymesh-mobile');
const named = new Set(cases.flatMap((each) => each.rules));
const simulated = rules.filter(({ status }) => status === 'simulated').map(({ id }) => id);

describe.each(folders)('the cases of %s', (folder) => {
  it('name only rules of the contract that are simulated, and show only what they name', () => {
    expect(unknownRules(contractNamed(folder), allCasesIn(folder))).toEqual([]);
  });
});

describe('the cases of citymesh-mobile', () => {
  it('show every simulated rule', () => {
    expect(simulated.filter((id) => !named.has(id))).toEqual([]);
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
