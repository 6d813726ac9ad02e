import type { Contract } from '../contracts/schema.ts';
import { editScenario } from './edit.ts';
import type { Patch, Scenario } from './schema.ts';

const ROOMS = ['people', 'horizon', 'seed', 'simMonths', 'network'] as const;
const PROVENANCE = ['source', 'assumption', 'note', 'about', '$schema'];

/**
 * The patches of shared parts that make one scenario of another, where there are such: figures of other value. Undefined
 * where the two differ in more, in an input or in a person added, say. Where a figure comes from does not count.
 */
export function sharedDifference(contract: Contract, from: Scenario, to: Scenario): Patch[] | undefined {
  const patches = ROOMS.flatMap((room) => differences(Reflect.get(from, room), Reflect.get(to, room), room));
  const { scenario } = editScenario(contract, from, patches);
  return scenario && bare(scenario) === bare(to) ? patches : undefined;
}

function differences(from: unknown, to: unknown, path: string): Patch[] {
  if (typeof from !== 'object' || from === null) return valueDifference(from, to, path);
  if (typeof to !== 'object' || to === null) return [];
  if ('value' in from && 'unit' in from) return valueDifference(from.value, Reflect.get(to, 'value'), path);
  if (Array.isArray(from) && Array.isArray(to)) {
    return from.flatMap((item) => {
      const id = idOf(item);
      const other: unknown = to.find((each) => idOf(each) === id);
      return id === undefined ? [] : differences(item, other, `${path}.${id}`);
    });
  }
  return Object.entries(from).flatMap(([key, next]) =>
    differences(next, Reflect.get(to, key), `${path}.${key}`),
  );
}

function valueDifference(from: unknown, to: unknown, path: string): Patch[] {
  const isValue = typeof to === 'number' || typeof to === 'string';
  return isValue && from !== to ? [{ path, value: to }] : [];
}

function idOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;
}

/** A document without where its figures come from, as text; keys in their order. */
function bare(scenario: Scenario): string {
  return JSON.stringify(scenario, (key, value: unknown) =>
    PROVENANCE.includes(key) ? undefined : ordered(value),
  );
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
