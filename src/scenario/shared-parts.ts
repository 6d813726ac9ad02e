import type { Patch } from './schema.ts';

const SHARED = /^(people|horizon|seed|simMonths|country|inputs\.shock(Floor|Multiple))(\.|$)/;

/**
 * Does this patch lead to what all variants share: people, horizon, seed, and what counts as a shock? Variants live the
 * same months, so a change there makes another baseline.
 */
export function isShared({ path }: Patch): boolean {
  return SHARED.test(path);
}
