import { parseDecimal } from '../domain/decimal.ts';
import { parseMicros } from '../domain/money.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { boundsOf } from './bounds.ts';
import type { Draft } from './draft.ts';
import type { ContractInput, ContractValue, Policy } from './schema.ts';
import { isMoney, type Unit } from './units.ts';
import { isWord, wantedWord } from './word-values.ts';

const priced = new Set(['event', 'term', 'year', 'once']);

/** Faults of single figures: amounts, VAT bases, numbers, words of comparison. */
export function figureFaults(draft: Draft): UserError[] {
  return [
    ...Object.entries(draft.values).flatMap(([key, value]) => valueFaults(key, value)),
    ...Object.entries(draft.inputs).flatMap(([key, input]) => inputFaults(`inputs.${key}`, input, draft)),
    ...Object.entries(draft.plan).flatMap(([key, input]) => inputFaults(`plan.${key}`, input, draft)),
    ...Object.entries(draft.policies).flatMap(([key, policy]) => policyFaults(`policies.${key}`, policy)),
  ];
}

function valueFaults(key: string, value: ContractValue): UserError[] {
  const { unit, vat } = value;
  const path = `values.${key}`;
  const figures = [
    { at: `${path}.value`, found: value.value },
    ...(value.dated ?? []).map((step, index) => ({
      at: `${path}.dated[${String(index)}].value`,
      found: step.value,
    })),
  ];
  return [
    ...figures.flatMap(({ at, found }) => quantityFault(at, found, key, value)),
    ...basisFault(`${path}.vat`, unit, vat),
    ...(value.dated ?? []).flatMap((step, index) =>
      basisFault(`${path}.dated[${String(index)}].vat`, unit, step.vat ?? vat),
    ),
    ...compareFault(path, value),
    ...datesFault(path, value),
  ];
}

function quantityFault(
  path: string,
  found: string | number | boolean,
  key: string,
  value: ContractValue,
): UserError[] {
  const wanted = wantedFor(found, value) ?? beyondBounds(found, key, value);
  return wanted === undefined
    ? []
    : [{ code: 'wrong-value', path, message: `is ${shown(found)}; ${wanted}` }];
}

/** What to give instead of a figure that does not suit its unit; undefined when it does. */
function wantedFor(found: string | number | boolean, { unit, choices }: ContractValue): string | undefined {
  if (isMoney(unit)) {
    if (typeof found === 'string' && parseMicros(found) !== undefined && !found.startsWith('-'))
      return undefined;
    return `write money as a decimal in quotes, at most six decimals, such as "60.50"`;
  }
  if (unit === 'choice') {
    if (choices === undefined) return 'a value with unit "choice" lists its choices: add "choices"';
    return typeof found === 'string' && choices.includes(found)
      ? undefined
      : `use one of: ${choices.join(', ')}`;
  }
  if (unit === 'yes/no') return typeof found === 'boolean' ? undefined : 'give true or false, without quotes';
  if (isWord(unit)) return wantedWord(found, unit);
  const number = typeof found === 'number' && parseDecimal(String(found)) !== undefined && found >= 0;
  return number ? undefined : `give a number (${unit}), 0 or more, without quotes`;
}

/** What to give instead of a figure that is too large, too small or no whole number; undefined when it is none of these. */
function beyondBounds(
  found: string | number | boolean,
  key: string,
  { unit }: ContractValue,
): string | undefined {
  if (unit === 'choice' || unit === 'yes/no' || isWord(unit)) return undefined;
  const { least, most, whole } = boundsOf(key, unit);
  const number = Number(found);
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return undefined;
  return `give ${whole ? 'a whole number' : isMoney(unit) ? 'an amount' : 'a number'} from ${least} to ${most} (${unit})`;
}

function basisFault(path: string, unit: Unit, vat: string): UserError[] {
  if (isMoney(unit) && vat === 'none') {
    const message = `is "none", but the unit is ${unit}: money has a VAT basis; use incl, excl, cash (a deposit), or unstated where the clause does not say`;
    return [{ code: 'no-vat-basis', path, message }];
  }
  if (!isMoney(unit) && vat !== 'none') {
    return [{ code: 'vat-on-no-money', path, message: `is "${vat}", but ${unit} is not money; use none` }];
  }
  return [];
}

function compareFault(path: string, { unit, period, compare }: ContractValue): UserError[] {
  const threshold = period !== undefined && !priced.has(period) && !(isMoney(unit) && unit !== 'EUR');
  if (!threshold || compare !== undefined) return [];
  const message = `is missing, and a figure per ${period} is a threshold; use the clause's word: reached (it acts at the figure), more than (above it), at most, less than or at least`;
  return [{ code: 'no-compare', path: `${path}.compare`, message }];
}

function datesFault(path: string, { dated = [] }: ContractValue): UserError[] {
  return dated.flatMap(({ from }, index) => {
    const before = dated[index - 1]?.from;
    if (before === undefined || before < from) return [];
    const at = `${path}.dated[${String(index)}].from`;
    return [
      {
        code: 'dates-out-of-order',
        path: at,
        message: `is "${from}", not after "${before}"; put the steps in order of date, each date once`,
      },
    ];
  });
}

function inputFaults(path: string, input: ContractInput, draft: Draft): UserError[] {
  const faults = basisFault(`${path}.vat`, input.unit, input.vat);
  if (input.atMost === undefined) return faults;
  const known = draft.keys.values.includes(input.atMost);
  const at = `${path}.atMost`;
  return known
    ? faults
    : [
        ...faults,
        {
          code: 'unknown-value',
          path: at,
          message: `is "${input.atMost}", and there is no such value; name a key of values`,
        },
      ];
}

function policyFaults(path: string, policy: Policy): UserError[] {
  const share = policy.default;
  if (typeof share !== 'number' || parseDecimal(String(share)) !== undefined) return [];
  return [
    {
      code: 'wrong-value',
      path: `${path}.default`,
      message: `is ${String(share)}; give always, never, or a share with at most nine decimals`,
    },
  ];
}
