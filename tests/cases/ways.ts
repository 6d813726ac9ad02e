import { playCase, type Ground } from '../../src/cases/play.ts';
import type { Case, Shown } from '../../src/cases/schema.ts';
import { toldOfAll, type ToldLine } from '../../src/cases/told.ts';
import type { Rule } from '../../src/contracts/schema.ts';
import { thresholdsOf, type Threshold } from '../../src/contracts/thresholds.ts';
import { boundsOf } from '../../src/contracts/bounds.ts';
import type { Patch } from '../../src/scenario/schema.ts';
import { figureIn, isNothing, isUnused, pathIn } from './figures.ts';
import { nudged } from './nudged.ts';

/** On which side of a threshold a case lies. */
interface Side {
  /** Does it make a difference that the rule is on? */
  readonly acts: boolean;
  /** Which lines other than the fee, notices and states are told, whenever, how often and over how much. */
  readonly shape: string;
}

/** Has the case another side where the threshold is moved? Undefined where the terms refuse that. */
type Turn = boolean | undefined;

/** Units of a term of which one is so long that the case must also turn where one of its dates moves. */
const LONG = ['weeks', 'months', 'calendar months', 'years'];
/** How far above is just above, as a part of a threshold that is not counted in whole units. */
const JUST = 0.02;
/** What the threshold itself is no part of. */
const BEYOND = ['more than', 'at most'];

/**
 * In which ways a case shows a rule, with the figures of the contract that say so. Thresholds are moved by a unit: a case at a
 * threshold turns at once, one above it only from there, and an ordinary one not at all.
 */
export async function waysOf(given: Case, ground: Ground, rule: Rule): Promise<Map<Shown, string[]>> {
  const ways = new Map<Shown, string[]>();
  const own = await sideOf(given, ground, rule);
  if (own === undefined) throw new Error(`${given.case}: is not played`);
  for (const threshold of thresholdsOf(ground.contract, rule)) {
    const way = await wayAt(threshold, given, ground, rule, own);
    if (way) ways.set(way, [...(ways.get(way) ?? []), threshold.key]);
  }
  if (ways.size > 0) return ways;
  if (own.acts) ways.set('ordinary', []);
  const isIdle = !own.acts && !isUnused(rule, given, ground) && !(await isAnyCounted(given, ground, rule));
  if (isIdle || isNothing(rule, given, ground)) ways.set('zero', []);
  return ways;
}

/** Does the rule act where its threshold is the least that there is: is there anything that it counts? */
async function isAnyCounted(given: Case, ground: Ground, rule: Rule): Promise<boolean> {
  for (const threshold of thresholdsOf(ground.contract, rule)) {
    const least = BEYOND.includes(threshold.compare) ? 0 : stepOf(threshold);
    const lowered = await sideOf(given, ground, rule, [patchTo(least, threshold, given, ground)]);
    if (lowered?.acts === true) return true;
  }
  return false;
}

function stepOf({ key, unit }: Threshold): number {
  return boundsOf(key, unit).whole ? 1 : 0.01;
}

function patchTo(value: number, threshold: Threshold, given: Case, ground: Ground): Patch {
  const isWhole = stepOf(threshold) === 1 && threshold.unit !== 'EUR';
  return { path: pathIn(threshold, given, ground), value: value.toFixed(isWhole ? 0 : 2) };
}

async function wayAt(
  threshold: Threshold,
  given: Case,
  ground: Ground,
  rule: Rule,
  own: Side,
): Promise<'at' | 'above' | undefined> {
  const figure = figureIn(pathIn(threshold, given, ground), given, ground);
  if (figure === undefined) return undefined;
  const { whole, most } = boundsOf(threshold.key, threshold.unit);
  const step = stepOf(threshold);
  const turnsAt = async (value: number): Promise<Turn> => {
    if (value < 0) return undefined;
    return turn(own, await sideOf(given, ground, rule, [patchTo(value, threshold, given, ground)]));
  };
  const turnsBy = async (days: number): Promise<boolean> => {
    for (const each of nudged(given, days)) if (turn(own, await sideOf(each, ground, rule))) return true;
    return false;
  };
  const below = await turnsAt(figure - step);
  const above = await turnsAt(figure + step);
  const isBeyond = BEYOND.includes(threshold.compare);
  if (threshold.from !== undefined && LONG.includes(threshold.unit))
    return longWay(isBeyond, below, above, turnsBy);
  if (isBeyond && below === true) return above === true ? undefined : 'at';
  if (below === true) return undefined;
  if (above === true) return isBeyond ? 'above' : 'at';
  const far = whole ? 2 * step : Math.max(2 * step, figure * JUST);
  const isJust = !(isBeyond && whole) && (await turnsAt(Math.min(figure + far, most)));
  return isJust === true ? 'above' : undefined;
}

/** A day more or less decides too. What must be reached, and is by a day more than a unit, is left again by two days. */
async function longWay(
  isBeyond: boolean,
  below: Turn,
  above: Turn,
  turnsBy: (days: number) => Promise<boolean>,
): Promise<'at' | 'above' | undefined> {
  if (isBeyond) {
    if (above === true ? below === true : below === false) return undefined;
    return (await turnsBy(1)) ? (above === true ? 'above' : 'at') : undefined;
  }
  if (above !== true || below === true) return undefined;
  if (await turnsBy(1)) return 'at';
  return (await turnsBy(2)) ? 'above' : undefined;
}

function turn(one: Side, other: Side | undefined): Turn {
  return other && (one.acts !== other.acts || one.shape !== other.shape);
}

/** Undefined where the terms refuse the changes. */
async function sideOf(
  given: Case,
  ground: Ground,
  { id }: Rule,
  changes: readonly Patch[] = [],
): Promise<Side | undefined> {
  const on = await toldUnder(given, ground, changes);
  const off = await toldUnder(given, ground, [...changes, { path: `rules.${id}`, value: 'off' }]);
  if (on === undefined || off === undefined) return undefined;
  return { acts: on !== off, shape: shapeOf(on) };
}

/** What a case told under changes: several rules and thresholds ask for the same. */
const told = new WeakMap<Case, Map<string, Promise<string | undefined>>>();

function toldUnder(given: Case, ground: Ground, changes: readonly Patch[]): Promise<string | undefined> {
  const known = told.get(given) ?? new Map<string, Promise<string | undefined>>();
  told.set(given, known);
  const key = JSON.stringify(changes);
  const before = known.get(key);
  if (before) return before;
  const now = playCase(given, ground, changes).then(
    (played) => played.statement && textOf(toldOfAll(given, played).told),
  );
  known.set(key, now);
  return now;
}

function textOf(lines: readonly ToldLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function shapeOf(told: string): string {
  const plain = told
    .replaceAll('the fee alone', 'fee 0.00')
    .replaceAll(/\d{4}-\d\d-\d\d( \d\d:\d\d(:\d\d)?)? ?/g, '')
    .replaceAll(/-?\d+\.\d+/g, '');
  const kinds = plain.split('\n').flatMap((line) => {
    const [of = '', ...charges] = line.split(/[:,] /);
    return charges.length === 0 ? [line] : charges.map((charge) => `${of} ${charge}`);
  });
  return [...new Set(kinds)].sort().join('\n');
}
