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
