import { beforeAll, describe, expect, it } from 'vitest';
import { playBlocks, type Played } from './play-blocks.ts';
import { documentsOf, type Product } from './product.ts';

/** Timelines in which each rule and each option of a reading must have decided something. */
const LEAST = 100;

/** Both engines tell the same of so many blocks of timelines drawn at random, and these show every rule and reading. */
export function comparesAtRandom(product: Product, blocks: number): void {
  const { rules, readings } = documentsOf(product).contract;
  let played: Played;
  beforeAll(async () => {
    played = await playBlocks(product, blocks);
  }, 24 * 3_600_000);

  describe(`the core and the reference, on ${product.id} drawn at random`, () => {
    it('tell the same', () => {
      expect(played.first).toBeUndefined();
      expect(played.differing).toBe(0);
    });

    it('show every simulated rule and every option of its readings a hundred times', () => {
      const simulated = rules.filter(({ status }) => status === 'simulated').map(({ id }) => id);
      const options = Object.entries(readings).flatMap(([name, { options: own }]) =>
        Object.keys(own).map((option) => `${name} ${option}`),
      );
      expect([...simulated, ...options].filter((each) => (played.fired[each] ?? 0) < LEAST)).toEqual([]);
    });
  });
}
