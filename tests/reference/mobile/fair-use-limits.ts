import { exceeding, fraction, product } from '../exact.ts';
import type { Terms } from './terms.ts';

// The limits of 13.3 and 6.1: the smallest amounts that exceed them, in bytes, seconds, messages, recipients and numbers.

/** Two limits of the same use, joined by "and/or" (A11): the shorter and the longer period. */
export const PARTNERS: Readonly<Record<string, string>> = {
  voiceDay: 'voiceWeek',
  voiceWeek: 'voiceDay',
  smsDay: 'smsMonth',
  smsMonth: 'smsDay',
  mmsBaseDay: 'mmsBaseMonth',
  mmsBaseMonth: 'mmsBaseDay',
  mmsOtherDay: 'mmsOtherMonth',
  mmsOtherMonth: 'mmsOtherDay',
  dataDay: 'dataMonth',
  dataMonth: 'dataDay',
};

export function limitsOf(terms: Terms): Readonly<Record<string, bigint>> {
  const above = (name: string, unit: bigint): bigint => exceeding(product(terms.value(name), fraction(unit)));
  return {
    voiceDay: above('voicePerDay', 3600n),
    voiceWeek: above('voicePerWeek', 3600n),
    voiceNonstop: above('voiceNonstop', 3600n),
    smsDay: above('smsPerDay', 1n),
    smsMonth: above('smsPerMonth', 1n),
    mmsBaseDay: above('mmsBasePerDay', 1n),
    mmsBaseMonth: above('mmsBasePerMonth', 1n),
    mmsOtherDay: above('mmsOtherPerDay', 1n),
    mmsOtherMonth: above('mmsOtherPerMonth', 1n),
    dataDay: above('dataPerDay', terms.megabyte),
    dataMonth: above('dataPerMonth', terms.gigabyte),
    groupSize: above('groupRecipients', 1n),
    distinctNumbers: above('distinctNumbers', 1n),
  };
}
