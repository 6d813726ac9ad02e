import { describe, expect, it } from 'vitest';
import { editScenario } from '../../../src/scenario/edit.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { documentOf, projectScenario, publishedContract } from '../../unit/documents.ts';

const contract = publishedContract();
const sms = {
  id: 'sms',
  title: 'Price of an SMS',
  at: ['plans.small.smsEach'],
  low: '0.09',
  high: '0.16',
  source: 'a price list',
};

/** Ranges put into the project's scenario; what is said of them. */
function refused(...assumptions: unknown[]): string[] {
  const document = { ...(documentOf('scenarios/citymesh-mobile-belgium.json') as object), assumptions };
  return (parseScenario(document, contract).errors ?? []).map(({ path, message }) => `${path}: ${message}`);
}

describe('a range of an assumption that cannot be', () => {
  it('is not one around the figure that it is of', () => {
    expect(refused(sms)).toEqual([]);
    expect(refused({ ...sms, low: '0.12' })).toEqual([]);
  });

  it('has its ends in the wrong order, or leaves out its figure', () => {
    expect(refused({ ...sms, low: '0.16', high: '0.09' })).toEqual([
      'assumptions[0].low: is "0.16", not below the high end "0.09"; give the lower end first',
      'assumptions[0].at[0]: is "plans.small.smsEach", whose value "0.12" is not from "0.16" to "0.09"; widen the range or leave this figure out of it',
    ]);
    expect(refused({ ...sms, high: '0.10' })).toEqual([
      'assumptions[0].at[0]: is "plans.small.smsEach", whose value "0.12" is not from "0.09" to "0.10"; widen the range or leave this figure out of it',
    ]);
  });

  it('leads to no figure', () => {
    expect(refused({ ...sms, at: ['plans.small.smsOne', 'values.roamStop'] })).toEqual([
      'assumptions[0].at[0]: is "plans.small.smsOne", which leads to no figure of this scenario; name a figure such as inputs.pollMinutes',
      'assumptions[0].at[1]: is "values.roamStop", which leads to no figure of this scenario; name a figure such as inputs.pollMinutes',
    ]);
  });

  it('stands there twice', () => {
    expect(refused(sms, { ...sms, at: ['plans.large.smsEach', 'plans.small.smsEach'] })).toEqual([
      'assumptions[1].id: is "sms", which stands above already; give another name',
      'assumptions[1].at[1]: is "plans.small.smsEach", which has a range already; keep one of the two',
    ]);
  });

  it('is misshapen, or without its source', () => {
    expect(refused({ ...sms, at: [], source: undefined, low: -1 })).toEqual([
      'assumptions[0].at: is a list of 0; give at least 1 items',
      'assumptions[0].low: is -1; give at least 0',
      'assumptions[0].source: missing; give a text',
    ]);
  });
});

it('a figure that the reader sets has no range any more', () => {
  const scenario = { ...projectScenario('citymesh-mobile-belgium'), assumptions: undefined };
  const ranged = {
    ...sms,
    at: ['people.archetypes.office.calls.seconds', 'inputs.pollMinutes'],
    low: 1,
    high: 9e3,
  };
  const set = [{ path: 'people.archetypes.office.calls.seconds', value: 9500 }];
  const edited = editScenario(contract, { ...scenario, assumptions: [ranged] }, set);
  expect(edited.errors).toBeUndefined();
  expect(edited.scenario?.assumptions?.map(({ at }) => at)).toEqual([['inputs.pollMinutes']]);
});
