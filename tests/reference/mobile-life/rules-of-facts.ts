import type { Contract } from '../../../src/contracts/schema.ts';
import { optionsOf, simulatedRules } from '../at-random.ts';

/** The simulated rules of dated facts, and every option of their readings. */
export function rulesOfFacts(contract: Contract): string[] {
  return [...simulatedRules(contract, isOfFacts), ...optionsOf(contract, readingsOf(contract, isOfFacts))];
}

/** All other simulated rules, and every option of their readings but the one about several SIMs (`together.test.ts`). */
export function rulesOfUse(contract: Contract): string[] {
  const isOfUse = (id: string): boolean => !isOfFacts(id);
  const readings = readingsOf(contract, isOfUse).filter((name) => name !== 'A17per');
  return [...simulatedRules(contract, isOfUse), ...optionsOf(contract, readings)];
}

/** Names of the readings that belong to one of these rules. */
function readingsOf({ rules }: Contract, isNamed: (id: string) => boolean): string[] {
  return [...new Set(rules.filter(({ id }) => isNamed(id)).flatMap(({ readings }) => readings))];
}

/** Groups of rules that facts bring about, and single rules of other groups. */
const GROUPS = [
  'onboard',
  'deposit',
  'advance',
  'access',
  'vas-intl',
  'number',
  'inactivity',
  'sim',
  'loss',
  'device',
  'content',
  'pack',
  'network',
  'plan',
  'term',
  'exit',
  'end',
  'port',
  'liability',
];
const RULES = [
  'data/opt-out',
  'roam-eu/block-on-request-free',
  'roam-eu/reopen-written',
  'roam/foreign-outage-no-liability',
  'roam-fup/sim-resale-immediate',
  'unlimited/backup-data-counts',
];

function isOfFacts(id: string): boolean {
  const [, group = '', name = ''] = id.split('/');
  return GROUPS.includes(group) || RULES.includes(`${group}/${name}`);
}
