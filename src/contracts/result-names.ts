import { Limit, Line, Notice, State } from '../../assembly/layout/kinds.ts';

function membersOf(kind: string, members: object): string[] {
  const names = Object.keys(members).filter((name) => Number.isNaN(Number(name)) && name !== 'COUNT');
  return names.map((name) => `${kind}:${name}`);
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
