// Prices that no bundle covers. 2.4, 12.1 (international from Belgium), 2.7 (outside the EU zone, by place), 2.8, 3.6 (VAS),
// 13.5 (surcharge). ticks per unit = price excl. VAT × ticksPerMicro / units of the price, a whole number by the choice of
// ticksPerMicro: the least common multiple of what whole cents need and of every denominator in use.

import { Place } from '../../assembly/layout/kinds.ts';
import { Roam, Terms as Slots } from '../../assembly/layout/terms.ts';
import { ROAM_PLACES } from '../contracts/mobile-keys.ts';
import { ratio, times, type Ratio } from '../domain/ratio.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Term, Terms } from '../scenario/effective.ts';
import type { Lowering } from './lowering.ts';
import { inputAt, isOff, unstatedAt } from './lowering.ts';
import { rateOf, type Measures } from './measures.ts';
import { planRates } from './plans.ts';

/** A price with the slot that it goes to and the path that it came from. */
export interface Rate {
  slot: number;
  path: string;
  price: Term;
}

/** Cents per GB and per minute, in micro-euro: what the ticks can always hold. */
const CENT = 10_000n;
const TICKS_MAX = (1n << 63n) - 1n;

export function lowerPrices(lowering: Lowering): void {
  for (const rate of ratesOf(lowering.terms)) putRate(lowering, rate);
}

/** Ticks of one micro-euro under which every price of these terms is whole. */
export function ticksPerMicroOf(terms: Terms, measures: Measures): bigint {
  return ticksFor(ratesOf(terms), measures);
}

/** Ticks of one micro-euro under which these prices are whole. */
export function ticksFor(rates: readonly Rate[], measures: Measures): bigint {
  const always = [ratio(CENT, measures.bytesPerGb), ratio(CENT, 60n)];
  const used = rates.map(({ price }) => rateOf(price, measures));
  return [...always, ...used].reduce((ticks, { below }) => leastCommonMultiple(ticks, below), 1n);
}

/** Writes one price as whole ticks a unit, or says why it cannot. */
export function putRate(
  { measures, ticksPerMicro, block, errors }: Lowering,
  { slot, path, price }: Rate,
): void {
  const ticks = times(rateOf(price, measures), ratio(ticksPerMicro));
  const error = ticksError(ticks, path, price);
  if (error === undefined) block.put(slot, ticks.above);
  else errors.push(error);
}

function ticksError(ticks: Ratio, path: string, price: Term): UserError | undefined {
  if (ticks.below === 1n && ticks.above <= TICKS_MAX) return undefined;
  const message = `${price.value} ${price.unit} cannot be held exactly beside the finest price; lower it or write every price with fewer decimals`;
  return { code: 'price-too-fine', path, message };
}

function ratesOf(terms: Terms): Rate[] {
  const input = (slot: number, key: string): Rate => ({
    slot,
    path: `inputs.${key}`,
    price: inputAt(terms, key),
  });
  const unstated = (slot: number, key: string): Rate => ({
    slot,
    path: `values.${key}`,
    price: unstatedAt(terms, key),
  });
  return [
    input(Slots.internationalVoiceTicks, 'internationalVoice'),
    input(Slots.internationalSmsTicks, 'internationalSms'),
    input(Slots.vasVoiceTicks, 'vasVoice'),
    input(Slots.vasSmsTicks, 'vasSms'),
    input(Slots.vasRoamVoiceTicks, 'vasRoamVoice'),
    input(Slots.vasRoamSmsTicks, 'vasRoamSms'),
    input(Slots.reactivationFeeTicks, 'reactivationFee'),
    unstated(Slots.surchargeVoiceTicks, 'surchargeVoice'),
    unstated(Slots.surchargeSmsTicks, 'surchargeSms'),
    unstated(Slots.surchargeDataTicks, 'surchargeData'),
    ...roamed(terms).flatMap(([place, like]) => {
      const begin = Slots.roam + place * Roam.SIZE;
      return [
        input(begin + Roam.dataTicks, `roam.${like}.data`),
        input(begin + Roam.voiceOutTicks, `roam.${like}.voiceOut`),
        input(begin + Roam.voiceInTicks, `roam.${like}.voiceIn`),
        input(begin + Roam.smsTicks, `roam.${like}.sms`),
        input(begin + Roam.mmsTicks, `roam.${like}.mms`),
      ];
    }),
    ...planRates(terms),
  ];
}

/** Places with prices of their own; without the zone of the definitions those in it cost what the nearest other one does. */
function roamed(terms: Terms): (readonly [Place, string])[] {
  const priced = ROAM_PLACES.map((place) => [Place[place], place] as const);
  if (!isOff(terms, 'cm-mobile/def/eu-zone')) return priced;
  return [...priced, [Place.eu, 'unitedKingdom'], [Place.eea, 'unitedKingdom']];
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return left * ratio(left, right).below;
}
