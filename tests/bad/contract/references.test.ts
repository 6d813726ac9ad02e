import { describe, expect, it } from 'vitest';
import { changed, errorsOf, told } from './told.ts';
import { sourceFaults } from '../../../src/contracts/sources.ts';
import type { Contract } from '../../../src/contracts/schema.ts';

/** Errors after a change to the rule of an id. */
function toldOfRule(id: string, change: (rule: Contract['rules'][number]) => void): string[] {
  const document = changed({}) as Contract;
  const rule = document.rules.find((each) => each.id === `cm-mobile/${id}`);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  change(rule);
  return errorsOf(document).map((error) => error.replace(/^rules\[\d+\]/, 'rules[n]'));
}

describe('rules', () => {
  it('that do not exist', () => {
    expect(told({ 'values/roamStop/rule': 'cm-mobile/bill-shock/roam-stop-eur-60.5' })).toEqual([
      'values.roamStop.rule: names "cm-mobile/bill-shock/roam-stop-eur-60.5", and there is no such rule; did you mean "cm-mobile/bill-shock/roam-stop-eur-60.50"?',
    ]);
  });

  it('that do not exist in a document without any', () => {
    const document = changed({}) as Contract;
    const errors = errorsOf({ ...document, rules: [] });
    expect(errors).toContain('rules: is a list of 0; give at least 1 entries');
    expect(errors.filter((error) => error.startsWith('values.roamStop.rule'))).toEqual([
      'values.roamStop.rule: names "cm-mobile/bill-shock/roam-stop-eur-60.50", and there is no such rule; name one that the document has',
    ]);
  });

  it('that stand twice', () => {
    const document = changed({}) as Contract;
    const [first] = document.rules;
    if (first === undefined) throw new Error('no rules');
    document.rules.push({ ...first, group: 'ending', results: [] });
    expect(errorsOf(document)).toEqual([
      'rules[161].id: is "cm-mobile/def/forfait-datapack", which rules[0] is already; each rule stands once: remove one, or give it its own id',
    ]);
  });

  it('that do not list the figure which names them', () => {
    expect(told({ 'values/roamStop/rule': 'cm-mobile/bill-shock/stop-asap' })).toEqual([
      'values.roamStop.rule: is "cm-mobile/bill-shock/stop-asap", but that rule does not list "roamStop"; add it to the rule\'s values, or name the rule it comes from',
    ]);
  });

  it('in a group that does not exist', () => {
    const errors = toldOfRule('bill-shock/stop-asap', (rule) => (rule.group = 'billshock'));
    expect(errors).toEqual([
      'rules[n].group: names "billshock", and there is no such group; did you mean "billShock"?',
    ]);
  });

  it('that are not simulated and do not say why', () => {
    expect(toldOfRule('deposit/any-time', (rule) => delete rule.reason)).toEqual([
      'rules[n].reason: is missing: cm-mobile/deposit/any-time has status left-out; say in a sentence why it is not simulated',
    ]);
    expect(toldOfRule('deposit/any-time', (rule) => (rule.reason = ' '))).toHaveLength(1);
  });

  it('that cite what the core does not tell', () => {
    const contract = changed({}) as Contract;
    for (const source of ['unpayd', 'toString', '3']) {
      const rules = contract.rules.slice(0, 1).map((rule) => ({ ...rule, cites: [`state:ended/${source}`] }));
      expect(sourceFaults({ ...contract, rules }).map(({ path, message }) => `${path}: ${message}`)).toEqual([
        `rules[0].cites: names "state:ended/${source}", which the core does not tell; write a result and one of its sources, such as "state:ended/unpaid"`,
      ]);
    }
  });

  it('said in a rule that does not exist', () => {
    const errors = toldOfRule('def/vas-number', (rule) => (rule.saidIn = 'cm-mobile/vas/default-blockd'));
    expect(errors).toEqual([
      'rules[n].saidIn: names "cm-mobile/vas/default-blockd", and there is no such rule; did you mean "cm-mobile/vas/default-blocked"?',
    ]);
  });
});

