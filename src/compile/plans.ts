// Plans. 12.1 (fee), 12.2 (bundle, no roll-over), 12.3 (rate beyond it), 13.3 (unlimited kinds), A12, A9.
// fee = price excl. VAT, half up once to a micro-euro. bundle in whole bytes, seconds, messages.
// A12 B: the money bundle is what the bundle would cost beyond the bundle, in ticks.

import { Plan, Terms as Slots } from '../../assembly/layout/terms.ts';
import { chargeMicros } from '../domain/money.ts';
import { ratio, times } from '../domain/ratio.ts';
import type { PlanField, PlanTerms, Term, Terms } from '../scenario/effective.ts';
import type { Lowering } from './lowering.ts';
import { flagAt, inputAt, optionAt } from './lowering.ts';
import { bytesOf, exact, rateOf, secondsOf, wholeOf, type Measures } from './measures.ts';
import type { Rate } from './prices.ts';

const KINDS = [
  { allowance: 'dataGb', price: 'dataPerGb', units: Plan.dataBytes, unlimited: Plan.dataUnlimited },
  {
    allowance: 'voiceMinutes',
    price: 'voicePerMinute',
    units: Plan.voiceSeconds,
    unlimited: Plan.voiceUnlimited,
  },
  { allowance: 'sms', price: 'smsEach', units: Plan.smsCount, unlimited: Plan.smsUnlimited },
] as const;

export function lowerPlans(lowering: Lowering): void {
  const { terms, block } = lowering;
  block.put(Slots.bundleReading, optionAt(terms, 'A12'));
  block.put(Slots.straddleWhole, flagAt(terms, 'straddle', 'B'));
  lowerPlanTable(lowering);
}

/** The plans alone, without the readings of one contract. */
export function lowerPlanTable(lowering: Lowering): void {
  const { terms, block } = lowering;
  block.put(Slots.planCount, terms.plans.length);
  terms.plans.forEach((plan, index) => {
    lowerPlan(lowering, plan, Slots.plans + index * Plan.SIZE);
  });
}

function lowerPlan(
  { terms, measures, ticksPerMicro, block }: Lowering,
  plan: PlanTerms,
  begin: number,
): void {
  block.put(begin + Plan.feeMicros, feeMicros(plan, measures));
  block.put(begin + Plan.voiceFirstSeconds, wholeOf(inputAt(terms, 'voiceFirstSeconds')));
  block.put(begin + Plan.voiceStepSeconds, wholeOf(inputAt(terms, 'voiceStepSeconds')));
  let [hasBundle, unlimited, worth] = [0, 0, 0n];
  for (const kind of KINDS) {
    const isUnlimited = plan[kind.allowance].value === 'unlimited';
    const units = isUnlimited ? 0n : allowanceUnits(plan[kind.allowance], measures);
    block.put(begin + kind.units, units);
    block.put(begin + kind.unlimited, isUnlimited ? 1 : 0);
    if (isUnlimited) unlimited = 1;
    if (isUnlimited || units > 0n) hasBundle = 1;
    worth += units * times(rateOf(plan[kind.price], measures), ratio(ticksPerMicro)).above;
  }
  block.put(begin + Plan.hasBundle, hasBundle);
  block.put(begin + Plan.unlimited, unlimited);
  block.putWide(begin + Plan.moneyBundle, worth);
}

/** The fee in micro-euro excluding VAT: what a bill without use is. */
export function feeMicros({ fee }: PlanTerms, { vat }: Measures): bigint {
  return chargeMicros(exact(fee), fee.vat, vat);
}

function allowanceUnits(allowance: Term, measures: Measures): bigint {
  if (allowance.unit === 'GB' || allowance.unit === 'MB') return bytesOf(allowance, measures);
  return allowance.unit === 'SMS' ? wholeOf(allowance) : secondsOf(allowance);
}

/** Prices beyond the bundle. */
export function planRates({ plans }: Terms): Rate[] {
  return plans.flatMap((plan, index) => {
    const rate = (slot: Plan, field: PlanField): Rate => ({
      slot: Slots.plans + index * Plan.SIZE + slot,
      path: `plans.${plan.id}.${field}`,
      price: plan[field],
    });
    return [
      rate(Plan.dataTicks, 'dataPerGb'),
      rate(Plan.voiceTicks, 'voicePerMinute'),
      rate(Plan.smsTicks, 'smsEach'),
      rate(Plan.mmsTicks, 'mmsEach'),
    ];
  });
}
