import type { Contract } from '../../../src/contracts/schema.ts';
import type { TermsDrawn } from '../comparison.ts';
import type { Dice } from './dice.ts';
import { withEdges } from './edges.ts';

// Terms at random: readings at any option, figures at and around sensible ones.

const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  'inputs.vat': ['21', '21', '25', '6', '0', '12.5'],
  'inputs.voiceFirstSeconds': ['1', '1', '60', '30'],
  'inputs.voiceStepSeconds': ['1', '1', '60', '6', '7'],
  'plans.standard.dataGb': ['1', '10', '2', '0.5'],
  'plans.standard.dataPerGb': ['10.00', '10.00', '100.00', '1000.00', '5.37'],
  'plans.standard.voiceMinutes': ['500', '60', '10'],
  'plans.standard.voicePerMinute': ['0.10', '1.00', '0.333333'],
  'plans.standard.sms': ['500', '50', '5'],
  'plans.standard.smsEach': ['0.05', '0.10', '1.00'],
  'values.observeMonths': ['1', '2', '4'],
  'values.voicePerWeek': ['30', '5', '10'],
};

/** Figures of fair use and of roaming abuse (13). */
export const LIMITS: Readonly<Record<string, readonly string[]>> = {
  'values.groupRecipients': ['20', '5'],
  'values.distinctNumbers': ['250', '10', '30'],
  'values.voicePerDay': ['6', '1', '2.5'],
  'values.voicePerWeek': ['30', '5'],
  'values.voiceNonstop': ['3', '1'],
  'values.smsPerDay': ['350', '20'],
  'values.smsPerMonth': ['10000', '100'],
  'values.mmsBasePerDay': ['50', '5'],
  'values.mmsBasePerMonth': ['400', '12', '6'],
  'values.mmsOtherPerDay': ['20', '5'],
  'values.mmsOtherPerMonth': ['100', '12'],
  'values.dataPerDay': ['500', '100'],
  'values.dataPerMonth': ['5', '1'],
  'values.observeMonths': ['4', '3', '2'],
  'values.graceDays': ['15', '5', '20'],
  'values.surchargeVoice': ['0.022', '1.00'],
  'values.surchargeSms': ['0.004', '0.50'],
  'values.surchargeData': ['1.00', '100.00'],
};

const SOMETIMES: Readonly<Record<string, readonly string[]>> = {
  'plans.standard.fee': ['20.00', '0.00', '19.99'],
  'plans.standard.mmsEach': ['0.30', '3.00'],
  'plans.none.dataPerGb': ['10.00', '100.00', '0.00'],
  'inputs.internationalVoice': ['0.50', '10.00', '100.00'],
  'inputs.internationalSms': ['0.25', '5.00'],
  'inputs.vasVoice': ['1.00', '10.00', '100.00'],
  'inputs.vasSms': ['1.00', '20.00'],
  'inputs.vasRoamVoice': ['2.00', '3.50'],
  'inputs.vasRoamSms': ['2.00', '0.01'],
  'inputs.roam.switzerland.data': ['2.00', '0.37', '10.00'],
  'inputs.roam.switzerland.voiceOut': ['1.00', '25.00'],
  'inputs.roam.unitedKingdom.voiceIn': ['0.50', '0.07'],
  'inputs.roam.worldFar.sms': ['0.40', '7.00'],
  'inputs.roam.sea.data': ['5.00', '0.99'],
  'inputs.roamingLagMonths': ['0', '1', '2'],
  'inputs.customLimit': ['100.00', '12.10', '75.63', '50.00'],
  'inputs.ceiling': ['50.00', '10.00', '100.00'],
  'inputs.reactivationFee': ['30.00', '12.10', '0.00'],
  'inputs.regularDays': ['3', '1', '2'],
  'inputs.regularWeeks': ['2', '1'],
  'inputs.regularCalls': ['3', '1', '2'],
  'inputs.suspendDays': ['7', '1', '40'],
  'inputs.inactiveDays': ['30', '10', '60'],
  'inputs.roamSharePercent': ['95', '50', '100'],
  'values.serviceStop': ['10000.00', '50.00', '100.00', '500.00'],
  'values.roamStop': ['60.50', '30.00', '100.00'],
  'values.roamSecondNotice': ['48.40', '20.00'],
  'values.roamNoticeBase': ['50.00', '37.50'],
  'values.roamNoticePercent': ['80', '60'],
  'values.warnFirstPercent': ['80', '50'],
  'values.warnSecondPercent': ['100', '150'],
  ...LIMITS,
};

export const DELAYS: Readonly<Record<string, readonly string[]>> = {
  'inputs.dataRecordMinutes': ['0', '15', '60', '50', '2000'],
  'inputs.pollMinutes': ['0', '1', '15', '60', '1440'],
  'inputs.messageMinutes': ['0', '5', '120'],
  'inputs.barMinutes': ['0', '15', '600'],
  'inputs.reactivateMinutes': ['0', '10', '600'],
};

const FILES = ['inputs.dataFileMinutes', 'inputs.homeVoiceFileMinutes', 'inputs.roamVoiceFileMinutes'];
const FILE_MINUTES = ['0', '5', '30', '60', '240', '1440'];

/** Readings that decide rarely: each of their options is in force as often as the others. */
const OFTEN = new Set([
  'A1',
  'A3',
  'A4',
  'A8',
  'A11',
  'A16',
  'A19which',
  'A20',
  'A22eea',
  'A56',
  'A58',
  'A62direction',
  'A62free',
  'A63',
  'changed',
  'graceCount',
  'lowercaseMonth',
  'rollingWeek',
  'surchargeEnd',
  'usageKinds',
  'window',
]);

/** Readings about several SIMs at once. */
const TOGETHER = new Set(['A17per']);

/** How rarely a right is not used. */
const POLICIES = {
  reactivationFee: 8,
  fairUseSanction: 2,
  observeRoaming: 8,
  endInactive: 4,
  askAdvance: 8,
  billsRoamingLater: 4,
};

/** Patches to the published terms and the given inputs, by path. */
export function drawTerms(dice: Dice, contract: Contract): TermsDrawn {
  const drawn: Record<string, string> = {};
  for (const [path, choices] of Object.entries(ALWAYS)) drawn[path] = dice.of(choices);
  for (const [path, choices] of Object.entries(SOMETIMES)) {
    if (dice.oneIn(4)) drawn[path] = dice.of(choices);
  }
  if (dice.oneIn(2)) {
    for (const [path, choices] of Object.entries(DELAYS)) if (dice.oneIn(2)) drawn[path] = dice.of(choices);
    const minutes = dice.of(FILE_MINUTES);
    const isEven = dice.oneIn(2);
    for (const path of FILES) drawn[path] = isEven ? minutes : dice.of(FILE_MINUTES);
  }
  const rarity = dice.of([2, 5, 12]);
  for (const [name, { options }] of Object.entries(contract.readings)) {
    if (TOGETHER.has(name) || (!OFTEN.has(name) && !dice.oneIn(rarity))) continue;
    drawn[`readings.${name}`] = dice.of(Object.keys(options));
  }
  for (const [name, rarity] of Object.entries(POLICIES))
    if (dice.oneIn(rarity)) drawn[`policies.${name}`] = '0';
  return withEdges(dice, contract, drawn);
}
