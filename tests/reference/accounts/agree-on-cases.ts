import { beforeAll, describe, expect, it } from 'vitest';
import { compileCore } from '../../../src/core/compiled.ts';
import { instantiateRecorded, type RecordedCore } from '../../../src/core/recorded.ts';
import type { Case } from '../../../src/cases/schema.ts';
import { allCasesIn } from '../../cases/folders.ts';
import { comparisonUnder } from './compare.ts';
import { documentsOf, type Product } from './product.ts';

/** What phones are billed under a contract of their own is no part of backup's second engine. */
function isOfOneContract({ account }: Case): boolean {
  return account.phonesBilled !== 'true';
}

/** Both engines tell the same of every case of a contract. */
export function agreeOnCases(product: Product): void {
  const documents = documentsOf(product);
  const cases = allCasesIn(product.id).filter(isOfOneContract);
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
