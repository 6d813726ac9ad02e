import type { Limit, Line, Notice, State } from '../../../assembly/layout/kinds.ts';

/** Words for what the contract's results are called, on screen and in the terminal. */
type Named<Members> = Readonly<Record<Exclude<keyof Members, 'COUNT'>, string>>;

const lines: Named<typeof Line> = {
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

const notices: Named<typeof Notice> = {
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

const limits: Named<typeof Limit> = {
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

const states: Named<typeof State> = {
  active: 'active',
  roamingDataStopped: 'data roaming stopped',
  serviceStopped: 'service stopped',
  fairUseSuspended: 'suspended for unfair use',
  throttled: 'slowed down for unfair use',
  abuseNotified: 'told of roaming abuse',
  surcharged: 'roaming surcharge',
  ended: 'contract ended',
};

export const names = { lines, notices, limits, states } as const;
