import { describe, expect, it } from 'vitest';
import { editScenario, isShared } from '../../../src/scenario/edit.ts';
import { applyPatches } from '../../../src/scenario/patch.ts';
import type { Patch } from '../../../src/scenario/schema.ts';
import { projectScenario, publishedContract } from '../documents.ts';

const contract = publishedContract();
const scenario = projectScenario('citymesh-mobile-belgium');

function termsOf(...patches: Patch[]) {
  const applied = applyPatches(contract, scenario, patches);
  if (applied.terms === undefined) throw new Error(JSON.stringify(applied.errors));
  return applied.terms;
}

describe('patches', () => {
  it('change what they name and nothing else', () => {
    const before = termsOf();
    const after = termsOf({ path: 'values.roamStop', value: '50.00' });
    expect(after.values['roamStop']).toEqual({ value: '50.00', unit: 'EUR', vat: 'incl' });
    expect({ ...after, values: { ...after.values, roamStop: before.values['roamStop'] } }).toEqual(before);
  });

  it('leave both documents as they were, so that leaving a patch out undoes it', () => {
    const documents = JSON.stringify([contract, scenario]);
    termsOf({ path: 'plans.small.dataGb', value: 1 }, { path: 'readings.A1', value: 'B' });
    expect(JSON.stringify([contract, scenario])).toBe(documents);
    expect(termsOf().plans[1]?.dataGb.value).toBe(2);
  });

  it('on one path follow each other, the last one counts', () => {
    const terms = termsOf(
      { path: 'inputs.pollMinutes', value: 60 },
      { path: 'inputs.pollMinutes', value: 5 },
    );
    expect(terms.inputs['pollMinutes']?.value).toBe(5);
  });

  it('come back from JSON as they went', () => {
    const patches: Patch[] = [{ path: 'plans.small.fee', value: '15.00' }];
    expect(termsOf(...(JSON.parse(JSON.stringify(patches)) as Patch[]))).toEqual(termsOf(...patches));
  });

  it('take an amount as a number, and a count as text, exactly', () => {
    const terms = termsOf(
      { path: 'values.surchargeVoice', value: 0.019 },
      { path: 'values.smsPerDay', value: '400' },
    );
    expect(terms.values['surchargeVoice']?.value).toBe('0.019');
    expect(terms.values['smsPerDay']?.value).toBe(400);
  });

  it('take away the limit of a kind that a plan may offer without one', () => {
    expect(termsOf({ path: 'plans.large.dataGb', value: 'unlimited' }).plans[3]?.dataGb.value).toBe(
      'unlimited',
    );
  });

  it('come after the changes that the scenario itself makes', () => {
    const changed = { ...scenario, changes: [{ path: 'readings.A1', value: 'B' }] };
    expect(applyPatches(contract, changed, []).terms?.readings['A1']).toBe('B');
    expect(applyPatches(contract, changed, [{ path: 'readings.A1', value: 'C' }]).terms?.readings['A1']).toBe(
      'C',
    );
  });
});

describe('a change of what all variants share', () => {
  it('is told from a change of the terms', () => {
    const paths = [
      'people.takes.spare',
      'seed',
      'horizon.months',
      'inputs.shockFloor',
      'inputs.vat',
      'plans.small.fee',
    ];
    expect(paths.filter((path) => isShared({ path, value: 1 }))).toEqual(paths.slice(0, 4));
  });

  it('gives a fresh scenario in which the figure is the reader’s assumption', () => {
    const { scenario: edited } = editScenario(contract, scenario, [
      { path: 'people.archetypes.office.messages.smsPerMonth', value: 20 },
      { path: 'seed', value: 7 },
    ]);
    expect(edited?.people.archetypes[0]?.messages).toHaveProperty('smsPerMonth', {
      value: 20,
      unit: 'SMS/month',
      assumption: 'set by the reader',
    });
    expect(edited?.seed).toBe(7);
    expect(scenario.seed).toBe(20261122);
    expect(scenario.people.archetypes[0]?.messages.smsPerMonth.value).toBe(60);
  });
});
