import type { Contract } from '../contracts/schema.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { figuresOf } from './account-figures.ts';
import { peopleNeeds, type Need, type PeopleNeeds } from './account-people.ts';
import { eventErrors } from './backup-events.ts';
import { figureErrors } from './check-inputs.ts';
import type { Figure } from './figure.ts';
import type { AccountScenario, MobileScenario } from './schema.ts';
import { suggestion } from './suggestion.ts';

/** Plans and people of a scenario of accounts against its contract and what its product needs. All errors at once. */
export function accountErrors(
  contract: Contract,
  scenario: AccountScenario,
  needs: PeopleNeeds = peopleNeeds(contract.product),
): UserError[] {
  const { plans, people } = scenario;
  return [
    ...twiceErrors('plans', plans),
    ...twiceErrors('people.archetypes', people.archetypes),
    ...plans.flatMap((plan, index) => planErrors(contract, figuresOf(plan), `plans[${index}]`)),
    ...people.archetypes.flatMap((archetype, index) =>
      needErrors(
        { share: { unit: 'share', least: 0, most: 1 }, ...needs.archetype },
        figuresOf(archetype),
        `people.archetypes[${index}]`,
      ),
    ),
    ...shareErrors(scenario),
    ...needErrors(needs.behaviour, people.behaviour, 'people.behaviour'),
    ...(contract.product === 'backup'
      ? [...eventErrors(scenario, (kind) => outagesOf(scenario, kind)), ...officeErrors(scenario)]
      : []),
  ];
}

/** An office that never opens would have its people wait for ever. */
function officeErrors({ people }: AccountScenario): UserError[] {
  const from = Number(people.behaviour['officeFrom']?.value);
  const until = Number(people.behaviour['officeUntil']?.value);
  if (!(from >= until)) return [];
  const message = `is ${from}, not before the ${until} it runs to; swap or change them`;
  return [{ code: 'order', path: 'people.behaviour.officeFrom.value', message }];
}

function outagesOf({ people }: AccountScenario, kind: number): number {
  return Number(figuresOf(people.archetypes[kind] ?? {})['outagesPerYear']?.value ?? 0);
}

/** What happens to customers whose use is metered too. */
export function lifeErrors(contract: Contract, { people }: MobileScenario): UserError[] {
  return needErrors(peopleNeeds(contract.product).behaviour, people.account ?? {}, 'people.account');
}

function twiceErrors(path: string, list: readonly { id: string }[]): UserError[] {
  return list.flatMap(({ id }, index) => {
    if (list.findIndex((other) => other.id === id) === index) return [];
    const message = `is ${shown(id)}, which stands above already; give another name`;
    return [{ code: 'twice', path: `${path}[${index}].id`, message }];
  });
}

function planErrors(contract: Contract, figures: Record<string, Figure>, path: string): UserError[] {
  const wanted = Object.keys(contract.plan);
  return [
    ...surplus(figures, wanted, path),
    ...wanted.flatMap((key) => {
      const figure = figures[key];
      if (figure !== undefined)
        return figureErrors(contract, contract.plan[key], figure, key, `${path}.${key}`);
      return [missing(`${path}.${key}`, contract.plan[key]?.unit ?? '')];
    }),
  ];
}

function needErrors(
  needs: Readonly<Record<string, Need>>,
  figures: Readonly<Record<string, Figure>>,
  path: string,
): UserError[] {
  return [
    ...surplus(figures, Object.keys(needs), path),
    ...Object.entries(needs).flatMap(([key, need]) => {
      const figure = figures[key];
      return figure === undefined
        ? [missing(`${path}.${key}`, need.unit)]
        : needFault(need, figure, `${path}.${key}`);
    }),
  ];
}

function needFault({ unit, least, most }: Need, figure: Figure, path: string): UserError[] {
  if (figure.unit !== unit) {
    return [{ code: 'wrong-unit', path: `${path}.unit`, message: `is ${shown(figure.unit)}; give ${unit}` }];
  }
  const number = Number(figure.value);
  if (Number.isFinite(number) && number >= least && number <= most) return [];
  const message = `is ${shown(figure.value)}; give a number from ${least} to ${most} (${unit})`;
  return [{ code: 'out-of-range', path: `${path}.value`, message }];
}

function surplus(given: object, known: readonly string[], path: string): UserError[] {
  return Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      code: 'unknown-key',
      path: `${path}.${key}`,
      message: `nothing reads ${shown(key)}; ${suggestion(key, known)}`,
    }));
}

function missing(path: string, unit: string): UserError {
  return { code: 'missing', path, message: `missing; give a value in ${unit}` };
}

function shareErrors({ people }: AccountScenario): UserError[] {
  const sum = people.archetypes.reduce((total, { share }) => total + Number(share?.value ?? 0), 0);
  if (Math.abs(sum - 1) <= 1e-9) return [];
  const message = `sum to ${Number(sum.toFixed(9))}; make them sum to 1`;
  return [{ code: 'shares', path: 'people.archetypes', message }];
}