describe('readings', () => {
  it('with a default that is none of the options', () => {
    expect(told({ 'readings/A1/default': 'E' })).toEqual([
      'readings.A1.default: is "E", which is none of its options; use one of: A, B, C, D',
    ]);
  });

  it('with a single option', () => {
    expect(told({ 'readings/A14/options': { A: 'It stays.' } })).toEqual([
      'readings.A14.options: has 1; give at least two, such as A and B: a clause with one meaning needs no reading',
    ]);
  });

  it('with other options than the rule knows', () => {
    expect(told({ 'readings/A14/options/C': 'Something else.' })).toEqual([
      'readings.A14.options: has A, B, C, and the rule knows A, B; give each of them a text',
    ]);
  });

  it('that a rule names and the contract does not have', () => {
    const errors = toldOfRule('bill-shock/stop-asap', (rule) => rule.readings.push('A64'));
    expect(errors).toEqual([
      'rules[n].readings: names "A64", and there is no such reading; did you mean "A14"?',
    ]);
  });
});

describe('slots', () => {
  const sentence = (text: string) => toldOfRule('bill-shock/stop-asap', (rule) => (rule.sentence = text));

  it('that name nothing', () => {
    expect(sentence('It works within {barMinute} minutes.')).toEqual([
      'rules[n].sentence: names "{barMinute}", and there is no such slot; did you mean "{barMinutes}"?',
    ]);
  });

  it('that are empty', () => {
    expect(sentence('It works within {} minutes.')).toEqual([
      'rules[n].sentence: names "{}", and there is no such slot; name one that the document has',
    ]);
  });

  it('that name what the rule does not list', () => {
    expect(sentence('It works within {pollMinutes} minutes.')).toEqual([
      "rules[n].sentence: has the slot {pollMinutes}, which cm-mobile/bill-shock/stop-asap does not list; add it to the rule's values, inputs, readings, policies or plan",
    ]);
  });

  it('in a part of a sentence', () => {
    const errors = toldOfRule('fair-use/sanction', (rule) => (rule.parts = ['It lasts {suspendDay} days.']));
    expect(errors).toEqual([
      'rules[n].parts[0]: names "{suspendDay}", and there is no such slot; did you mean "{suspendDays}"?',
    ]);
  });
});

describe('results', () => {
  it('that the core does not have', () => {
    const errors = toldOfRule('bill-shock/stop-notice', (rule) => (rule.touches = ['notice:roaming50']));
    expect(errors).toEqual([
      'rules[n].results: names "notice:roaming50", and there is no such result; did you mean "notice:roaming40"?',
    ]);
  });

  it('that two rules claim to make', () => {
    const errors = toldOfRule(
      'bill-shock/stop-asap',
      (rule) => (rule.results = ['state:roamingDataStopped']),
    );
    expect(errors).toEqual([
      'rules[n].results: names "state:roamingDataStopped", which cm-mobile/bill-shock/roam-stop-eur-60.50 makes already; one rule makes a result and is cited for it: list it under "touches" here',
    ]);
  });
});

describe('keys', () => {
  it('that two sections share', () => {
    const [input] = Object.values((changed({}) as Contract).inputs);
    expect(told({ 'inputs/roamStop': input })).toEqual([
      'inputs.roamStop: has the key of values.roamStop; a sentence could not tell them apart: rename one',
      'inputs.roamStop.rule: is "cm-mobile/invoice/line-items", but that rule does not list "roamStop"; add it to the rule\'s inputs, or name the rule it comes from',
    ]);
  });

  it('that the rules of a mobile contract need', () => {
    expect(told({ 'policies/observeRoaming': undefined })).toEqual([
      expect.stringMatching(
        /^rules\[\d+\]\.policies: names "observeRoaming", and there is no such policy; name one that the document has$/,
      ),
      expect.stringMatching(
        /^rules\[\d+\]\.sentence: names "\{policy\.observeRoaming\}", and there is no such slot; name one that the document has$/,
      ),
      'policies.observeRoaming: is missing, and the rules of a mobile contract need it; add it with its unit, clause and rule',
    ]);
  });

  it('that no rule of a mobile contract uses', () => {
    const [policy] = Object.values((changed({}) as Contract).policies);
    const errors = told({ 'policies/generosity': policy });
    expect(errors).toContain(
      'policies.generosity: is used by no rule of a mobile contract; remove it, or correct its key',
    );
  });

  it('a most that is no value', () => {
    expect(told({ 'inputs/reactivationFee/atMost': 'reactivationFeeMin' })).toEqual([
      'inputs.reactivationFee.atMost: is "reactivationFeeMin", and there is no such value; name a key of values',
    ]);
  });
});
