import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/contracts/schema.ts';
import { changed, errorsOf, told } from './told.ts';

const known = 'value, unit, vat, clause, rule, period, compare, role, direction, from, above, choices, dated';

describe('a document that is no contract', () => {
  it.each([
    ['nothing', undefined, 'document: is missing; give an object'],
    ['null', null, 'document: is null; give an object'],
    ['a list', [], 'document: is a list of 0; give an object'],
    ['text', 'roamStop', 'document: is "roamStop"; give an object'],
  ])('%s', (_, document, message) => {
    expect(errorsOf(document)).toEqual([message]);
  });

  it('an empty object: everything that a contract has is missing, all at once', () => {
    expect(errorsOf({})).toEqual([
      'format: is missing; use 1',
      'id: is missing; give text',
      'product: is missing; use one of: mobile, mobile-nl, prepaid, backup, fibre',
      'title: is missing; give words in quotes',
      'operator: is missing; give words in quotes',
      'law: is missing; use one of: BE, NL',
      'language: is missing; use one of: nl, fr, en, de',
      'edition: is missing; give words in quotes',
      'about: is missing; give text',
      'groups: is missing; give a list',
      'values: is missing; give an object',
      'inputs: is missing; give an object',
      'plan: is missing; give an object',
      'readings: is missing; give an object',
      'policies: is missing; give an object',
      'rules: is missing; give a list',
    ]);
  });

  it('a later format', () => {
    expect(told({ format: 2 })).toEqual(['format: is 2; use 1']);
  });
});

describe('unknown keys are refused by name', () => {
  it('with the key that was meant', () => {
    expect(told({ 'values/roamStop/vatt': 'incl' })).toEqual([
      'values.roamStop.vatt: is no key of values.roamStop; did you mean "vat"?',
    ]);
    expect(told({ grups: [] })).toEqual(['grups: is no key of a contract; did you mean "groups"?']);
  });

  it('with the keys there are, when none is close', () => {
    expect(told({ 'values/roamStop/colour': 'red' })).toEqual([
      `values.roamStop.colour: is no key of values.roamStop; use one of: ${known}`,
    ]);
  });

  const poisoned = (before: string) =>
    JSON.parse(JSON.stringify(changed({})).replace(before, `${before}"__proto__":{},`)) as unknown;

  it('and so is a key that could reach the prototype', () => {
    expect(errorsOf(poisoned('"roamStop":{'))).toEqual([
      expect.stringMatching(/^values.roamStop.__proto__: is no key of values.roamStop; use one of/),
    ]);
    expect(errorsOf(poisoned('"values":{'))).toEqual([
      'values.__proto__: is no usable key; use letters and digits, starting with a letter, at most 48',
    ]);
  });
});

describe('words of a closed list', () => {
  it('with the word that was meant', () => {
    expect(told({ 'values/roamStop/vat': 'inc' })).toEqual([
      'values.roamStop.vat: is "inc"; did you mean "incl"? use one of: incl, excl, unstated, cash, none',
    ]);
  });

  it('missing', () => {
    expect(told({ 'values/roamStop/vat': undefined })).toEqual([
      'values.roamStop.vat: is missing; use one of: incl, excl, unstated, cash, none',
    ]);
  });

  it('a word of comparison', () => {
    expect(told({ 'values/dataPerDay/compare': '>' })).toEqual([
      'values.dataPerDay.compare: is ">"; use one of: reached, more than, at most, less than, at least',
    ]);
  });

  it('a status', () => {
    expect(told({ 'rules/0/status': 'done' })).toEqual([
      'rules[0].status: is "done"; use one of: simulated, input, later, left-out',
    ]);
  });
});

describe('forms', () => {
  it('a rule id', () => {
    expect(told({ 'values/roamStop/rule': '12.5.3' })).toEqual([
      'values.roamStop.rule: is "12.5.3"; give a rule id such as cm-mobile/bill-shock/stop-asap',
    ]);
  });

  it('a missing clause', () => {
    expect(told({ 'values/roamStop/clause': undefined })).toEqual([
      'values.roamStop.clause: is missing; give a clause in quotes, such as "12.5.3"',
    ]);
  });

  it('a clause that is a number', () => {
    expect(told({ 'values/graceDays/clause': 13.5 })).toEqual([
      'values.graceDays.clause: is 13.5; give a clause in quotes, such as "12.5.3"',
    ]);
  });

  it('a figure that is an object', () => {
    expect(told({ 'values/roamStop/value': {} })).toEqual([
      'values.roamStop.value: is an object; give a number, an amount in quotes, or true or false',
    ]);
  });

  it('a policy beyond 1', () => {
    expect(told({ 'policies/fairUseSanction/default': 5 })).toEqual([
      'policies.fairUseSanction.default: is 5; give always, never, or a share from 0 to 1',
    ]);
  });

  it('a sentence beyond 600 characters', () => {
    expect(told({ 'rules/1/sentence': 'x'.repeat(601) })).toEqual([
      `rules[1].sentence: is "${'x'.repeat(57)}..."; give at most 600 characters`,
    ]);
  });

  it('a section beyond 200 entries', () => {
    const [policy] = Object.values((changed({}) as Contract).policies);
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`p${String(index)}`, policy]));
    const errors = errorsOf(changed({ policies: many }));
    expect(errors).toContain('policies: is an object; give at most 200 entries');
    expect(errors).toHaveLength(201);
    expect(errors.at(-1)).toMatch(
      /^document: \d+ more errors of the same document are not listed; mend these first$/,
    );
  });
});

describe('all at once', () => {
  it('faults of form, of figures and of references come together, each with its place', () => {
    const errors = told({
      'values/roamStop/vat': 'inc',
      'values/serviceStop/value': 10000,
      'values/dataPerDay/rule': 'cm-mobile/unlimited/data-over-500mb-dy',
      'readings/A4/default': 'C',
    });
    expect(errors).toEqual([
      'values.roamStop.vat: is "inc"; did you mean "incl"? use one of: incl, excl, unstated, cash, none',
      'values.serviceStop.value: is 10000; write money as a decimal in quotes, at most six decimals, such as "60.50"',
      'values.dataPerDay.rule: names "cm-mobile/unlimited/data-over-500mb-dy", and there is no such rule; did you mean "cm-mobile/unlimited/data-over-500mb-day"?',
      'readings.A4.default: is "C", which is none of its options; use one of: A, B',
    ]);
  });
});
