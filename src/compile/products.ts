import type { Contract } from '../contracts/schema.ts';
import { hasNetwork } from '../scenario/network-backup.ts';
import type { Patch, Scenario } from '../scenario/schema.ts';
import type { LoweredProduct } from './lowered.ts';
import { mobile } from './mobile.ts';
import { compileAs, type Compiled, type Options } from './program.ts';

type Product = Contract['product'];

/** How each product is lowered; all but the first are loaded when a contract asks for them. */
const products: Readonly<Record<Product, () => LoweredProduct | Promise<LoweredProduct>>> = {
  mobile: () => mobile as LoweredProduct,
  'mobile-nl': async () => (await import('./dutch-mobile/product.ts')).dutchMobile as LoweredProduct,
  backup: async () => (await import('./backup/product.ts')).backup as LoweredProduct,
  fibre: async () => (await import('./fibre/product.ts')).fibre as LoweredProduct,
  prepaid: async () => (await import('./prepaid/product.ts')).prepaid as LoweredProduct,
};

/**
 * Compiles a scenario for the core, as `compileAs` does, with the lowering of the contract's own product: at once where nothing
 * has to be loaded for it.
 */
export function compileProgram(
  contract: Contract,
  scenario: Scenario,
  variants: readonly (readonly Patch[])[],
  options: Options,
): Compiled | Promise<Compiled> {
  const product = products[contract.product]();
  if (!(product instanceof Promise) && !hasNetwork(scenario)) {
    return compileAs(product, contract, scenario, variants, options);
  }
  return loaded(product, scenario).then((whole) => compileAs(whole, contract, scenario, variants, options));
}

async function loaded(
  product: LoweredProduct | Promise<LoweredProduct>,
  scenario: Scenario,
): Promise<LoweredProduct> {
  const around = hasNetwork(scenario) && { around: (await import('./network/lower.ts')).network };
  return { ...(await product), ...around };
}
