import type { LimitName, LineName, NoticeName, Percentile } from '../../tallies/results.ts';

const lines: Readonly<Record<LineName, string>> = {
  fee: 'fee',
  dataBeyondBundle: 'data beyond the bundle',
  voiceBeyondBundle: 'calls beyond the bundle',
  smsBeyondBundle: 'SMS beyond the bundle',
  mms: 'MMS',
  international: 'calls and SMS to other countries',
  euDataBeyondBundle: 'data in the EU zone beyond the bundle',
  euVoiceBeyondBundle: 'calls in the EU zone beyond the bundle',
  euSmsBeyondBundle: 'SMS in the EU zone beyond the bundle',
  roamingData: 'data outside the EU zone',
  roamingVoice: 'calls outside the EU zone',
  roamingMessages: 'messages outside the EU zone',
  vas: 'pay numbers',
  vasRoaming: 'pay numbers from abroad',
  surchargeVoice: 'roaming surcharge, calls',
  surchargeSms: 'roaming surcharge, SMS',
  surchargeData: 'roaming surcharge, data',
  reactivation: 'switching on again',
};

const notices: Readonly<Record<NoticeName, string>> = {
  dataReached: 'data bundle used up',
  voiceReached: 'call bundle used up',
  smsReached: 'SMS bundle used up',
  dataOver80: 'first data overshoot notice',
  voiceOver80: 'first call overshoot notice',
  smsOver80: 'first SMS overshoot notice',
  dataOver100: 'second data overshoot notice',
  voiceOver100: 'second call overshoot notice',
  smsOver100: 'second SMS overshoot notice',
  roaming40: 'first data-roaming notice',
  roaming48: 'second data-roaming notice',
  ceiling: 'ceiling notice',
  roamingStopped: 'data roaming stopped',
  serviceStopped: 'service stopped',
  fairUse: 'fair-use notice',
  roamingAbuse: 'roaming-abuse notice',
};

const limits: Readonly<Record<LimitName, string>> = {
  voiceDay: 'calls in a day',
  voiceWeek: 'calls in a week',
  voiceNonstop: 'one call on end',
  smsDay: 'SMS in a day',
  smsMonth: 'SMS in a month',
  mmsBaseDay: 'MMS to BASE and e-mail in a day',
  mmsBaseMonth: 'MMS to BASE and e-mail in a month',
  mmsOtherDay: 'MMS to others in a day',
  mmsOtherMonth: 'MMS to others in a month',
  dataDay: 'data in a day',
  dataMonth: 'data in a month',
  groupSize: 'recipients at once',
  distinctNumbers: 'different numbers',
};

const percentiles: Readonly<Record<Percentile, string>> = {
  p50: 'half pay at most',
  p75: '75 % pay at most',
  p90: '90 % pay at most',
  p95: '95 % pay at most',
  p99: '99 % pay at most',
  p999: '99.9 % pay at most',
};

const places: Readonly<Record<string, string>> = {
  unitedKingdom: 'the United Kingdom',
  switzerland: 'Switzerland',
  worldNear: 'nearer countries',
  worldFar: 'far countries',
  sea: 'a ship at sea',
};

export const names = { lines, notices, limits, percentiles, places } as const;
