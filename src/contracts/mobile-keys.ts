// The keys that the mobile rules of the core are compiled from. A contract with product "mobile" has exactly these.

export const MOBILE_VALUES = [
  'smsCharacters',
  'roamNoticeBase',
  'roamNoticePercent',
  'roamSecondNotice',
  'roamStop',
  'serviceStop',
  'reactivationFeeMax',
  'warnFirstPercent',
  'warnSecondPercent',
  'voicePerDay',
  'voicePerWeek',
  'voiceNonstop',
  'smsPerDay',
  'smsPerMonth',
  'mmsBasePerDay',
  'mmsBasePerMonth',
  'mmsOtherPerDay',
  'mmsOtherPerMonth',
  'dataPerDay',
  'dataPerMonth',
  'groupRecipients',
  'distinctNumbers',
  'observeMonths',
  'graceDays',
  'surchargeVoice',
  'surchargeSms',
  'surchargeData',
] as const;
export type MobileValue = (typeof MOBILE_VALUES)[number];

export const ROAM_PLACES = ['unitedKingdom', 'switzerland', 'worldNear', 'worldFar', 'sea'] as const;
export const ROAM_PRICES = ['data', 'voiceOut', 'voiceIn', 'sms', 'mms'] as const;
export type RoamInput = `roam.${(typeof ROAM_PLACES)[number]}.${(typeof ROAM_PRICES)[number]}`;

/** roam.switzerland.data and its like: every price of every place outside the EU zone. */
export const ROAM_INPUTS: readonly RoamInput[] = ROAM_PLACES.flatMap((place) =>
  ROAM_PRICES.map((price): RoamInput => `roam.${place}.${price}`),
);

export const MOBILE_INPUTS = [
  'vat',
  'voiceFirstSeconds',
  'voiceStepSeconds',
  'internationalVoice',
  'internationalSms',
  'vasVoice',
  'vasSms',
  'vasRoamVoice',
  'vasRoamSms',
  'roamingLagMonths',
  'dataRecordMinutes',
  'dataFileMinutes',
  'homeVoiceFileMinutes',
  'roamVoiceFileMinutes',
  'pollMinutes',
  'messageMinutes',
  'barMinutes',
  'reactivateMinutes',
  'reactivationFee',
  'customLimit',
  'ceiling',
  'regularDays',
  'regularWeeks',
  'regularCalls',
  'suspendDays',
  'throttleShare',
  'inactiveDays',
  'roamSharePercent',
  'multiSimCount',
  'slowDownShare',
  'shockFloor',
  'shockMultiple',
] as const;
export type MobileInput = (typeof MOBILE_INPUTS)[number] | RoamInput;

/** What each plan of a scenario gives. */
export const MOBILE_PLAN = [
  'fee',
  'dataGb',
  'voiceMinutes',
  'sms',
  'dataPerGb',
  'voicePerMinute',
  'smsEach',
  'mmsEach',
] as const;
export type MobilePlanField = (typeof MOBILE_PLAN)[number];

/** Readings and their options; the meaning of each option stands in the contract document. */
export const MOBILE_READINGS = {
  A1: ['A', 'B', 'C', 'D'],
  A2: ['A', 'B', 'C'],
  A3: ['A', 'B', 'C'],
  A4: ['A', 'B'],
  A9: ['A', 'B'],
  A11: ['A', 'B'],
  A12: ['A', 'B'],
  A13: ['A', 'B', 'C'],
  A14: ['A', 'B'],
  A15: ['A', 'B'],
  A16: ['A', 'B', 'C'],
  A17base: ['A', 'B'],
  A17boundary: ['A', 'B'],
  A18choice: ['A', 'B'],
  A18delay: ['A', 'B'],
  A19which: ['A', 'B'],
  A19per: ['A', 'B'],
  A20: ['A', 'B', 'C'],
  A21: ['A', 'B'],
  A22eea: ['A', 'B'],
  A22sea: ['A', 'B'],
  A55: ['A', 'B'],
  A57: ['A', 'B'],
  A58: ['A', 'B'],
  A62direction: ['A', 'B'],
  A62free: ['A', 'B'],
  A63: ['A', 'B'],
  D2: ['A', 'B'],
  D3service: ['A', 'B'],
  D3roaming: ['A', 'B'],
  straddle: ['A', 'B'],
  rollingWeek: ['A', 'B'],
  window: ['A', 'B'],
  graceCount: ['A', 'B'],
  changed: ['A', 'B'],
  surchargeEnd: ['A', 'B'],
  usageKinds: ['A', 'B'],
  ladder: ['A', 'B', 'C'],
} as const;

export const MOBILE_POLICIES = ['reactivationFee', 'fairUseSanction', 'observeRoaming'] as const;
