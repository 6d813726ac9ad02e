// Rights that the operator has but need not use ("may"): a draw of its own for each occasion, the same under every variant.

import { trait } from './traits';
import { Unit } from '../layout/account';
import { drawU32 } from '../random/draw';

/** Purposes of draws from here on belong to rights of account products. */
export const PURPOSE_RIGHTS: u32 = 160;

/** Does the operator use a right of this probability (2^32 always) on the account's `occasion`-th chance? */
export function uses(probability: i64, right: u32, occasion: i32): bool {
  if (probability <= 0) return false;
  if (probability >= 1 << 32) return true;
  const customer = u32(trait(Unit.customer));
  return i64(drawU32(customer, u32(trait(Unit.unit)), u32(occasion), PURPOSE_RIGHTS + right)) < probability;
}
