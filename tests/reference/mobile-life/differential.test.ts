import { beforeAll, describe, expect, it } from 'vitest';
import { contractNamed } from '../../cases/folders.ts';
import { playBlocks, type Played } from './play-blocks.ts';

const BLOCKS = 160;
/** Timelines in which each rule and each option of a reading must have decided something. */
const LEAST = 100;

const { rules } = contractNamed('citymesh-mobile');
let played: Played;
beforeAll(async () => {
  played = await playBlocks(BLOCKS);
}, 600_000);

describe('the core and the reference, on dated facts of a mobile contract drawn at random', () => {
  it('tell the same', () => {
    expect(played.first).toBeUndefined();
    expect(played.differing).toBe(0);
  });

  it('show every simulated rule of dated facts a hundred times', () => {
    const simulated = rules.filter(({ id, status }) => status === 'simulated' && isOfFacts(id));
    expect(simulated.map(({ id }) => id).filter((id) => (played.fired[id] ?? 0) < LEAST)).toEqual([]);
  });
});

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
