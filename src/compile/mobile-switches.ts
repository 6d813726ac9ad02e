// Rules of cm-mobile that are switched off: what their slots say when nothing comes of them. Written after every lowering.

import { Limit, Place } from '../../assembly/layout/kinds.ts';
import { Plan, Roam, Terms as Slots } from '../../assembly/layout/terms.ts';
import { NEVER, type Block } from './block.ts';
import type { Lowering } from './lowering.ts';

const BEYOND = 1n << 60n;
const YEARS_SECONDS = 5 * 366 * 86_400;
const PERCENT_BEYOND = 1_000_000;
const DAYS_BEYOND = 1_000_000;

const NEAR_AND_FAR = [Place.unitedKingdom, Place.switzerland, Place.worldNear, Place.worldFar];
const OUTSIDE = [...NEAR_AND_FAR, Place.sea];
/** Limits over a "month" without a capital. */
const MONTHLY = [
  Limit.smsMonth,
  Limit.mmsBaseMonth,
  Limit.mmsOtherMonth,
  Limit.dataMonth,
  Limit.distinctNumbers,
];

type Switch = (block: Block, plans: number) => void;

const zero =
  (...slots: readonly number[]): Switch =>
  (block) => {
    for (const slot of slots) block.put(slot, 0);
  };

const set =
  (slot: number, value: bigint | number): Switch =>
  (block) => {
    block.put(slot, value);
  };

const never =
  (...slots: readonly number[]): Switch =>
  (block) => {
    for (const slot of slots) block.putWide(slot, NEVER);
  };

const limit = (which: Limit): Switch => set(Slots.limits + which, BEYOND);

const inEachPlan =
  (...slots: readonly number[]): Switch =>
  (block, plans) => {
    for (let plan = 0; plan < plans; plan++) {
      for (const slot of slots) block.put(Slots.plans + plan * Plan.SIZE + slot, 0);
    }
  };

const roamSlot = (place: Place, price: Roam): number => Slots.roam + place * Roam.SIZE + price;

const roamPrices = (...places: readonly Place[]): Switch =>
  zero(...places.flatMap((place) => Array.from({ length: Roam.SIZE }, (_, price) => roamSlot(place, price))));

