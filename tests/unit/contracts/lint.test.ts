import { describe, expect, it } from 'vitest';
import { lintContract } from '../../../src/contracts/lint.ts';
import type { Contract } from '../../../src/contracts/schema.ts';
import { publishedContract } from '../documents.ts';

type Change = (contract: Contract) => void;

function told(change: Change, inputs = {}): string[] {
  const contract = publishedContract();
  change(contract);
  return lintContract(contract, inputs)
    .filter(({ code }) => code !== 'no-basis')
    .map(({ path, message }) => `${path}: ${message}`);
}

function set(contract: Contract, key: string, value: number | string): void {
  const found = contract.values[key];
  if (found === undefined) throw new Error(`no value ${key}`);
  found.value = value;
}

function take(contract: Contract, key: string, option: string): void {
  const found = contract.readings[key];
  if (found === undefined) throw new Error(`no reading ${key}`);
  found.default = option;
}

describe('the published contract', () => {
  it('has no gap and no idle threshold, and four prices without a VAT basis', () => {
    expect(lintContract(publishedContract()).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'no-basis values.surchargeVoice.vat',
      'no-basis values.surchargeSms.vat',
      'no-basis values.surchargeData.vat',
      'no-basis values.replacementSim.vat',
    ]);
  });
});

describe("a customer's own limit (A15)", () => {
  const own = (value: string) => ({ customLimit: { value } });

  it('of 75.62 still brings its notice: 0.80 x 75.62 = 60.496, below 60.50', () => {
    expect(told(() => undefined, own('75.62'))).toEqual([]);
  });

  it('of 75.63 does not: 0.80 x 75.63 = 60.504, above 60.50', () => {
    expect(told(() => undefined, own('75.63'))).toEqual([
      "inputs.customLimit: can never fire: the notice of a customer's own limit of 75.63 EUR comes at 60.504 EUR, above the stop at 60.50 EUR; give a smaller limit, or take reading A15 B, under which the stop moves too",
    ]);
  });

  it('may be any amount when the stop moves with it', () => {
    expect(told((contract) => take(contract, 'A15', 'B'), own('100.00'))).toEqual([]);
  });
});

describe('thresholds that can never fire', () => {
  it('a first notice above the stop', () => {
    expect(told((contract) => set(contract, 'roamNoticeBase', '80.00'))).toEqual([
      'values.roamNoticeBase: can never fire: its notice at 64.00 EUR lies above the stop at 60.50 EUR; keep it at or below the stop',
    ]);
  });

  it('a second notice above the stop, but not one exactly at it', () => {
    expect(told((contract) => set(contract, 'roamSecondNotice', '60.50'))).toEqual([]);
    expect(told((contract) => set(contract, 'roamSecondNotice', '60.51'))).toEqual([
      'values.roamSecondNotice: can never fire: its notice at 60.51 EUR lies above the stop at 60.50 EUR; keep it at or below the stop',
    ]);
  });

  it('the notice at 48.40 is not looked at where the stop is 50.00 and it is left over (A2 C)', () => {
    const change: Change = (contract) => {
      take(contract, 'A2', 'C');
      set(contract, 'roamSecondNotice', '55.00');
    };
    expect(told(change)).toEqual([]);
  });

  it('a ceiling above the stop of the whole service', () => {
    expect(told(() => undefined, { ceiling: { value: '10000.00' } })).toEqual([]);
    expect(told(() => undefined, { ceiling: { value: '10000.01' } })).toEqual([
      'inputs.ceiling: can never fire: a ceiling of 10000.01 EUR lies above the stop of the whole service at 10000.00 EUR; give a smaller ceiling',
    ]);
  });

  it('a monthly limit that 31 days at the daily one do not pass: 31 x 350 = 10,850', () => {
    expect(told((contract) => set(contract, 'smsPerMonth', 10849))).toEqual([]);
    expect(told((contract) => set(contract, 'smsPerMonth', 10850))).toEqual([
      'values.smsPerMonth: can never fire: 31 days at the limit of smsPerDay do not pass it; keep it below, or take it to be without effect',
    ]);
  });

  it('a limit of one event above that of the year, but not one at it', () => {
    const fibre = (value: string) => {
      const contract = publishedContract('smartglasnet-fibre');
      set(contract, 'liabilityEvent', value);
      return lintContract(contract).map(({ path, message }) => `${path}: ${message}`);
    };
    expect(fibre('10000.00')).toEqual([]);
    expect(fibre('10000.01')).toEqual([
      'values.liabilityEvent: can never fire: liabilityYear is lower and holds too; keep it at or below liabilityYear',
    ]);
  });

  it('5 GB a month against 161 MB a day: 31 x 0.161 = 4.991', () => {
    expect(told((contract) => set(contract, 'dataPerDay', 162))).toEqual([]);
    expect(told((contract) => set(contract, 'dataPerDay', 161))).toHaveLength(1);
  });
});

describe('gaps', () => {
  it('a simulated rule that nothing says', () => {
    const change: Change = (contract) => {
      const rule = contract.rules.find(({ id }) => id === 'cm-mobile/bill-shock/stop-notice');
      delete rule?.sentence;
    };
    expect(told(change)).toEqual([
      expect.stringMatching(
        /^rules\[\d+\]\.sentence: is missing: cm-mobile\/bill-shock\/stop-notice is simulated, and nothing on the sheet says it; add a sentence, or "saidIn" with the rule that says it$/,
      ),
    ]);
  });

  it('a figure without a slot', () => {
    const change: Change = (contract) => {
      const rule = contract.rules.find(({ id }) => id === 'cm-mobile/bill-shock/stop-asap');
      if (rule !== undefined) rule.sentence = 'The cut comes as soon as possible.';
    };
    expect(told(change)).toEqual([
      'inputs.barMinutes: is in no sentence of a simulated rule, so that nobody can see or change it; give it a slot',
    ]);
  });

  it('a result that no rule makes', () => {
    const change: Change = (contract) => {
      for (const rule of contract.rules) rule.results = rule.results.filter((name) => name !== 'line:fee');
    };
    expect(told(change)).toEqual([
      'rules: no rule makes "line:fee", so that it cannot be cited; name it in the results of the rule it comes from',
    ]);
  });
});
