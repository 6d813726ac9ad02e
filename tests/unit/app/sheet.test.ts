import { describe, expect, it } from 'vitest';
import { commandFor } from '../../../src/app/state/command.ts';
import { examplesFor } from '../../../src/app/state/examples.ts';
import { faultsOf, patchPathOf, questionFor } from '../../../src/app/state/ask.ts';
import { publishedAt } from '../../../src/app/state/figures-at.ts';
import { figureOf, printed, readTyped } from '../../../src/app/sheet/figure.ts';
import { figurePaths, linesOf, planLines, questionOf } from '../../../src/app/sheet/pieces.ts';
import { scrub, stepOf } from '../../../src/app/sheet/scrub.ts';
import { matches, searchText } from '../../../src/app/sheet/search.ts';
import { projectScenario } from '../documents.ts';
import { openedDocuments } from './documents.ts';

const documents = openedDocuments();
const { contract, scenario } = documents;
const space = '\u202f';

function ruleAt(id: string) {
  const rule = contract.rules.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

describe('a figure in a sentence', () => {
  it.each([
    ['values.roamStop', '60.50', '60.50'],
    ['values.serviceStop', '10000.00', `10${space}000.00`],
    ['values.smsPerDay', 350, '350'],
    ['readings.A1', 'A', 'A'],
    ['policies.observeRoaming', 1, '1'],
    ['plans.medium.fee', '23.00', '23.00'],
    ['seed', 20261122, '20261122'],
    ['people.archetypes.office.share', 0.52, '0.52'],
    ['inputs.roam.sea.data', '5.00', '5.00'],
  ])('%s stands at %s and is printed %s', (path, value, text) => {
    expect(publishedAt(documents, path)).toBe(value);
    expect(printed(value, figureOf(documents, path).scale)).toBe(text);
  });

  it.each([
    ['values.roamStop', '70', { value: '70.00' }],
    ['values.roamStop', '70,5', { value: '70.50' }],
    ['values.surchargeVoice', '0.0225', { value: '0.0225' }],
    ['values.serviceStop', `10${space}000`, { value: '10000.00' }],
    ['values.smsPerDay', '400', { value: 400 }],
    ['plans.medium.dataGb', 'unlimited', { value: 'unlimited' }],
    ['values.roamStop', 'cheap', { message: '“cheap” is not a number. Write it like 60.50.' }],
    ['values.roamStop', '€ 23,50', { value: '23.50' }],
    ['values.roamStop', '23.50 EUR', { value: '23.50' }],
    ['values.roamStop', '1.234,50', { value: '1234.50' }],
    ['values.roamStop', '1,234.50', { value: '1234.50' }],
    ['values.roamStop', '1,234,567', { value: '1234567.00' }],
    ['values.roamStop', '0,022', { value: '0.022' }],
    ['values.roamStop', '007', { value: '7.00' }],
    ['values.roamStop', '+5', { value: '5.00' }],
    ['values.roamStop', '−5', { value: '-5.00' }],
    ['values.roamStop', '1,2,3', { message: '“1,2,3” is not a number. Write it like 60.50.' }],
    ['simMonths', '250,000', { value: 250_000 }],
    ['simMonths', '1.000.000', { value: 1_000_000 }],
    ['values.roamStop', '1e3', { message: '“1e3” is not a number. Write it like 60.50.' }],
  ])('%s typed as %s', (path, text, read) => {
    expect(readTyped(figureOf(documents, path), text)).toEqual(read);
  });

  it('moves by two significant digits at a time, within its bounds', () => {
    const money = { decimals: 2, least: 0, most: 100, grouped: true };
    expect([60.5, 500, 5, 0.022].map((value) => stepOf(value, 3))).toEqual([1, 10, 0.1, 0.001]);
    expect(scrub(60.5, 3, money)).toBe(63.5);
    expect(scrub(99.5, 3, money)).toBe(100);
    expect(scrub(1, -3, { ...money, decimals: 0 })).toBe(0);
    expect(scrub(0, 1, money)).toBe(0.01);
  });
});

describe('a sentence of the contract', () => {
  it('has its readings, and its short sentences, on lines of their own', () => {
    const lines = linesOf(contract, ruleAt('cm-mobile/bill-shock/not-real-time'));
    const poll = lines.find((parts) =>
      parts.some((part) => part.kind === 'figure' && part.path === 'inputs.pollMinutes'),
    );
    expect(poll && questionOf(poll, 'inputs.pollMinutes')).toBe(
      'The operator looks every … minutes; a message takes minutes.',
    );
  });

  it('of some rule shows each figure that the contract leaves open', () => {
    const shown = contract.rules.flatMap((rule) => figurePaths(linesOf(contract, rule)));
    const open = Object.keys(contract.inputs).map((key) => `inputs.${key}`);
    expect(open.filter((path) => !shown.includes(path))).toEqual([]);
  });

  it('is found by what it does not say', () => {
    const text = searchText(contract, ruleAt('cm-mobile/bill-shock/service-stop-eur-10000'));
    expect(matches(text, 'amount for each SIM')).toBe(true);
  });

  it('asks for each of its figures in its own words', () => {
    const [line = []] = linesOf(contract, ruleAt('cm-mobile/bill-shock/roam-stop-eur-60.50'));
    expect(questionOf(line, 'values.roamStop')).toMatch(/^Data roaming stops at … EUR incl\. VAT\./);
  });

  it('is found by its words, its clause and its readings', () => {
    const text = searchText(contract, ruleAt('cm-mobile/bill-shock/roam-stop-eur-60.50'));
    expect(['roaming stops', '12.5.3', 'data PACK'].map((query) => matches(text, query))).toEqual([
      true,
      true,
      true,
    ]);
    expect(matches(text, 'xylophone')).toBe(false);
  });

  it('leaves no slot of the contract unread', () => {
    const texts = contract.rules.flatMap((rule) => linesOf(contract, rule).flat());
    expect(texts.filter((part) => part.kind === 'text' && /[{}]/.test(part.text))).toEqual([]);
  });

  it('of a plan says its prices with their VAT basis', () => {
    const text = projectScenario('citymesh-mobile-belgium')
      .plans.flatMap((plan) => planLines(contract, plan))
      .flat()
      .map((part) => (part.kind === 'text' ? part.text : '#'));
    expect(text.join('')).toContain('Medium costs # EUR a month excl. VAT and includes # GB of data');
  });
});

describe('changes', () => {
  it('of terms are a variant; of people and seed, another baseline', () => {
    const asked = questionFor(documents, [
      { path: 'values.roamStop', value: '70.00' },
      { path: 'seed', value: 7 },
    ]);
    if ('errors' in asked) throw new Error(JSON.stringify(asked.errors));
    expect(asked.request.changes).toEqual([{ path: 'values.roamStop', value: '70.00' }]);
    expect(asked.request.scenario.seed).toBe(7);
  });

  it('that cannot be played are faults at the path where they were made', () => {
    const [fault] = faultsOf(documents, [{ path: 'people.archetypes.office.share', value: 3 }]);
    expect(fault?.path).toBe('people.archetypes.office.share');
    expect(faultsOf(documents, [{ path: 'values.roamStop', value: '-1.00' }])[0]?.path).toBe(
      'values.roamStop',
    );
    expect(faultsOf(documents, [{ path: 'plans.medium.fee', value: '99999.00' }])[0]?.path).toBe(
      'plans.medium.fee',
    );
  });

  it('lead from a document path to a patch path', () => {
    expect(patchPathOf('people.archetypes[1].share.value', scenario)).toBe('people.archetypes.field.share');
    expect(patchPathOf('plans[0].fee.value', scenario)).toBe('plans.none.fee');
  });

  it('of the example questions can all be played', () => {
    const examples = examplesFor(documents);
    expect(examples.map(({ title }) => title)).toEqual([
      'Halve the bundle',
      'Poll roaming usage hourly',
      'Both readings of 12.5.1',
      'Cut the region on Tuesday at ten',
    ]);
    expect(examples.flatMap(({ changes }) => faultsOf(documents, changes))).toEqual([]);
  });

  it('are written out as a command line', () => {
    const patches = [
      { path: 'seed', value: 7 },
      { path: 'values.roamStop', value: '70.00' },
      { path: 'horizon.start', value: '2026-03-01' },
    ];
    expect(commandFor(documents, { scenario: scenario.id, view: 'bills', vat: 'incl', patches })).toBe(
      'npx tarifflab run citymesh-mobile-belgium --sim-months 1000000 --seed 7 --vat incl --set values.roamStop=70.00 --set horizon.start=2026-03-01',
    );
  });

  it('are written out as a command line that plays the saved file, where the scenario came from one', () => {
    const own = { contract, scenario: { ...scenario, id: 'mine' } };
    expect(commandFor(own, { scenario: 'mine', view: 'bills', vat: 'excl', patches: [] })).toBe(
      'npx tarifflab run ./mine.json --sim-months 1000000 --seed 20261122',
    );
  });
});
