// The account: all that rating remembers of one SIM under one variant, in 8-byte slots.
//
//   | lasting part (states, promises, windows) | month part, cleared when a billing month begins |
//
// A meter in ticks takes two slots (wide.ts). Times are seconds since the current month began; they are shifted when a
// month ends, so a promise made late in one month falls due in the next.

import { Line } from '../layout/kinds';

/** Promises that stand in the account; SIMs have fewer but where messages take long, or much is announced at once. */
export const ACTIONS_MAX: i32 = 40;
export const WINDOW_MAX: i32 = 8;

export enum Account {
  // lasting
  states, // one bit per State
  roamStoppedAt,
  serviceStoppedAt,
  suspendedAt,
  suspendedOnce, // a suspension was lifted: the next hit ends the contract
  measureHit, // second of the hit that the promised measure answers: later than now where a call is under way
  nextHit, // the same of a call that ends in the next month, where that slows its line down
  actionCount,
  actions, // the first ACTIONS_MAX packed promises, ascending: time << 16 | Action << 8 | argument
  actionsLast = actions + 39,
  regularBefore, // bits of Limit passed in the month before (A3 B)
  weekSeconds, // calling time of the running week; of today, for the rolling week
  weekOver, // its limit was already passed
  weekRing, // the days before today, for the rolling week
  weekRingLast = weekRing + 5,
  window, // WINDOW_MAX months of Window.SIZE slots, newest at windowAt
  windowLast = window + 8 * 11 - 1,
  windowAt,
  windowMonths,
  suspicionMonths, // months since the first suspicion (window B)
  awayRun, // days in a row without a connection at home, so far
  turnMonths, // months in a row with SIMs used in turn (13.5 iii)
  noticeDay, // day of the abuse notice, counted from the current month's first (0 or less)
  graceEu, // use since the notice: data, voice, messages in EU and at home
  graceEuLast = graceEu + 2,
  graceHome,
  graceHomeLast = graceHome + 2,
  graceEuDays,
  graceHomeDays,
  monthNumber,
  feeMonth, // month in which this SIM last paid for switching on
  roamCutIn, // monthNumber when data roaming was stopped last
  serviceCutIn,
  roamPaidIn, // monthNumber in which a stop was both made and paid for
  servicePaidIn,
  barred, // grounds outside the use for which all use is refused now
  outside, // bits of Place: EU places that the account's zone leaves out
  surchargedUpTo, // one more than the bytes of a month in the zone that a surcharge is on; 0 = all
  dailyRoom, // what was used day by day stands there, counted from 1 (dailyUse.ts); 0 = nowhere
  lateRoam, // ticks of data that wait for the partner's data (A58 B), a ring of months
  lateRoamLast = lateRoam + 2 * 12 - 1,
  lateOther, // the same of calls and messages
  lateOtherLast = lateOther + 2 * 12 - 1,

  // meters that a payment or, by A57, a month's end starts again
  roam, // data roaming, ticks
  roamHigh,
  service, // charges above the fee, ticks
  serviceHigh,
  toStop, // those that count toward the stop, where not all do (A17 B, D3 B), ticks
  toStopHigh,
  contractMet, // the limit over all SIMs was met: what of it fell to this one, ticks (A17 B)
  contractShare,
  contractShareHigh,
  seen, // Notice bits met since the meter, or the bundle, began
  roamWarned, // a message has been delivered since then
  serviceWarned,
  roamNoted, // and use after it
  serviceNoted,
  roamWentOn, // which the operator knows of
  serviceWentOn,
  roamWaits, // the stop waits for that (A18)
  serviceWaits,
  roamAgain, // after a payment the next use stops again (A13 C): 0 no, 1 yes, 2 it has come
  serviceAgain,
  roamStopArmed, // the stop's level was met; of the service, a bit for each of its levels
  serviceStopArmed,
  roamMark, // bytes when the message came, to see that use goes on; NOTED once they have
  serviceMark,
  roamAgainMark, // the same from the payment
  serviceAgainMark,

