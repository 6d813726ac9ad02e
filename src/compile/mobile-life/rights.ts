// Rights of the operator ("may"), each a probability; a rule that is nothing but its right is switched off with it.

import { LifeRight, LifeTerms } from '../../../assembly/layout/mobile-life.ts';
import { Terms as Slots } from '../../../assembly/layout/terms.ts';
import { threshold } from '../chance.ts';
import { isOff, type Lowering } from '../lowering.ts';

type RightName = Exclude<keyof typeof LifeRight, 'COUNT'>;

/** Policy of the contract that a right follows, and the rule whose right it is. */
const RIGHTS: Readonly<Record<RightName, string>> = {
  refuseApplication: 'onboard/refusal-grounds',
  askIntakeDeposit: '',
  askDeposit: 'deposit/default-cap-avg-3-months',
  endUnpaidDeposit: 'deposit/unpaid',
  askAdvance: 'advance/trigger-high-bill',
  askOpeningAdvance: 'vas-intl/advance-first',
  refuseOpening: 'vas-intl/may-refuse',
  requireTenure: 'access/depends-on-plan-deposit-tenure',
  endInactive: 'inactivity/no-bundle-1-month',
  chargeNumberChange: 'number/customer-change-cost',
  chargeReplacement: 'sim/replace-eur-10',
  barDevice: 'device/eir-block',
  simBoxMeasures: 'device/simbox-block-and-end',
  suspendUnlawful: 'content/unlawful-suspend',
  suspendPack: 'pack/suspend-all',
  relieveNetwork: 'network/congestion-measures',
  resaleMeasures: 'roam-fup/sim-resale-immediate',
  planChangeConsent: '',
  promoConditions: 'plan/promo-conditions',
  chargeBreach: 'plan/breach-costs',
  requireNotice: 'term/notice-gt-9-max-1-month',
  chargePreActivation: 'exit/pre-activation',
  chargeExit: 'exit/gt-9-remaining-minimum',
  chargeExitUse: 'exit/plus-75pct-3-months-usage',
};

export function lowerRights({ terms, block }: Lowering): void {
  for (const [name, rule] of Object.entries(RIGHTS)) {
    const off = rule !== '' && isOff(terms, `cm-mobile/${rule}`);
    const share = off ? 0 : (terms.policies[name] ?? 0);
    block.put(Slots.life + LifeTerms.rights + LifeRight[name as RightName], threshold(share));
  }
}
