// Small closed sets shared by the core and by TypeScript. Numbers are part of the binary layout.
//
// Of lines, notices and limits, those that the rating of a mobile month makes come first; those that only dated facts of an
// account make follow them, at the end of each set. One name serves every contract that has such a line.

/** Lines, notices and limits of a mobile month: the rest is posted by accounts. */
export const USE_LINES = 18;
export const USE_NOTICES = 16;
export const USE_LIMITS = 13;
/** Room that every layout keeps. */
export const LINES_MAX = 64;
export const NOTICES_MAX = 64;
export const LIMITS_MAX = 32;
export const STATES_MAX = 48;

export { Direction, Kind, NumberClass, Place, Reaction } from './uses';

/** Bill lines, at most LINES_MAX. Order is the order on an invoice (12.1). */
export enum Line {
  fee,
  dataBeyondBundle,
  voiceBeyondBundle,
  smsBeyondBundle,
  mms,
  international,
  euDataBeyondBundle,
  euVoiceBeyondBundle,
  euSmsBeyondBundle,
  roamingData,
  roamingVoice,
  roamingMessages,
  vas,
  vasRoaming,
  surchargeVoice,
  surchargeSms,
  surchargeData,
  reactivation,
  // accounts: what falls due once
  connection,
  lighting,
  equipment,
  extraWork,
  repair,
  reconnection,
  interest,
  collectionCosts,
  investigation,
  exitCharge,
  damages,
  deposit,
  /** Prepaid credit that was bought. */
  credit,
  // what the operator gives back: counted against the bill
  depositReturned,
  refund,
  compensation,
  slaCredit,
  // 4G backup
  improperData,
  dataAfterLoss,
  overFairUse,
  // a Dutch business contract
  surchargeVoiceIn,
  openBundleExcess,
  forwarding,
  unreasonableUse,
  breachCost,
  discountLost,
  content,
  portIn,
  simReplacement,
  lockRemoval,
  agreementCopy,
  paperInvoice,
  paymentMethod,
  storage,
  newVersion,
  exitBenefits,
  exitPenalties,
  // a mobile contract's life
  numberChange,
  exitAddOn,
  COUNT,
}

/** Messages to a customer. */
export enum Notice {
  dataReached,
  voiceReached,
  smsReached,
  dataOver80,
  voiceOver80,
  smsOver80,
  dataOver100,
  voiceOver100,
  smsOver100,
  roaming40,
  roaming48,
  ceiling,
  roamingStopped,
  serviceStopped,
  fairUse,
  roamingAbuse,
  // accounts
  creditExhausted,
  refunded,
  /** A request, claim or notice that comes too late or without its form or ground. */
  requestRefused,
  renewed,
  securityAsked,
  maintenanceAnnounced,
  changeInForce,
  // 4G backup
  freeDataOn,
  /** No active mobile subscription, so no backup for this outage. */
  noBackup,
  /** The technician did not come in time. */
  repairOverdue,
  simDisabled,
  // a Dutch business contract
  reminder,
  blockAnnounced,
  debitAnnounced,
  openBundleLimit,
  proofAsked,
  numberConverted,
  answerOverdue,
  // a mobile contract's life; amount: cash
  depositAsked,
  /** What is left of a deposit after it was set off. */
  depositReturned,
  advanceAsked,
  /** An advance is netted with an invoice. */
  advanceSettled,
  numberChanged,
  /** The subscriptions of a site's phones end. */
  phonesEnded,
  COUNT,
}

/** Fair-use limits of 13.3 and 6.1. */
export enum Limit {
  voiceDay,
  voiceWeek,
  voiceNonstop,
  smsDay,
  smsMonth,
  mmsBaseDay,
  mmsBaseMonth,
  mmsOtherDay,
  mmsOtherMonth,
  dataDay,
  dataMonth,
  groupSize,
  distinctNumbers,
  /** A day's use far above the account's own mean. */
  abnormalUse,
  // 4G backup: its fair use, and the grounds of improper use
  backupFairUse,
  hotspot,
  otherDevice,
  cablePulled,
  dslCable,
  fibreCable,
  offAddress,
  offHours,
  hardwareMoved,
  needlessVisit,
  otherMisuse,
  /** No written confirmation of a loss within its term. */
  lossUnconfirmed,
  /** 13.2: any use for business (A31). */
  businessUse,
  COUNT,
}

/** States that last; a SIM may be in several at once. */
export enum State {
  active,
  roamingDataStopped,
  serviceStopped,
  fairUseSuspended,
  throttled,
  abuseNotified,
  surcharged,
  ended,
  // accounts
  contracted,
  cancelled,
  suspended,
  /** An invoice is overdue. */
  inDefault,
  outage,
  maintenance,
  forceMajeure,
  /** Prepaid credit is used up. */
  empty,
  withdrawn,
  /** Closed for good after a refund. */
  blocked,
  loginBlocked,
  // 4G backup
  freeData,
  failover,
  backupFailed,
  /** Hardware or SIM is broken. */
  faulty,
  // a Dutch business contract
  roamingRefused,
  discountLost,
  deliveryAccepted,
  repairDue,
  disputed,
  // a mobile contract's life
  refused,
  /** After its minimum term a contract runs on without an end. */
  indefinite,
  numberLost,
  numberPorted,
  deviceBarred,
  packSuspended,
  dataBarred,
  congested,
  COUNT,
}
