// One variant's terms: one lowering for each group of the contract's rules.

import { lowerAfterStop } from './after-stop.ts';
import { lowerBillShock } from './bill-shock.ts';
import { lowerBlocks } from './blocks.ts';
import { lowerDelays } from './delays.ts';
import { lowerFairUse } from './fair-use.ts';
import type { Lowering } from './lowering.ts';
import { lowerLife } from './mobile-life/lower.ts';
import { lowerSwitches } from './mobile-switches.ts';
import { lowerMoney } from './money.ts';
import { lowerPlans } from './plans.ts';
import { lowerPrices } from './prices.ts';
import { lowerRoamingAbuse } from './roaming-abuse.ts';
import { lowerUseRules } from './use-rules.ts';

const LOWERINGS: readonly ((lowering: Lowering) => void)[] = [
  lowerMoney,
  lowerDelays,
  lowerBlocks,
  lowerPlans,
  lowerBillShock,
  lowerAfterStop,
  lowerFairUse,
  lowerRoamingAbuse,
  lowerLife,
  lowerPrices,
  lowerUseRules,
  lowerSwitches,
];

/** Writes every slot of one variant's terms. */
export function lowerTerms(lowering: Lowering): void {
  for (const lower of LOWERINGS) lower(lowering);
}
