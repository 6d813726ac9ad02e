import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogue, FIRST } from '../../../src/app/state/catalogue.ts';
import { readFile, readScenarioFile, savedScenario } from '../../../src/app/state/file.ts';
import type { Patch, Scenario } from '../../../src/scenario/schema.ts';
import { sharedDifference } from '../../../src/scenario/shared-difference.ts';
import { openedDocuments } from './documents.ts';

const documents = openedDocuments();
const { contract, scenario } = documents;
const changes: readonly Patch[] = [
  { path: 'people.archetypes.office.data.perMonth', value: 5.5 },
  { path: 'horizon.months', value: 6 },
  { path: 'seed', value: 7 },
  { path: 'values.roamStop', value: '70.00' },
  { path: 'readings.A1', value: 'B' },
];

function readFrom(folder: string): void {
  vi.stubGlobal('fetch', (file: string) =>
    Promise.resolve(new Response(readFileSync(`${folder}/${file}`, 'utf8'))),
  );
}

function unreadable(reason: string): Blob {
  return Object.assign(new Blob([]), { text: () => Promise.reject(new Error(reason)) });
}

function patchesIn(fragment: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(fragment));
}

beforeEach(() => {
  readFrom('public');
});

describe('the catalogue', () => {
  it('has every scenario of the project but the one for measuring, the mobile one first', () => {
    const known = readdirSync('public/scenarios')
      .filter((file) => !/schema|benchmark/.test(file))
      .map((file) => JSON.parse(readFileSync(`public/scenarios/${file}`, 'utf8')) as Scenario);
    const expected = known.map(({ id, title, contract: of }) => ({ id, title, contract: of }));
    expect(catalogue).toHaveLength(expected.length);
    expect(catalogue).toEqual(expect.arrayContaining(expected));
    expect(catalogue[0]?.id).toBe(FIRST);
  });
});

describe('a scenario saved as a file', () => {
  it('opens as the same work, each change marked as one', async () => {
    const text = JSON.stringify(savedScenario(documents, changes));
    const read = await readScenarioFile(text);
    if ('errors' in read) throw new Error(JSON.stringify(read.errors));
    expect(read.entry.id).toBe(FIRST);
    const expected = Object.fromEntries(changes.map(({ path, value }) => [path, String(value)]));
    expect(patchesIn(read.fragment)).toMatchObject(expected);
  });

  it('plays its changes of terms as a variant, and its people as they are', () => {
    const saved = savedScenario(documents, changes);
    expect(saved.variants).toEqual([{ id: 'edited', title: 'with your changes', changes: changes.slice(3) }]);
    expect(saved).toMatchObject({ seed: 7, horizon: { months: 6 } });
  });

  it('that no change of figures makes of a published one keeps its document, under a name of its own', async () => {
    const { horizon } = scenario;
    const other = { ...scenario, country: 'NL', horizon };
    const read = await readScenarioFile(JSON.stringify(other));
    if ('errors' in read) throw new Error(JSON.stringify(read.errors));
    expect(read.entry).toMatchObject({ id: `${FIRST}-file`, document: { country: 'NL' } });
  });
});

describe('a file that is no scenario', () => {
  it.each([
    ['{ "id": ', '', /^The file is not JSON: /],
    ['{}', 'contract', /^names no contract that is known here; take one of citymesh-mobile/],
    [JSON.stringify({ ...scenario, seed: -1 }), 'seed', /-1/],
    [JSON.stringify(contract), '', /^This is a contract\. The page plays scenarios/],
    ['{"seed":1,"at":[{"id":"x","id":"y"}]}', 'at[0].id', /^stands there twice; keep one of the two$/],
  ])('%.20s is refused in words', async (text, path, message) => {
    const read = await readScenarioFile(text);
    const [error] = 'errors' in read ? read.errors : [];
    expect(error?.path).toBe(path);
    expect(error?.message).toMatch(message);
  });

  it.each<[string, Blob, string]>([
    ['a folder', unreadable('NotFoundError'), 'It could not be read: NotFoundError'],
    ['far too large', new Blob(['x'.repeat(4_000_001)]), 'It has 5 MB, and a scenario has at most 4.'],
  ])('%s is refused in words', async (_, file, message) => {
    expect(await readFile(file)).toEqual({ errors: [{ code: 'file', path: '', message }] });
  });

  it('and whose contract cannot be fetched, is refused in words', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('Failed to fetch')));
    expect(await readFile(new Blob([JSON.stringify(scenario)]))).toEqual({
      errors: [{ code: 'file', path: '', message: 'It could not be read: Failed to fetch' }],
    });
  });
});

describe('the difference of two scenarios in what variants share', () => {
  it('is none between a scenario and itself', () => {
    expect(sharedDifference(contract, scenario, scenario)).toEqual([]);
  });

  it('cannot be told where an input differs', () => {
    const vat = { ...scenario.inputs['vat'], value: 6 };
    const other = { ...scenario, inputs: { ...scenario.inputs, vat } } as Scenario;
    expect(sharedDifference(contract, scenario, other)).toBeUndefined();
  });
});
