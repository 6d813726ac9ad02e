import { beforeAll, describe, expect, it } from 'vitest';
import { compileCore } from '../../../src/core/compiled.ts';
import { instantiateRecorded, type RecordedCore } from '../../../src/core/recorded.ts';
import { allCasesIn, groundOf } from '../../cases/folders.ts';
import { comparisonUnder } from './compare.ts';
import type { Product } from './product.ts';

/** Both engines tell the same of every case of a contract. */
export function agreeOnCases(product: Product): void {
  const documents = groundOf(product.id);
  const cases = allCasesIn(product.id);
  let core: RecordedCore;
  beforeAll(async () => {
    core = await instantiateRecorded(await compileCore('all'));
  });

  describe(`the reference and the core agree on the cases of ${product.id}`, () => {
    it.each(cases.map((given) => [given.case, given] as const))('%s', (_, given) => {
      const compare = comparisonUnder(product, { ...documents, core }, given.terms);
      expect(compare(given).lines).toEqual([]);
    });
  });
}
