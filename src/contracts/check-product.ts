import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { keyTableFaults } from './check-keys.ts';
import { SECTIONS, type Draft, type Section } from './draft.ts';
import {
  MOBILE_INPUTS,
  MOBILE_PLAN,
  MOBILE_POLICIES,
  MOBILE_READINGS,
  MOBILE_VALUES,
  ROAM_INPUTS,
} from './mobile-keys.ts';
import { MOBILE_ACTS } from './mobile-acts.ts';
import { MOBILE_UNITS } from './mobile-units.ts';

const MOBILE_KEYS: Readonly<Record<Section, readonly string[]>> = {
  values: MOBILE_VALUES,
  inputs: [...MOBILE_INPUTS, ...ROAM_INPUTS],
  plan: MOBILE_PLAN,
  readings: Object.keys(MOBILE_READINGS),
  policies: MOBILE_POLICIES,
};

/** What the core's mobile rules need and a document lacks, has too much, or has in another unit. */
export function productFaults(draft: Draft): UserError[] {
  if (draft.product !== 'mobile') return keyTableFaults(draft);
  return [
    ...SECTIONS.flatMap((section) => keyFaults(section, draft)),
    ...unitFaults(draft),
    ...actFaults(draft),
    ...optionFaults(draft),
  ];
}

function keyFaults(section: Section, draft: Draft): UserError[] {
  const [wanted, given] = [MOBILE_KEYS[section], draft.keys[section]];
  const missing = wanted.filter((key) => !given.includes(key)).map((key) => `${section}.${key}`);
  const surplus = given.filter((key) => !wanted.includes(key)).map((key) => `${section}.${key}`);
  return [
    ...missing.map((path) => ({
      code: 'missing',
      path,
      message:
        'is missing, and the rules of a mobile contract need it; add it with its unit, clause and rule',
    })),
    ...surplus.map((path) => ({
      code: 'unused',
      path,
      message: 'is used by no rule of a mobile contract; remove it, or correct its key',
    })),
  ];
}

function unitFaults(draft: Draft): UserError[] {
  const sections = ['values', 'inputs', 'plan'] as const;
  return sections.flatMap((section) =>
    Object.entries(draft[section]).flatMap(([key, { unit }]) => {
      const used = MOBILE_KEYS[section].includes(key);
      const wanted = used ? MOBILE_UNITS[section === 'plan' ? `plan.${key}` : key] : undefined;
      const path = `${section}.${key}.unit`;
      if (wanted === undefined || unit === wanted) return [];
      return [
        {
          code: 'wrong-unit',
          path,
          message: `is ${shown(unit)}, and the rule counts in ${wanted}; write it in ${wanted}`,
        },
      ];
    }),
  );
}

/** Windows and words of comparison that the core would not follow are refused, not passed over. */
function actFaults({ values }: Draft): UserError[] {
  return Object.entries(MOBILE_ACTS).flatMap(([key, [period, compare]]) => {
    const value = values[key];
    if (value === undefined) return [];
    const dated = value.dated === undefined ? [] : [datedFault(`values.${key}.dated`)];
    return [
      ...dated,
      ...actFault(`values.${key}.period`, value.period, period),
      ...actFault(`values.${key}.compare`, value.compare, compare),
    ];
  });
}

function actFault(path: string, found: string | undefined, wanted: string | undefined): UserError[] {
  if (found === wanted) return [];
  const remedy =
    wanted === undefined
      ? 'and the rule has none; leave it out'
      : `and the rule acts on "${wanted}"; use that`;
  const state = found === undefined ? 'is missing' : `is ${shown(found)}`;
  return [{ code: 'wrong-act', path, message: `${state}, ${remedy}` }];
}

function datedFault(path: string): UserError {
  const message =
    'has steps, and the rules of a mobile contract take one figure for the whole run; give the figure in force';
  return { code: 'wrong-act', path, message };
}

function optionFaults(draft: Draft): UserError[] {
  return Object.entries(MOBILE_READINGS).flatMap(([key, wanted]) => {
    const given = Object.keys(draft.readings[key]?.options ?? {}).sort();
    const path = `readings.${key}.options`;
    if (draft.readings[key] === undefined || given.join() === wanted.join()) return [];
    return [
      {
        code: 'wrong-options',
        path,
        message: `has ${given.join(', ') || 'none'}, and the rule knows ${wanted.join(', ')}; give each of them a text`,
      },
    ];
  });
}
