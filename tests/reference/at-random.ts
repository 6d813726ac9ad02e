import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../src/contracts/schema.ts';
import { contractNamed } from '../cases/folders.ts';
import { COMPARED, type ComparisonName } from './compared.ts';
import type { Shown } from './comparison.ts';
import { playBlocks, type Told } from './play-blocks.ts';
import type { Played, Slice } from './worker.ts';

/** Timelines in which each rule and each option of a reading must have been shown. */
const LEAST = 100;

/** Names of the rules and options that timelines must show; `shown`: what they have shown. */
type Asked = (contract: Contract, shown: Shown) => readonly string[];

export const everySimulatedRuleAndOption: Asked = (contract) => [
  ...simulatedRules(contract),
  ...optionsOf(contract, Object.keys(contract.readings)),
];

/** Ids, of those that a test names. */
export function simulatedRules({ rules }: Contract, isNamed: (id: string) => boolean = () => true): string[] {
  return rules.filter(({ id, status }) => status === 'simulated' && isNamed(id)).map(({ id }) => id);
}

export function optionsOf({ readings }: Contract, names: readonly string[]): string[] {
  return names.flatMap((name) =>
    Object.keys(readings[name]?.options ?? {}).map((option) => `${name} ${option}`),
  );
}

/** Both engines tell the same of blocks of timelines drawn at random, and these show what is asked of them, if anything is. */
export function comparesAtRandom(name: ComparisonName, slice: Slice, asked?: Asked, told?: Told): void {
  let played: Played;
  beforeAll(async () => {
    played = await playBlocks(name, slice, told);
  }, 24 * 3_600_000);

  describe(`the core and the reference, on ${name} drawn at random`, () => {
    it('tell the same', () => {
      expect(played.first).toBeUndefined();
      expect(played.differing).toBe(0);
      expect(played.until).toBe(slice.until);
    });

    if (!asked) return;
    it('show every rule and every option of a reading a hundred times', () => {
      const names = asked(contractNamed(COMPARED[name]), played.shown);
      expect(names.filter((each) => (played.shown[each] ?? 0) < LEAST)).toEqual([]);
    });
  });
}
