import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { SECTIONS, type Draft, type Section } from './draft.ts';
import { DUTCH_KEYS } from './dutch-keys.ts';
import { FIBRE_KEYS } from './fibre-keys.ts';
import { PREPAID_KEYS } from './prepaid-keys.ts';
import type { ContractValue } from './schema.ts';
import type { Unit } from './units.ts';

type Figures = Readonly<Record<string, readonly [Unit, ContractValue['compare']?]>>;

/** Exactly what a contract of an account product must hold. */
export interface ProductKeys {
  readonly values: Figures;
  readonly inputs: Figures;
  readonly plan: Figures;
  /** Options by reading: "AB". */
  readonly readings: Readonly<Record<string, string>>;
  readonly policies: readonly string[];
}

const KEYS: Readonly<Record<string, ProductKeys | undefined>> = {
  prepaid: PREPAID_KEYS,
  fibre: FIBRE_KEYS,
  'mobile-nl': DUTCH_KEYS,
};

/** What the rules of an account product need and a document lacks, has too much, or has in another form. */
export function keyTableFaults(draft: Draft): UserError[] {
  const keys = typeof draft.product === 'string' ? KEYS[draft.product] : undefined;
  if (keys === undefined) return [];
  return [
    ...SECTIONS.flatMap((section) => presenceFaults(section, keys, draft)),
    ...(['values', 'inputs', 'plan'] as const).flatMap((section) =>
      unitFaults(section, keys[section], draft),
    ),
    ...Object.entries(keys.values).flatMap(([key, [, compare]]) => compareFault(key, compare, draft)),
    ...Object.entries(keys.readings).flatMap(([key, options]) => optionFault(key, options, draft)),
  ];
}

function presenceFaults(section: Section, keys: ProductKeys, draft: Draft): UserError[] {
  const wanted = section === 'policies' ? keys.policies : Object.keys(keys[section]);
  const given = draft.keys[section];
  const of = `the rules of a ${String(draft.product)} contract`;
  return [
    ...wanted
      .filter((key) => !given.includes(key))
      .map((key) => ({
        code: 'missing',
        path: `${section}.${key}`,
        message: `is missing, and ${of} need it; add it with its clause and rule`,
      })),
    ...given
      .filter((key) => !wanted.includes(key))
      .map((key) => ({
        code: 'unused',
        path: `${section}.${key}`,
        message: `is used by none of ${of}; remove it, or correct its key`,
      })),
  ];
}

function unitFaults(section: 'values' | 'inputs' | 'plan', figures: Figures, draft: Draft): UserError[] {
  return Object.entries(draft[section]).flatMap(([key, { unit }]) => {
    const wanted = figures[key]?.[0];
    if (wanted === undefined || unit === wanted) return [];
    const message = `is ${shown(unit)}, and the rule counts in ${wanted}; write it in ${wanted}`;
    return [{ code: 'wrong-unit', path: `${section}.${key}.unit`, message }];
  });
}

/** A word of comparison that the core would not follow is refused, and so are figures that change during a run. */
function compareFault(key: string, wanted: ContractValue['compare'], { values }: Draft): UserError[] {
  const value = values[key];
  if (value === undefined) return [];
  const errors: UserError[] = [];
  if (value.compare !== wanted) {
    const state = value.compare === undefined ? 'is missing' : `is ${shown(value.compare)}`;
    const remedy =
      wanted === undefined
        ? 'and the rule has none; leave it out'
        : `and the rule acts on "${wanted}"; use that`;
    errors.push({ code: 'wrong-act', path: `values.${key}.compare`, message: `${state}, ${remedy}` });
  }
  if (value.dated !== undefined) {
    const message = 'has steps, and the rules take one figure for the whole run; give the figure in force';
    errors.push({ code: 'wrong-act', path: `values.${key}.dated`, message });
  }
  return errors;
}

function optionFault(key: string, wanted: string, { readings }: Draft): UserError[] {
  const reading = readings[key];
  if (reading === undefined) return [];
  const given = Object.keys(reading.options).sort().join(', ');
  const known = [...wanted].join(', ');
  if (given === known) return [];
  const message = `has ${given || 'none'}, and the rule knows ${known}; give each of them a text`;
  return [{ code: 'wrong-options', path: `readings.${key}.options`, message }];
}
