import type { MobileValue } from './mobile-keys.ts';
import type { ContractValue } from './schema.ts';

type Act = readonly [ContractValue['period'], ContractValue['compare']];

const reached: Act = ['month', 'reached'];
const beyond = (period: ContractValue['period']): Act => [period, 'more than'];
const none: Act = [undefined, undefined];

/**
 * How the core acts on each figure: over which window it adds up, and on which side of the figure. Where the side is open,
 * a reading moves it (A1, A17boundary), not the word.
 */
export const MOBILE_ACTS: Readonly<Record<MobileValue, Act>> = {
  smsCharacters: [undefined, 'at most'],
  roamNoticeBase: reached,
  roamNoticePercent: reached,
  roamSecondNotice: reached,
  roamStop: reached,
  serviceStop: reached,
  reactivationFeeMax: ['event', 'at most'],
  warnFirstPercent: reached,
  warnSecondPercent: beyond('month'),
  voicePerDay: beyond('day'),
  voicePerWeek: beyond('week'),
  voiceNonstop: beyond('call'),
  smsPerDay: beyond('day'),
  smsPerMonth: beyond('month'),
  mmsBasePerDay: beyond('day'),
  mmsBasePerMonth: beyond('month'),
  mmsOtherPerDay: beyond('day'),
  mmsOtherPerMonth: beyond('month'),
  dataPerDay: beyond('day'),
  dataPerMonth: beyond('month'),
  groupRecipients: beyond('sending'),
  distinctNumbers: beyond('month'),
  observeMonths: none,
  graceDays: [undefined, 'more than'],
  surchargeVoice: none,
  surchargeSms: none,
  surchargeData: none,
  intakeDepositMax: ['once', 'at most'],
  depositMonths: none,
  advanceInvoices: none,
  advanceMin: ['event', 'at least'],
  numberChangeMonths: [undefined, 'at least'],
  inactiveMonths: none,
  confirmDays: [undefined, 'at most'],
  deviceConfirmDays: [undefined, 'at most'],
  replacementSim: ['event', undefined],
  smallEmployees: [undefined, 'at most'],
  noticeMonths: [undefined, 'less than'],
  smallExitMonths: [undefined, 'less than'],
  exitUsagePercent: none,
  exitUsageMonths: none,
  numberKeptMonths: [undefined, 'at most'],
};
