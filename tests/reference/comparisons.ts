import { accountsOf } from './accounts/compare.ts';
import { BACKUP, DUTCH_MOBILE, FIBRE, PREPAID } from './accounts/product.ts';
import { mobileUse } from './compare.ts';
import type { ComparisonName } from './compared.ts';
import type { Comparison, Documents } from './comparison.ts';
import { mobileLife } from './mobile-life/compare.ts';

export const COMPARISONS: Readonly<Record<ComparisonName, (documents: Documents) => Comparison>> = {
  mobile: mobileUse,
  'mobile-life': mobileLife,
  prepaid: (documents) => accountsOf(PREPAID, documents),
  fibre: (documents) => accountsOf(FIBRE, documents),
  backup: (documents) => accountsOf(BACKUP, documents),
  'dutch-mobile': (documents) => accountsOf(DUTCH_MOBILE, documents),
};
