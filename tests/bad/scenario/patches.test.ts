import { describe, expect, it } from 'vitest';
import { compileProgram } from '../../unit/compile-program.ts';
import { editScenario } from '../../../src/scenario/edit.ts';
import { applyPatches } from '../../../src/scenario/patch.ts';
import type { Patch } from '../../../src/scenario/schema.ts';
import { projectScenario, publishedContract } from '../../unit/documents.ts';

const contract = publishedContract();
const scenario = projectScenario('citymesh-mobile-belgium');

function refused(...patches: Patch[]): string[] {
  const { errors = [] } = applyPatches(contract, scenario, patches);
  return errors.map(({ path, message }) => `${path}: ${message}`);
}

describe('a patch that cannot be applied', () => {
  it('says which path there is not, and which was meant', () => {
    expect(
      refused(
        { path: 'values.roamStopp', value: '60.50' },
        { path: 'inputs.polMinutes', value: 60 },
        { path: 'readings.A10', value: 'A' },
        { path: 'policies.fairUseSanctions', value: 'never' },
        { path: 'plans.small.dataGB2', value: 1 },
        { path: 'rules.cm-mobile/bill-shock/stop-asp', value: 'off' },
        { path: 'tariff.small', value: 1 },
      ),
    ).toEqual([
      'values.roamStopp: there is no "roamStopp"; did you mean roamStop?',
      'inputs.polMinutes: there is no "polMinutes"; did you mean pollMinutes?',
      'readings.A10: there is no "A10"; did you mean A12?',
      'policies.fairUseSanctions: there is no "fairUseSanctions"; did you mean fairUseSanction?',
      'plans.small.dataGB2: there is no "dataGB2"; did you mean dataGb?',
      'rules.cm-mobile/bill-shock/stop-asp: there is no "cm-mobile/bill-shock/stop-asp"; did you mean cm-mobile/bill-shock/stop-asap?',
      'tariff.small: there is no "tariff"; take one of values, inputs, readings, policies, plans, rules',
    ]);
  });

  it('says which value it found and what there may be', () => {
    expect(
      refused(
        { path: 'values.roamStop', value: 'sixty' },
        { path: 'values.smsPerDay', value: 350.5 },
        { path: 'values.groupRecipients', value: 0 },
        { path: 'inputs.throttleShare', value: 2 },
        { path: 'readings.A1', value: 'E' },
        { path: 'policies.observeRoaming', value: 'sometimes' },
        { path: 'rules.cm-mobile/bill-shock/stop-asap', value: 'never' },
        { path: 'plans.small.fee', value: 'unlimited' },
        { path: 'plans.small.dataGb', value: -1 },
      ),
    ).toEqual([
      'values.roamStop: is "sixty"; give an amount from 0 to 1000000 EUR such as "60.50", in quotes',
      'values.smsPerDay: is 350.5; give a whole number from 0 to 1000000 (SMS)',
      'values.groupRecipients: is 0; give a whole number from 1 to 1000000 (recipients)',
      'inputs.throttleShare: is 2; give a number from 0 to 1 (share)',
      'readings.A1: is "E"; take one of A, B, C, D',
      'policies.observeRoaming: is "sometimes"; give "always", "never" or a number from 0 to 1',
      'rules.cm-mobile/bill-shock/stop-asap: is "never"; take one of on, off',
      'plans.small.fee: is "unlimited"; give an amount from 0 to 10000 EUR/month such as "60.50", in quotes',
      'plans.small.dataGb: is -1; give a number from 0 to 100000 (GB)',
    ]);
  });

  it('is refused when it leads to people, horizon or seed, which all variants share', () => {
    expect(refused({ path: 'people.archetypes.office.data.perMonth', value: 10 })).toEqual([
      'people.archetypes.office.data.perMonth: is shared by all variants, which live the same months; change it in the scenario itself',
    ]);
  });

  it('may not lift an input above what a published value allows', () => {
    expect(refused({ path: 'values.reactivationFeeMax', value: '20.00' })).toEqual([
      'inputs.reactivationFee: is "30.00", above the 20.00 that 12.5.6 allows; lower it or raise values.reactivationFeeMax',
    ]);
  });

  it('is named by its variant when a program is compiled', () => {
    const variants = [[], [{ path: 'values.roamStop', value: -1 }]];
    const { errors = [] } = compileProgram(contract, scenario, variants, { world: 0 });
    expect(errors.map(({ path }) => path)).toEqual(['variants[1]: values.roamStop']);
  });
});

describe('a program that cannot be compiled', () => {
  it('compares eight variants at most', () => {
    const { errors = [] } = compileProgram(
      contract,
      scenario,
      Array.from({ length: 9 }, () => []),
      { world: 0 },
    );
    expect(errors).toEqual([
      {
        code: 'too-many-variants',
        path: 'variants',
        message: '9 variants were given; compare 8 at most in one run',
      },
    ]);
  });

  it('refuses a VAT rate finer than hundredths of a per cent', () => {
    const variants = [[{ path: 'inputs.vat', value: 20.005 }]];
    const { errors = [] } = compileProgram(contract, scenario, variants, { world: 0 });
    expect(errors).toEqual([
      {
        code: 'too-fine',
        path: 'variants[0]: inputs.vat',
        message: 'is 20.005; give at most two digits after the point',
      },
    ]);
  });

  it('refuses a price too high to be held beside a very fine one', () => {
    const variants = [
      [
        { path: 'plans.small.dataPerGb', value: '0.000001' },
        { path: 'inputs.vasSms', value: '1000.00' },
      ],
    ];
    const { errors = [] } = compileProgram(contract, scenario, variants, { world: 0 });
    expect(errors).toEqual([
      {
        code: 'price-too-fine',
        path: 'variants[0]: inputs.vasSms',
        message:
          '1000.00 EUR/SMS cannot be held exactly beside the finest price; lower it or write every price with fewer decimals',
      },
    ]);
  });
});

describe('a change of what all variants share', () => {
  it('is refused with the same words as a document', () => {
    const { errors = [] } = editScenario(contract, scenario, [
      { path: 'people.archetypes.offices.share', value: 0.5 },
      { path: 'horizon.start.day', value: 2 },
    ]);
    expect(errors.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'people.archetypes.offices.share: there is no "offices" to change; did you mean office?',
      'horizon.start.day: there is no "day" to change; take it out',
    ]);
  });
});
