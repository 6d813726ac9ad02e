import type { Ground } from '../../src/cases/play.ts';
import type { Case } from '../../src/cases/schema.ts';
import type { Rule } from '../../src/contracts/schema.ts';
import type { Threshold } from '../../src/contracts/thresholds.ts';

/** Where a case gives another figure under `terms`, and where a patch changes it. */
export function pathIn(
  { section, key }: Pick<Threshold, 'section' | 'key'>,
  { sim, account }: Case,
  { scenario }: Ground,
): string {
  if (section !== 'plan') return `${section}.${key}`;
  const [first] = scenario.plans;
  const own = scenario.plans.some(({ id }) => id === sim.plan) ? sim.plan : first?.id;
  return `plans.${account.plan ?? own ?? ''}.${key}`;
}

/** The figure in force in a case; undefined where there is none, as of a bundle without limit. */
export function figureIn(path: string, { terms }: Case, { contract, scenario }: Ground): number | undefined {
  const [section = '', ...rest] = path.split('.');
  const [plan, field = ''] = rest;
  const key = rest.join('.');
  const given: Readonly<Record<string, unknown>> = {
    values: contract.values[key]?.value,
    inputs: valueIn(scenario.inputs, key),
    plans: valueIn(
      scenario.plans.find(({ id }) => id === plan),
      field,
    ),
  };
  const figure = Number(terms[path] ?? given[section]);
  return Number.isNaN(figure) ? undefined : figure;
}

function valueIn(figures: unknown, key: string): unknown {
  const figure = (figures as Record<string, { value?: unknown } | undefined> | undefined)?.[key];
  return figure?.value;
}

/** Is one of the rule's figures zero in the case? */
export function isNothing(rule: Rule, given: Case, ground: Ground): boolean {
  const { contract } = ground;
  return (['values', 'inputs', 'plan'] as const).some((section) =>
    (rule[section] ?? []).some(
      (key) =>
        contract[section][key]?.role !== 'report' &&
        figureIn(pathIn({ section, key }, given, ground), given, ground) === 0,
    ),
  );
}

/** Is the rule off in the case, or a right that it needs not used? */
export function isUnused({ id, policies }: Rule, { terms }: Case, { contract, scenario }: Ground): boolean {
  const isNever = (key: string): boolean => {
    const use =
      terms[`policies.${key}`] ?? valueIn(scenario.policies, key) ?? contract.policies[key]?.default;
    return use === 'never' || Number(use) === 0;
  };
  return terms[`rules.${id}`] === 'off' || policies.some(isNever);
}
