import {
  Limit,
  Line,
  Notice,
  State,
  USE_LIMITS,
  USE_LINES,
  USE_NOTICES,
} from '../../assembly/layout/kinds.ts';

/** Members of an enum of the core as results, in its order; only the first `count` when it is given. */
function membersOf(kind: string, members: object, count = Infinity): string[] {
  const names = Object.keys(members).filter((name) => Number.isNaN(Number(name)) && name !== 'COUNT');
  return names.slice(0, count).map((name) => `${kind}:${name}`);
}

/** Results of a run that are no line, notice, limit or state. */
const FURTHER = [
  'blocked:eu',
  'blocked:nonEu',
  'blocked:vas',
  'blocked:international',
  'overshoot:roaming',
  'overshoot:service',
  'late:roaming',
  'thirdParty',
];

/** Every result that a rule may name: "notice:roaming40", "line:surchargeData", "limit:dataDay", "state:throttled". */
export const RESULT_NAMES: readonly string[] = [
  ...membersOf('line', Line),
  ...membersOf('notice', Notice),
  ...membersOf('limit', Limit),
  ...membersOf('state', State),
  ...FURTHER,
];

/** Those that metered use leads to: every mobile contract makes them all. */
export const USE_RESULTS: readonly string[] = [
  ...membersOf('line', Line, USE_LINES),
  ...membersOf('notice', Notice, USE_NOTICES),
  ...membersOf('limit', Limit, USE_LIMITS),
  ...FURTHER,
];
