import { describe, expect, it } from 'vitest';
import { documentOf, projectScenario, publishedContract, type ScenarioName } from '../documents.ts';

interface Found {
  path: string;
  figure: { unit: unknown; source?: string; assumption?: string };
}

/** Every number, list of numbers or amount of a document that is not plain housekeeping, by its path. */
function figuresOf(node: unknown, path = ''): Found[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('unit' in node) return [{ path, figure: node as Found['figure'] }];
  return Object.entries(node).flatMap(([key, child]) =>
    figuresOf(child, path === '' ? key : `${path}.${key}`),
  );
}

/** Numbers that stand outside a figure. */
function bareNumbers(node: unknown, path = ''): string[] {
  if (typeof node === 'number') return [path];
  if (typeof node !== 'object' || node === null || 'unit' in node) return [];
  return Object.entries(node).flatMap(([key, child]) =>
    bareNumbers(child, path === '' ? key : `${path}.${key}`),
  );
}

const names: ScenarioName[] = ['citymesh-mobile-belgium', 'benchmark'];

describe.each(names)('figures of %s', (name) => {
  const document = documentOf(`scenarios/${name}.json`);

  it('each have a source or the word assumption, never both', () => {
    const figures = figuresOf(document);
    const bad = figures.filter(
      ({ figure }) => (figure.source === undefined) === (figure.assumption === undefined),
    );
    expect(figures.length).toBeGreaterThan(400);
    expect(bad.map(({ path }) => path)).toEqual([]);
  });

  it('are the only numbers, apart from format, seed, length of a run, changes and ranges that have a source', () => {
    const apart = /^((variants\.\d+\.)?changes\.|assumptions\.\d+\.(low|high)$)/;
    const bare = bareNumbers(document).filter((path) => !apart.test(path));
    expect(bare).toEqual(['format', 'seed', 'simMonths', 'horizon.months', 'horizon.warmupMonths']);
  });

  it('are read without an error', () => {
    expect(projectScenario(name).id).toBe(name);
  });
});

describe('the default population', () => {
  const { people, plans } = projectScenario('citymesh-mobile-belgium');
  const users = people.archetypes.filter(({ misuse, id }) => !misuse && id !== 'machine');
  const weight = users.reduce((sum, { share }) => sum + share.value, 0);
  const mean = (of: (user: (typeof users)[number]) => number): number =>
    users.reduce((sum, user) => sum + user.share.value * of(user), 0) / weight;

  it('uses 8.4 GB a month per professional SIM (BIPT 2024): (0.52 x 7.0 + 0.26 x 9.0 + 0.12 x 13.2) / 0.90', () => {
    expect(mean(({ data }) => data.perMonth.value)).toBeCloseTo(8.4, 1);
  });

  it('makes 33 calls a month: (0.52 x 30 + 0.26 x 38 + 0.12 x 35) / 0.90', () => {
    expect(mean(({ calls }) => calls.perMonth.value)).toBeCloseTo(33, 1);
  });

  it('has every misuse that the contract names, with its truth label', () => {
    const misuses = people.archetypes.filter(({ misuse }) => misuse).map(({ id }) => id);
    expect(misuses).toEqual(['simBox', 'openLine', 'hotspot', 'bulk', 'permanentRoamer']);
  });

  it('says that the price of data beyond the bundle was assumed, and by what', () => {
    for (const { dataPerGb } of plans) {
      expect(dataPerGb.assumption).toContain('the mean bill stays under twice the fee');
    }
  });

  it('runs from no bundle to no limits', () => {
    expect(plans.map(({ dataGb }) => dataGb.value)).toEqual([0, 2, 10, 40, 'unlimited']);
  });
});

describe('the benchmark', () => {
  const { people, policies, inputs } = projectScenario('benchmark');

  it('switches every right of the operator on', () => {
    const chances = Object.values(policies).map(({ value }) => value);
    expect(Object.keys(policies)).toEqual(Object.keys(publishedContract().policies));
    expect(chances.every((chance) => chance === 1)).toBe(true);
  });

  it('has blocks lifted, limits and ceilings chosen, roaming invoiced late', () => {
    const { nonEu, vas, international, customLimit, ceiling } = people.openings;
    for (const { value } of [nonEu, vas, international, customLimit, ceiling])
      expect(value).toBeGreaterThan(0.1);
    expect(inputs['roamingLagMonths']?.value).toBe(3);
  });
});
