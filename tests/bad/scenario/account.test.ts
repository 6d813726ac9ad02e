import { describe, expect, it } from 'vitest';
import { parseContract } from '../../../src/contracts/parse.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { documentOf } from '../../unit/documents.ts';

const read = parseContract(documentOf('contracts/in2-mobile.json'));
if (read.errors) throw new Error('the published contract is refused');
const { contract } = read;

type Figures = Record<string, object>;

/** The published Dutch scenario with the lives of its people spoilt; its errors as "path: message". */
function refused(spoil: (account: Figures) => void): string[] {
  const draft = documentOf('scenarios/in2-mobile-netherlands.json') as { people: { account: Figures } };
  spoil(draft.people.account);
  const { errors = [] } = parseScenario(draft, contract);
  return errors.map(({ path, message }) => `${path}: ${message}`);
}

describe('the lives of people under a Dutch business contract', () => {
  it('are complete', () => {
    expect(
      refused((life) => {
        delete life['lostSim'];
      }),
    ).toEqual(['people.account.lostSim: missing; give a value in share']);
  });

  it('hold nothing that is not read, and say what may be meant', () => {
    expect(
      refused((life) => {
        life['lostSims'] = { value: 0.1, unit: 'share', assumption: 'none' };
      }),
    ).toEqual([
      expect.stringContaining('people.account.lostSims: nothing reads "lostSims"; did you mean lostSim'),
    ]);
  });

  it('stay within what can be: chances from 0 to 1, in their unit', () => {
    const errors = refused((life) => {
      life['lostSim'] = { ...life['lostSim'], value: 2 };
      life['reportHours'] = { ...life['reportHours'], unit: 'days' };
    });
    expect(errors).toEqual([
      'people.account.lostSim.value: is 2; give a number from 0 to 1 (share)',
      'people.account.reportHours.unit: is "days"; give h',
    ]);
  });
});

describe('a change of a date or a time of day', () => {
  /** The published Dutch scenario with these changes; its errors as "path: message". */
  function changed(...changes: { path: string; value: string | number }[]): string[] {
    const draft = documentOf('scenarios/in2-mobile-netherlands.json') as { changes?: object[] };
    draft.changes = changes;
    const { errors = [] } = parseScenario(draft, contract);
    return errors.map(({ path, message }) => `${path}: ${message}`);
  }

  it('is written as in the contract', () => {
    expect(
      changed(
        { path: 'values.workUntil', value: '17:30' },
        { path: 'values.workFrom', value: '09:05' },
        { path: 'values.roamLikeHomeFrom', value: '2018-01-01' },
      ),
    ).toEqual([]);
  });

  it('is refused where there is no such time or day', () => {
    expect(
      changed(
        { path: 'values.workUntil', value: '24:30' },
        { path: 'values.workFrom', value: 9 },
        { path: 'values.roamLikeHomeFrom', value: '1 June 2017' },
      ),
    ).toEqual([
      'changes: values.workUntil: is "24:30"; give a time in quotes, such as "18:00"',
      'changes: values.workFrom: is 9; give a time in quotes, such as "18:00"',
      'changes: values.roamLikeHomeFrom: is "1 June 2017"; give a date in quotes, such as "2026-01-31"',
    ]);
  });
});
