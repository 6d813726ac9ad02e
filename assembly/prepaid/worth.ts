// 2.6: what the rest of the credit is worth, when it is paid back or lost.
//   rest = paid x credit left / credit bought, or credit left at the unit price; to a micro-euro

import { PrepaidTerms } from '../layout/prepaid';
import { Wide } from '../rating/wide';
import { Account, term } from './wallet';

const PRODUCT = memory.data(16, 16);

/** Micro-euro incl. VAT. */
export function worth(): i64 {
  if (Account.credit == 0) return 0;
  const scale = term(PrepaidTerms.creditScale);
  if (term(PrepaidTerms.atUnitPrice) != 0) return (2 * Account.credit + scale) / (2 * scale);
  Wide.clear(PRODUCT);
  Wide.addProduct(PRODUCT, u64(Account.paidForCredit), u64(Account.credit));
  return Wide.roundHalfUp(PRODUCT, u64(Account.credited));
}
