import type { Contract } from '../../../src/contracts/schema.ts';
import { simulatedRules } from '../at-random.ts';

/** The simulated rules of dated facts. */
export function rulesOfFacts(contract: Contract): string[] {
  return simulatedRules(contract, isOfFacts);
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
