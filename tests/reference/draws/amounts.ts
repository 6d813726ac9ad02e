import type { Dice } from './dice.ts';
import type { TermsDrawn } from '../comparison.ts';

/** Amounts at, just below and just above what the terms make a threshold, or anywhere below it. */
export interface Amounts {
  /** Bytes, seconds or messages of the standard plan's bundle, or 1.8 or 2 times it. */
  bundle(dice: Dice, kind: 'data' | 'voice' | 'sms'): number;
  /** Bytes whose cost in Switzerland is about one of the amounts of 12.5. */
  roaming(dice: Dice): number;
  calls(dice: Dice): number;
  /** Seconds of calls of one day. */
  callsOfDay(dice: Dice): number;
  messages(dice: Dice, kind: 'sms' | 'mmsBase' | 'mmsOther'): number;
  group(dice: Dice): number;
  numbers(dice: Dice): number;
  dayOfData(dice: Dice): number;
}

const USUAL: Readonly<Record<string, string>> = {
  'inputs.vat': '21',
  'plans.standard.dataGb': '10',
  'plans.standard.voiceMinutes': '500',
  'plans.standard.sms': '500',
  'inputs.roam.switzerland.data': '2.00',
  'values.voicePerDay': '6',
  'values.voicePerWeek': '30',
  'values.voiceNonstop': '3',
  'values.smsPerDay': '350',
  'values.smsPerMonth': '10000',
  'values.mmsBasePerDay': '50',
  'values.mmsBasePerMonth': '400',
  'values.mmsOtherPerDay': '20',
  'values.mmsOtherPerMonth': '100',
  'values.dataPerDay': '500',
  'values.dataPerMonth': '5',
  'values.groupRecipients': '20',
  'values.distinctNumbers': '250',
};

export function amountsFor(terms: TermsDrawn): Amounts {
  const figure = (path: string): number => Number(terms[path] ?? USUAL[path]);
  const isBinary = terms['readings.A9'] === 'B';
  const gigabyte = isBinary ? 2 ** 30 : 1e9;
  const megabyte = isBinary ? 2 ** 20 : 1e6;
  const bundles = {
    data: figure('plans.standard.dataGb') * gigabyte,
    voice: figure('plans.standard.voiceMinutes') * 60,
    sms: figure('plans.standard.sms'),
  };
  const price = figure('inputs.roam.switzerland.data') || Number(USUAL['inputs.roam.switzerland.data']);
  const inclPerByte = (price * (100 + figure('inputs.vat'))) / 100 / megabyte;
  return {
    bundle: (dice, kind) => near(dice, bundles[kind] * dice.of([1, 1, 1, 0.8, 1.8, 2, 0.4])),
    roaming: (dice) => near(dice, dice.of([40, 48.4, 60.5, 60.5, 50, 20, 5]) / inclPerByte),
    calls: (dice) =>
      near(
        dice,
        3600 *
          dice.of([
            figure('values.voiceNonstop'),
            figure('values.voicePerDay') / 3,
            figure('values.voicePerWeek') / 10,
          ]),
      ),
    callsOfDay: (dice) => near(dice, 3600 * figure('values.voicePerDay')),
    messages: (dice, kind) =>
      near(
        dice,
        dice.of([
          figure(`values.${kind}PerDay`),
          figure(`values.${kind}PerDay`),
          figure(`values.${kind}PerMonth`),
        ]),
      ),
    group: (dice) => near(dice, figure('values.groupRecipients')),
    numbers: (dice) => Math.min(240, near(dice, figure('values.distinctNumbers') * dice.of([1, 0.5]) - 1)),
    dayOfData: (dice) =>
      near(
        dice,
        dice.of([figure('values.dataPerDay') * megabyte, (figure('values.dataPerMonth') * gigabyte) / 4]),
      ),
  };
}

function near(dice: Dice, amount: number): number {
  const rounded = Math.round(amount);
  const drawn = dice.oneIn(5) ? dice.below(rounded + 1) : rounded + dice.of([0, 0, -1, 1, 1]);
  return Math.max(1, drawn);
}
