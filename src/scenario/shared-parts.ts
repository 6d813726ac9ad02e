const SHARED = /^(people|horizon|seed|simMonths|country|inputs\.shock(Floor|Multiple))(\.|$)/;

/**
 * Does this path lead to what all variants share: people, horizon, seed, and what counts as a shock? Variants live the
 * same months, so a change there makes another baseline.
 */
export function isShared(path: string): boolean {
  return SHARED.test(path);
}
