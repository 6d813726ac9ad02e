import { beforeAll, describe, expect, it } from 'vitest';
import { contractNamed } from '../cases/folders.ts';
import { playBlocks } from '../reference/play-blocks.ts';
import type { Played } from '../reference/worker.ts';

const BLOCKS = 100_000;
const LEAST = 100;

const { rules, readings } = contractNamed('citymesh-mobile');
let played: Played;
beforeAll(async () => {
  played = await playBlocks(BLOCKS);
}, 24 * 3_600_000);

describe('the core and the reference, on timelines drawn at random', () => {
  it('tell the same of every one of ten million', () => {
    expect(played.timelines).toBe(100 * BLOCKS);
    expect(played.first).toBeUndefined();
    expect(played.differing).toBe(0);
  });

  it('show every rule on use a hundred times', () => {
    const ofUse = rules.filter(({ id }) => RULES_OF_USE.some((prefix) => id.startsWith(prefix)));
    const simulated = ofUse.filter(({ status }) => status === 'simulated');
    expect(simulated.map(({ id }) => id).filter((id) => (played.fired[id] ?? 0) < LEAST)).toEqual([]);
  });

  it('show every reading of those rules a hundred times', () => {
    const used = new Set(Object.keys(played.fired).map((name) => name.split(' ')[0]));
    const options = Object.entries(readings)
      .filter(([name]) => used.has(name))
      .flatMap(([name, { options: own }]) => Object.keys(own).map((option) => [name, option] as const));
    const rare = options.map((each) => each.join(' ')).filter((each) => (played.fired[each] ?? 0) < LEAST);
    expect(rare).toEqual([]);
  });
});

const RULES_OF_USE = [
  'bill-shock',
  'unlimited',
  'fair-use',
  'msg',
  'roam-fup',
  'roam-noneu',
  'roam-sea',
  'invoice',
  'def',
].map((group) => `cm-mobile/${group}/`);
