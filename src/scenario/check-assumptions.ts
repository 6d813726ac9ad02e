import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import type { RangedAssumption } from './assumption-schema.ts';
import { figureAt } from './part-at.ts';
import type { Scenario } from './schema.ts';

/** What no single range can show: figures that exist, and stand inside it; ends in order; each figure in one range. */
export function assumptionErrors(scenario: Scenario): UserError[] {
  const all = scenario.assumptions ?? [];
  return all.flatMap((assumption, index) => {
    const before = all.slice(0, index);
    return [
      ...idErrors(assumption, before),
      ...endErrors(assumption),
      ...assumption.at.flatMap((path, place) => figureErrors(scenario, assumption, path, place, before)),
    ].map((error) => ({ ...error, path: `assumptions[${index}].${error.path}` }));
  });
}

function idErrors({ id }: RangedAssumption, before: readonly RangedAssumption[]): UserError[] {
  if (before.every((other) => other.id !== id)) return [];
  return [
    { code: 'twice', path: 'id', message: `is ${shown(id)}, which stands above already; give another name` },
  ];
}

function endErrors({ low, high }: RangedAssumption): UserError[] {
  if (Number(low) < Number(high)) return [];
  const message = `is ${shown(low)}, not below the high end ${shown(high)}; give the lower end first`;
  return [{ code: 'range', path: 'low', message }];
}

function figureErrors(
  scenario: Scenario,
  { at, low, high }: RangedAssumption,
  path: string,
  place: number,
  before: readonly RangedAssumption[],
): UserError[] {
  const tell = (code: string, message: string): UserError[] => [{ code, path: `at[${place}]`, message }];
  const value = figureAt(scenario, path)?.value;
  if (value === undefined) {
    return tell(
      'unknown-path',
      `is ${shown(path)}, which leads to no figure of this scenario; name a figure such as inputs.pollMinutes`,
    );
  }
  if (at.indexOf(path) < place || before.some((other) => other.at.includes(path))) {
    return tell('twice', `is ${shown(path)}, which has a range already; keep one of the two`);
  }
  if (Number(low) <= Number(value) && Number(value) <= Number(high)) return [];
  return tell(
    'range',
    `is ${shown(path)}, whose value ${shown(value)} is not from ${shown(low)} to ${shown(high)}; widen the range or leave this figure out of it`,
  );
}
