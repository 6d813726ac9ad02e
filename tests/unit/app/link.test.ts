import { describe, expect, it } from 'vitest';
import { readFragment, typedLike, writeFragment } from '../../../src/app/state/link.ts';
import { openedDocuments } from './documents.ts';

const documents = openedDocuments();

describe('a link', () => {
  it('gives back the work that it was written from', () => {
    const work = {
      scenario: documents.scenario.id,
      view: 'bills' as const,
      vat: 'incl' as const,
      patches: [
        { path: 'seed', value: 7 },
        { path: 'values.roamStop', value: '70.00' },
        { path: 'readings.A1', value: 'B' },
        { path: 'plans.medium.dataGb', value: 'unlimited' },
        { path: 'policies.fairUseSanction', value: 0.5 },
        { path: 'inputs.roam.sea.data', value: '6.00' },
        { path: 'people.archetypes.office.data.perMonth', value: 9.5 },
      ],
    };
    expect(readFragment(writeFragment(work, 7), documents)).toEqual({ work, errors: [] });
  });

  it('states its version and seed even when nothing was changed', () => {
    const work = {
      scenario: documents.scenario.id,
      view: 'bills' as const,
      vat: 'excl' as const,
      patches: [],
    };
    const fragment = writeFragment(work, documents.scenario.seed);
    expect(fragment).toBe('v=1&view=bills&scenario=citymesh-mobile-belgium&vat=excl&seed=20261122');
    expect(readFragment(fragment, documents)).toEqual({ work, errors: [] });
  });

  it('that is empty opens the documents as published, without a complaint', () => {
    expect(readFragment('', documents)).toEqual({
      work: { scenario: documents.scenario.id, view: 'bills', vat: 'excl', patches: [] },
      errors: [],
    });
  });

  it.each([
    ['v=2', 'v', 'Version “2” is not known here; the link was read as version 1.'],
    ['seed=1', 'v', 'The link states no version; it was read as version 1.'],
    [
      'v=1&view=network',
      'view',
      'This scenario has no network, so the view “network” has nothing to show; Bills is shown. Choose a scenario with a network.',
    ],
    ['v=1&view=tornado', 'view', 'There is no view “tornado”; Bills is shown.'],
    ['v=1&scenario=mars', 'scenario', 'There is no scenario “mars”; the default one is shown.'],
    ['v=1&vat=some', 'vat', 'vat is “some”; it can be excl or incl.'],
    [
      'v=1&values.nothing=3',
      'values.nothing',
      '“values.nothing” names nothing in this contract or scenario.',
    ],
    ['v=1&__proto__.x=3', '__proto__.x', '“__proto__.x” names nothing in this contract or scenario.'],
    [
      `v=1&values.roamStop=${'9'.repeat(41)}`,
      'values.roamStop',
      'The value of “values.roamStop” is longer than 40 characters.',
    ],
  ])('with %s says so by name', (fragment, path, message) => {
    expect(readFragment(fragment, documents).errors).toEqual([{ code: 'link', path, message }]);
  });

  it('keeps what it understands beside what it does not', () => {
    const { work, errors } = readFragment('v=1&values.nothing=3&values.roamStop=70.00', documents);
    expect(work.patches).toEqual([{ path: 'values.roamStop', value: '70.00' }]);
    expect(errors).toHaveLength(1);
  });

  it('leaves out what is as published', () => {
    expect(readFragment('v=1&values.roamStop=60.50', documents).work.patches).toEqual([]);
  });
});

describe('text typed like a published figure', () => {
  it.each([
    ['money stays a decimal string', '60.50', '70.00', '70.00'],
    ['a count becomes a number', 350, '400', 400],
    ['unlimited may become a number', 'unlimited', '20', 20],
    ['a number may become unlimited', 10, 'unlimited', 'unlimited'],
    ['an option of a reading stays a letter', 'A', 'B', 'B'],
  ] as const)('%s', (_, published, text, value) => expect(typedLike(published, text)).toBe(value));
});
