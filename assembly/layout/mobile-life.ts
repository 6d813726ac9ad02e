// The terms of a mobile contract's life: application, security, requests, loss, packs, changes, ending (cm-mobile 1 to 5, 7 to
// 10, 14 to 16). Slots of the block Terms.life. Money is in micro-euro, a price that stands per event as above / below.

import { MONTHS_MAX } from './program';

export enum LifeTerms {
  rulesOff, // one bit per LifeRule that is switched off

  // deposit and advance (1.5, 1.6)
  intakeDeposit,
  intakeDepositMax,
  depositPerSim, // 1.5.1: 0 the application, 1 each SIM of it
  depositMonths,
  depositReading, // A26: 0 mean of the last months, 1 their sum, 2 mean of the dearest in a row
  depositWithVat,
  depositDueDays,
  depositEndCharges, // an ending for an unpaid deposit brings exit charges
  advanceTrigger, // bill of a month, excl. VAT
  advanceInvoices,
  advanceMin,
  advanceMean, // A27 B
  advanceFewMin, // fewer invoices than that: 1 the minimum
  advanceWithVat,

  // requests (2.1, 2.2, 2.4, 7.4, 8.1)
  openingDeposit, // A23 B
  oneRequest, // one request opens special and foreign numbers
  minTenureMonths,
  adminSeconds,

  // number, SIM and device (3, 4, 5)
  numberChangeMonths,
  numberChangeAbove,
  numberChangeBelow,
  inactiveMonths,
  inactivityRolling,
  confirmDays,
  deviceConfirmDays,
  confirmReading, // A25
  lossByWriting,
  simDeliverySeconds,
  lostSimCharged, // A24 B
  replacementAbove,
  replacementBelow,
  fraudContinues,
  simBoxReading, // 0 suspend first, 1 end, 2 both

  // Packs, network, changes (9.4, 10.6, 13.3, 14)
  packOnRoaming,
  congestionShare, // of 256
  congestionHeavyBytes,
  congestionAll,
  backupCounts,
  promotionAbove,
  promotionBelow,
  breachAny,

  // term and ending (15)
  minTermMonths,
  smallEmployees,
  noticeMonths,
  smallExitMonths,
  preActivationCapped, // A28 B
  exitUsePercent,
  exitUseMonths,
  exitSmallAddOn, // A29 A
  exitByInvoice,
  exitThirdParty,
  exitWithVat,
  numberKeptMonths,
  lastFeeProRata,

  // rights that the operator may use: LifeRight.COUNT probabilities
  rights,
  rightsLast = rights + 23,
  SIZE,
}

/** Slots that Terms keeps for LifeTerms. */
export const LIFE_TERMS = 96;

/** Rights of the operator, each a policy of the contract. */
export enum LifeRight {
  refuseApplication,
  askIntakeDeposit,
  askDeposit,
  endUnpaidDeposit,
  askAdvance,
  askOpeningAdvance,
  refuseOpening,
  requireTenure,
  endInactive,
  chargeNumberChange,
  chargeReplacement,
  barDevice,
  simBoxMeasures,
  suspendUnlawful,
  suspendPack,
  relieveNetwork,
  resaleMeasures,
  planChangeConsent,
  promoConditions,
  chargeBreach,
  requireNotice,
  chargePreActivation,
  chargeExit,
  chargeExitUse,
  COUNT,
}

/** Rules that no slot says away: a bit of LifeTerms.rulesOff each. */
export enum LifeRule {
  approval,
  activation,
  depositCap,
  depositSetOff,
  depositNotForInvoices,
  advanceAmount,
  advanceNetted,
  reopenWritten,
  foreignOutage,
  outage,
  backupData,
  simBoxConsent,
  simBoxPartial,
  numberLost,
  operatorNumber,
  fraud,
  lossLiability,
  lossConfirmation,
  lossFee,
  newSim,
  defectFree,
  deviceLiability,
  deviceConfirmation,
  optOut,
  planChange,
  renewal,
  endDate,
  portEnds,
  smallNotice,
  smallExit,
  afterRenewal,
  headcount,
  finalBill,
  numberKept,
  portObligations,
  COUNT,
}

/** What happens to a SIM's contract by itself; at most one of them a month, by one draw. */
export enum LifeEvent {
  lost,
  deviceLost,
  broken,
  defective,
  copied,
  paymentMissed,
  vasAsked,
  internationalAsked,
  nonEuAsked,
  euBlocked,
  dataBarred,
  planChanged,
  numberChanged,
  breached,
  left,
  packStopped,
  complained,
  numberMoved,
  networkFull,
  networkDown,
  COUNT,
}

/** Slots of Population.life. Thresholds are on a u32 draw, as in population.ts. */
export enum LifePeople {
  on, // 0 = nothing happens to contracts, and nothing is drawn
  longestAge, // months; ages are drawn evenly from 0 on
  inPack, // threshold
  joins, // threshold: the SIM is applied for and switched on during the run
  weakCredit, // thresholds, of those who join
  refusalGround,
  events, // LifeEvent.COUNT upper ends of a month's chances, ascending; the rest of the draw is nothing
  eventsLast = events + 19,
  letter, // threshold: a loss is confirmed in writing
  letterSeconds, // evenly up to twice this long after the call
  paymentGround, // threshold
  missedAmount, // micro-euro incl. VAT
  paysLater, // threshold: what was missed is paid
  paysSeconds, // evenly up to twice this
  paysSecurity, // threshold: a deposit or advance that is asked is paid
  securitySeconds,
  promotion, // threshold
  breachPlan, // threshold: against the rules on plans
  breachAmount,
  ports, // threshold, of those who leave
  proof, // threshold: proves the number of employees
  noticeSeconds, // chosen ahead, evenly up to twice this
  packSeconds,
  complaintSeconds,
  fullSeconds,
  downSeconds,
  box, // archetype whose SIMs are SIM boxes, -1 = none
  boxFound, // threshold of a month
  resale, // archetype whose SIMs are resold
  resaleFound,
  SIZE,
}

/** Slots that Population keeps for LifePeople. */
export const LIFE_PEOPLE = 64;
/** Most facts of one simulated SIM: three as it joins, and in a month one of each kind of find and three of what happens. */
export const LIFE_FACTS_MAX = 3 + 5 * MONTHS_MAX;
