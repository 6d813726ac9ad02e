import { backup } from '../../src/compile/backup/product.ts';
import { dutchMobile } from '../../src/compile/dutch-mobile/product.ts';
import { fibre } from '../../src/compile/fibre/product.ts';
import type { LoweredProduct } from '../../src/compile/lowered.ts';
import { mobile } from '../../src/compile/mobile.ts';
import { prepaid } from '../../src/compile/prepaid/product.ts';
import { network } from '../../src/compile/network/lower.ts';
import { compileAs, type Compiled, type Options } from '../../src/compile/program.ts';
import type { Contract } from '../../src/contracts/schema.ts';
import type { Patch, Scenario } from '../../src/scenario/schema.ts';

const products: Readonly<Record<Contract['product'], LoweredProduct>> = {
  mobile: mobile as LoweredProduct,
  'mobile-nl': dutchMobile as LoweredProduct,
  backup: backup as LoweredProduct,
  fibre: fibre as LoweredProduct,
  prepaid: prepaid as LoweredProduct,
};

/** As the product's own door, but at once: nothing is loaded on demand. */
export function compileProgram(
  contract: Contract,
  scenario: Scenario,
  variants: readonly (readonly Patch[])[],
  options: Options,
): Compiled {
  return compileAs({ ...products[contract.product], around: network }, contract, scenario, variants, options);
}
