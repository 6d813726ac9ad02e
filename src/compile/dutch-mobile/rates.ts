// Prices per unit of use: the price list (12.1), other networks (24.1), surcharges in the EU (9.8b, 9.9). A rule that is switched
// off leaves its prices at nothing.

import { DutchTerms } from '../../../assembly/layout/dutch-mobile.ts';
import { Place } from '../../../assembly/layout/kinds.ts';
import { Roam, Terms as Slots } from '../../../assembly/layout/terms.ts';
import { ROAM_PLACES } from '../../contracts/mobile-keys.ts';
import type { Terms } from '../../scenario/effective.ts';
import { inputAt, isOff, valueAt } from '../lowering.ts';
import { planRates } from '../plans.ts';
import type { Rate } from '../prices.ts';

/** Use in the EU that counts as other networks costs what it costs in nearer countries (A59, refusedPrice B). */
const AS_NEAR = ['eu', 'eea'] as const;

export function ratesOf(terms: Terms): Rate[] {
  return [...listRates(terms), ...networkRates(terms), ...surchargeRates(terms), ...openRates(terms)];
}

function input(terms: Terms, slot: number, key: string): Rate {
  return { slot, path: `inputs.${key}`, price: inputAt(terms, key) };
}

function value(terms: Terms, slot: number, key: string): Rate {
  return { slot, path: `values.${key}`, price: valueAt(terms, key) };
}

function listRates(terms: Terms): Rate[] {
  if (isOff(terms, 'in2/price/current-list')) return [];
  return [
    input(terms, Slots.internationalVoiceTicks, 'internationalVoice'),
    input(terms, Slots.internationalSmsTicks, 'internationalSms'),
    input(terms, Slots.vasVoiceTicks, 'vasVoice'),
    input(terms, Slots.vasSmsTicks, 'vasSms'),
    input(terms, Slots.vasRoamVoiceTicks, 'vasRoamVoice'),
    input(terms, Slots.vasRoamSmsTicks, 'vasRoamSms'),
    ...planRates(terms),
  ];
}

function networkRates(terms: Terms): Rate[] {
  const forwarding = isOff(terms, 'in2/roam/forwarding-cost')
    ? []
    : [input(terms, Slots.SIZE + DutchTerms.forwardTicks, 'forwardPerMinute')];
  if (isOff(terms, 'in2/roam/third-network-cost')) return forwarding;
  const places = ROAM_PLACES.map((place) => [place, place] as const);
  const near = AS_NEAR.map((place) => [place, 'worldNear'] as const);
  return [
    ...forwarding,
    ...[...places, ...near].flatMap(([place, price]) => placeRates(terms, Place[place], price)),
  ];
}

function placeRates(terms: Terms, place: number, key: string): Rate[] {
  const begin = Slots.roam + place * Roam.SIZE;
  return [
    input(terms, begin + Roam.dataTicks, `roam.${key}.data`),
    input(terms, begin + Roam.voiceOutTicks, `roam.${key}.voiceOut`),
    input(terms, begin + Roam.voiceInTicks, `roam.${key}.voiceIn`),
    input(terms, begin + Roam.smsTicks, `roam.${key}.sms`),
    input(terms, begin + Roam.mmsTicks, `roam.${key}.mms`),
  ];
}

function surchargeRates(terms: Terms): Rate[] {
  const rates: readonly (readonly [string, number, string])[] = [
    ['call-out-eur-0.0387-min', Slots.surchargeVoiceTicks, 'surchargeVoice'],
    ['call-in-eur-0.0131-min', Slots.SIZE + DutchTerms.voiceInTicks, 'surchargeVoiceIn'],
    ['sms-eur-0.0121', Slots.surchargeSmsTicks, 'surchargeSms'],
    ['data-eur-0.0093-mb', Slots.surchargeDataTicks, 'surchargeData'],
  ];
  return rates
    .filter(([rule]) => !isOff(terms, `in2/roam-surcharge/${rule}`))
    .map(([, slot, key]) => value(terms, slot, key));
}

/** 9.8b; A6 D: the figure is a price of each GB in the EU. */
function openRates(terms: Terms): Rate[] {
  const above = isOff(terms, 'in2/open-bundle/over-limit-eur-0.0093-mb')
    ? []
    : [value(terms, Slots.SIZE + DutchTerms.overLimitTicks, 'overLimitData')];
  if (terms.readings['A6'] !== 'D') return above;
  const slot = Slots.SIZE + DutchTerms.openTicks;
  const in2018 = isOff(terms, 'in2/open-bundle/limit-2018-eur-3-per-gb')
    ? []
    : [value(terms, slot, 'openLimit2018')];
  if (isOff(terms, 'in2/open-bundle/limit-2019-eur-2.25-per-gb')) return [...above, ...in2018];
  const later =
    terms.readings['afterYears'] === 'B'
      ? input(terms, slot + 2, 'openLimitLater')
      : value(terms, slot + 2, 'openLimit2019');
  return [...above, ...in2018, value(terms, slot + 1, 'openLimit2019'), later];
}
