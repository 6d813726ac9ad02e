import { decimalOf, isWhole, printDecimal } from '../domain/decimal.ts';
import { compare, ratio, times, type Ratio } from '../domain/ratio.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Contract } from './schema.ts';

/** Figures of a scenario by the key of the input that they fill. */
export type InputFigures = Readonly<Record<string, { readonly value: number | string } | undefined>>;

const LONGEST_MONTH_DAYS = 31n;
const WEEK_DAYS = 7n;

/** Limits per longer window, the limit per day beside them, and how many units of the first are one of the second. */
const WINDOWS = [
  { long: 'voicePerWeek', day: 'voicePerDay', days: WEEK_DAYS, scale: 1n },
  { long: 'smsPerMonth', day: 'smsPerDay', days: LONGEST_MONTH_DAYS, scale: 1n },
  { long: 'mmsBasePerMonth', day: 'mmsBasePerDay', days: LONGEST_MONTH_DAYS, scale: 1n },
  { long: 'mmsOtherPerMonth', day: 'mmsOtherPerDay', days: LONGEST_MONTH_DAYS, scale: 1n },
  { long: 'dataPerMonth', day: 'dataPerDay', days: LONGEST_MONTH_DAYS, scale: 1000n },
] as const;

/** Limits of one kind of damage, and the limit over all of them that holds as well. */
const CAPS = [
  ['liabilityEvent', 'liabilityYear'],
  ['injuryCap', 'yearCap'],
  ['propertyCap', 'yearCap'],
  ['rightsCap', 'yearCap'],
  ['emergencyCap', 'yearCap'],
  ['dataCap', 'yearCap'],
  ['blockEventCap', 'yearCap'],
  ['dataPersonCap', 'dataCap'],
  ['blockCap', 'blockEventCap'],
] as const;

/** Thresholds that can never fire, because another one always comes first. */
export function neverFiring(contract: Contract, inputs: InputFigures): UserError[] {
  const caps = capFaults(contract);
  if (contract.product !== 'mobile') return caps;
  return [
    ...noticeFaults(contract),
    ...ownLimitFaults(contract, inputs),
    ...ceilingFaults(contract, inputs),
    ...windowFaults(contract),
  ];
}

function noticeFaults(contract: Contract): UserError[] {
  const option = readingOf(contract, 'A2');
  const stop = figure(contract, option === 'C' ? 'roamNoticeBase' : 'roamStop');
  const first = times(figure(contract, 'roamNoticeBase'), percent(contract));
  const notices = [
    { path: 'values.roamNoticeBase', amount: first, on: option !== 'B' },
    { path: 'values.roamSecondNotice', amount: figure(contract, 'roamSecondNotice'), on: option !== 'C' },
  ];
  return notices
    .filter(({ amount, on }) => on && compare(amount, stop) > 0)
    .map(({ path, amount }) =>
      never(
        path,
        `its notice at ${euros(amount)} lies above the stop at ${euros(stop)}`,
        `keep it at or below the stop`,
      ),
    );
}

function ownLimitFaults(contract: Contract, inputs: InputFigures): UserError[] {
  const limit = decimalOf(inputs['customLimit']?.value ?? '');
  if (limit === undefined || readingOf(contract, 'A15') !== 'A') return [];
  const stop = figure(contract, 'roamStop');
  const notice = times(limit, percent(contract));
  if (compare(notice, stop) <= 0) return [];
  const said = `the notice of a customer's own limit of ${euros(limit)} comes at ${euros(notice)}, above the stop at ${euros(stop)}`;
  return [
    never(
      'inputs.customLimit',
      said,
      'give a smaller limit, or take reading A15 B, under which the stop moves too',
    ),
  ];
}

function ceilingFaults(contract: Contract, inputs: InputFigures): UserError[] {
  const ceiling = decimalOf(inputs['ceiling']?.value ?? '');
  const stop = figure(contract, 'serviceStop');
  if (ceiling === undefined || compare(ceiling, stop) <= 0) return [];
  const said = `a ceiling of ${euros(ceiling)} lies above the stop of the whole service at ${euros(stop)}`;
  return [never('inputs.ceiling', said, 'give a smaller ceiling')];
}

function windowFaults(contract: Contract): UserError[] {
  if (readingOf(contract, 'A11') !== 'A') return [];
  return WINDOWS.flatMap(({ long, day, days, scale }) => {
    const most = times(figure(contract, day), ratio(days));
    const limit = times(figure(contract, long), ratio(scale));
    if (compare(limit, most) < 0) return [];
    const said = `${String(days)} days at the limit of ${day} do not pass it`;
    return [never(`values.${long}`, said, 'keep it below, or take it to be without effect')];
  });
}

function capFaults(contract: Contract): UserError[] {
  return CAPS.flatMap(([each, all]) => {
    const [one, most] = [contract.values[each], contract.values[all]];
    if (!one || !most || compare(figure(contract, each), figure(contract, all)) <= 0) return [];
    return [never(`values.${each}`, `${all} is lower and holds too`, `keep it at or below ${all}`)];
  });
}

function never(path: string, said: string, remedy: string): UserError {
  return { code: 'never-fires', path, message: `can never fire: ${said}; ${remedy}` };
}

function percent(contract: Contract): Ratio {
  return times(figure(contract, 'roamNoticePercent'), ratio(1n, 100n));
}

function readingOf(contract: Contract, key: string): string | undefined {
  return contract.readings[key]?.default;
}

function figure(contract: Contract, key: string): Ratio {
  const value = contract.values[key]?.value;
  return (typeof value === 'boolean' ? undefined : decimalOf(value ?? '')) ?? ratio(0n);
}

function euros(amount: Ratio): string {
  const cents = isWhole(times(amount, ratio(100n)));
  return `${printDecimal(amount, cents ? 2 : 3)} EUR`;
}
