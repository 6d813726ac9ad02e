import type { Patch } from './schema.ts';

const SHARED =
  /^(people|horizon|seed|simMonths|country|network|inputs\.shock(Floor|Multiple)|plans\.[^.]+\.phones)(\.|$)/;
/** Of a network: what-ifs put on or off, and the terms of backup. */
const NETWORK_TERMS =
  /^network\.(whatIfs\.[^.]+$|backup\.(values|inputs|readings|policies|plans|rules)\.)(?!.*\.phones$)/;

/**
 * Does this patch lead to what all variants share: people and their phones, horizon, seed, network, and what counts as a shock?
 * Variants live the same months, so a change there makes another baseline.
 */
export function isShared({ path }: Patch): boolean {
  return SHARED.test(path) && !NETWORK_TERMS.test(path);
}