const SWITCHES: Readonly<Record<string, Switch>> = {
  'def/forfait-datapack': inEachPlan(
    Plan.hasBundle,
    Plan.dataBytes,
    Plan.voiceSeconds,
    Plan.smsCount,
    Plan.dataUnlimited,
    Plan.voiceUnlimited,
    Plan.smsUnlimited,
    Plan.unlimited,
    Plan.moneyBundle,
    Plan.moneyBundleHigh,
  ),
  'def/lowercase-month': (block, plans) => {
    for (const which of MONTHLY) limit(which)(block, plans);
  },
  'def/vas-number': zero(
    Slots.blockVas,
    Slots.vasVoiceTicks,
    Slots.vasSmsTicks,
    Slots.vasRoamVoiceTicks,
    Slots.vasRoamSmsTicks,
  ),
  'data/tariff-by-kilobytes': (block, plans) => {
    inEachPlan(Plan.dataTicks)(block, plans);
    zero(Slots.surchargeDataTicks, ...OUTSIDE.map((place) => roamSlot(place, Roam.dataTicks)))(block, plans);
  },
  'invoice/usage-may-be-later': zero(Slots.roamingLagMonths),
  'roam-eu/vas-free-locally-still-charged': zero(Slots.vasRoamVoiceTicks, Slots.vasRoamSmsTicks),
  'fair-use/individual-only': zero(Slots.businessUse),
  'fair-use/system-data-proof': zero(Slots.sanctionPolicy, Slots.abusePolicy),
  'invoice/oob-from-exhaustion': inEachPlan(Plan.dataTicks, Plan.voiceTicks, Plan.smsTicks, Plan.mmsTicks),
  'invoice/line-items': inEachPlan(Plan.feeMicros),
  'roam-noneu/default-blocked': zero(Slots.blockNonEu),
  'vas/default-blocked': zero(Slots.blockVas),
  'intl/default-blocked': zero(Slots.blockInternational),
  'def/international-call': zero(Slots.internationalVoiceTicks, Slots.internationalSmsTicks),
  'roam-noneu/country-rate': roamPrices(...NEAR_AND_FAR),
  'roam-sea/outside-eu-zone': roamPrices(Place.sea),
  'roam-noneu/late-invoice': zero(Slots.roamingLagMonths),
  'roam-eu/vas-short-not-in-bundle': zero(Slots.vasRoamVoiceTicks, Slots.vasRoamSmsTicks),
  'vas/not-in-bundle': zero(Slots.vasVoiceTicks, Slots.vasSmsTicks),
  'bill-shock/warn-bundle-over-80pct': set(Slots.warnFirstPercent, PERCENT_BEYOND),
  'bill-shock/warn-bundle-over-100pct': set(Slots.warnSecondPercent, PERCENT_BEYOND),
  'bill-shock/warn-roam-80pct-of-eur-50': never(Slots.roamWarnFirst, Slots.customWarnFirst),
  'bill-shock/warn-eur-48.40': never(Slots.roamWarnSecond, Slots.customWarnSecond),
  'bill-shock/bipt-ceiling': (block, plans) => {
    never(Slots.ceiling)(block, plans);
    zero(Slots.ceilingStops)(block, plans);
  },
  'bill-shock/not-real-time': zero(
    Slots.dataRecordSeconds,
    Slots.dataFileSeconds,
    Slots.homeVoiceFileSeconds,
    Slots.roamVoiceFileSeconds,
    Slots.pollSeconds,
    Slots.messageSeconds,
  ),
  'bill-shock/stop-needs-continued-use': zero(Slots.stopNeedsChoice, Slots.stopWaitsForWarning),
  'bill-shock/service-stop-eur-10000': never(Slots.serviceStop, Slots.contractStop),
  'bill-shock/roam-stop-eur-60.50': never(Slots.roamStop, Slots.customStop),
  'bill-shock/stop-asap': set(Slots.barSeconds, YEARS_SECONDS),
  'bill-shock/reactivate-after-payment': set(Slots.reactivateSeconds, YEARS_SECONDS),
  'bill-shock/reactivation-fee-eur-30': zero(Slots.reactivationPolicy),
  'msg/group-over-20': limit(Limit.groupSize),
  'msg/distinct-over-250': limit(Limit.distinctNumbers),
  'unlimited/voice-over-6h-day': limit(Limit.voiceDay),
  'unlimited/voice-over-30h-week': limit(Limit.voiceWeek),
  'unlimited/voice-over-3h-nonstop': limit(Limit.voiceNonstop),
  'unlimited/sms-over-350-day': limit(Limit.smsDay),
  'unlimited/sms-over-10000-month': limit(Limit.smsMonth),
  'unlimited/mms-base-email-over-50-day': limit(Limit.mmsBaseDay),
  'unlimited/mms-base-email-over-400-month': limit(Limit.mmsBaseMonth),
  'unlimited/mms-other-over-20-day': limit(Limit.mmsOtherDay),
  'unlimited/mms-other-over-100-month': limit(Limit.mmsOtherMonth),
  'unlimited/data-over-500mb-day': limit(Limit.dataDay),
  'unlimited/data-over-5gb-month': limit(Limit.dataMonth),
  'fair-use/sanction': zero(Slots.sanctionPolicy),
  'roam-fup/ind-inactive-sim': zero(Slots.abuseInactive),
  'roam-fup/ind-usage-and-days': zero(Slots.abuseUsage),
  'roam-fup/ind-multi-sim': zero(Slots.abuseMultiSim),
  'roam-fup/observe-4-months': zero(Slots.abusePolicy),
  'roam-fup/notify': zero(Slots.abusePolicy),
  'roam-fup/grace-15-calendar-days': zero(Slots.graceDays),
  'roam-fup/surcharge-applies': set(Slots.graceDays, DAYS_BEYOND),
  'roam-fup/surcharge-voice-eur-0.022-min': zero(Slots.surchargeVoiceTicks),
  'roam-fup/surcharge-sms-eur-0.004': zero(Slots.surchargeSmsTicks),
  'roam-fup/surcharge-data-eur-1.00-gb': zero(Slots.surchargeDataTicks),
};

/** Overwrites the slots of each rule that is switched off. */
export function lowerSwitches({ terms, block }: Lowering): void {
  for (const [rule, change] of Object.entries(SWITCHES)) {
    if (terms.off.has(`cm-mobile/${rule}`)) change(block, terms.plans.length);
  }
}
