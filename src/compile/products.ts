import type { Contract } from '../contracts/schema.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Scenario } from '../scenario/schema.ts';
import { dutchMobile } from './dutch-mobile/product.ts';
import { backup } from './backup/product.ts';
import { fibre } from './fibre/product.ts';
import type { LoweredProduct } from './lowered.ts';
import { mobile } from './mobile.ts';
import { prepaid } from './prepaid/product.ts';

const PRODUCTS: Partial<Record<Contract['product'], LoweredProduct>> = {
  mobile: mobile as LoweredProduct,
  'mobile-nl': dutchMobile as LoweredProduct,
  backup: backup as LoweredProduct,
  fibre: fibre as LoweredProduct,
  prepaid: prepaid as LoweredProduct,
};

/** How a contract's product is lowered, or why this scenario cannot be played under it. */
export function productOf(
  contract: Contract,
  scenario: Scenario,
): { lowered: LoweredProduct } | { errors: UserError[] } {
  const lowered = PRODUCTS[contract.product];
  if (lowered === undefined) {
    const message = `is ${shown(contract.product)}, which cannot be played by itself; open one of ${Object.keys(PRODUCTS).join(', ')}`;
    return { errors: [{ code: 'unplayable-product', path: 'contract.product', message }] };
  }
  if (lowered.fits(scenario)) return { lowered };
  const message = `do not belong to a ${contract.product} contract; take the people of one of its scenarios`;
  return { errors: [{ code: 'other-product', path: 'people', message }] };
}