  // month part
  used, // bundle units: data, voice, sms
  usedLast = used + 2,
  value, // worth of use at prices beyond the bundle (A12 B), ticks
  valueHigh,
  lines, // USE_LINES meters in ticks
  linesLast = lines + 2 * 18 - 1,
  percent, // all charges of the month, for percentages of the ceiling (A1 D), ticks
  percentHigh,
  factor, // of 256, per Kind, since a warning
  factorLast = factor + 3,
  notices, // messages, one count per Notice
  noticesLast = notices + 15,
  hits, // one bit per Limit
  regularNow, // bits of Limit passed in this month, for the next (A3 B)
  passed, // one bit per Limit passed in this month
  passedToday, // limits of a day that were passed on the running day
  daysOver,
  weeksOver,
  callsOver,
  daySeconds,
  daySms,
  monthSms,
  dayMmsBase,
  monthMmsBase,
  dayMmsOther,
  monthMmsOther,
  dayHomeBytes,
  monthDistinct,
  monthListed, // of them: numbers that a recorded Life lists
  homeBytes, // seven in the order of Window: use at home and in the zone, outgoing, by kind
  euBytes,
  homeVoice,
  euVoice,
  homeSms,
  euSms,
  euCounted,
  otherBytes,
  voiceSeconds,
  messages,
  cutBytes,
  blockedUses,
  roamingStops,
  serviceStops,
  reactivations,
  roamStoppedSeconds,
  serviceStoppedSeconds,
  suspendedSeconds,
  overshootRoam,
  overshootRoamHigh,
  overshootService,
  overshootServiceHigh,
  suspensions,
  endings,
  abuseProven,
  usedFrom, // one more than the second of the first use, where any is a hit (A31 B)
  backupBytes, // of homeBytes: data of a backup
  surchargedIn, // seconds of received calls that carry a surcharge
  SIZE,
}

/** A mark of use that has been noted. */
export const NOTED: i64 = i64.MAX_VALUE;
/** What a trial of use may change (crossing.ts): what waits, the meters and the month part. */
export const TRIED: i32 = Account.lateRoam;
export const METERS: i32 = Account.roam;
export const MONTH_PART: i32 = Account.used;
export const ACCOUNT_BYTES: usize = (<usize>Account.SIZE) << 3;

/** One month of the four-month window (13.5). */
export enum Window {
  homeBytes,
  euBytes,
  homeVoice,
  euVoice,
  homeSms,
  euSms,
  euCounted, // seconds of calls as a surcharge counts them (A56)
  homeDays,
  euDays,
  noHomeDays,
  longestAway, // days in a row without a connection at home that ended, or still ran, in the month
  SIZE,
}

/** What falls due at a time. */
export enum Action {
  payRoaming, // first: what the operator has not seen of a meter before it is paid leads to nothing
  payService,
  restoreRoaming, // a payment that works at once leaves nothing stopped for what is seen in that second
  restoreService,
  seeWarning, // the operator sees a level; argument: Notice
  seeRoamStop, // argument: 1 by use after a payment
  seeServiceStop,
  goesOn, // it sees use after a message; argument: 0 for data roaming, 1 for the service
  warned, // a warning arrives; argument: Notice
  stopRoaming,
  stopService,
  suspend,
  resume,
  end,
  throttle,
  // a contract's life (mobile-life/)
  terminate, // argument: Cause; what may end the contract comes first
  depositDue,
  opens, // argument: Opening bits
  lossDue, // no written confirmation came
  suspendLost,
  newSim,
  unbarData,
  packLifts,
  congestionEnds,
  outageEnds,
  numberChanges,
  numberGoes,
  fact, // the next dated fact, after what falls due in the same second
  bar, // told by facts of an account: all use is refused, or no longer for this ground
  unbar,
  surchargeOn,
  surchargeOff,
  zone, // argument: bits of Place, what of the EU counts as other networks
}

/** A line's meter. */
export class Meter {

  @inline static line(account: usize, line: Line): usize {
    return account + ((<usize>(Account.lines + 2 * line)) << 3);
  }
}
