// One variant's terms, as 8-byte integer slots. An enum member is a slot number: insert freely, nothing desynchronises.
// Money thresholds are in ticks: 1 micro-euro excl. VAT = Terms.ticksPerMicro ticks, so that every rate is a whole
// number of ticks per unit. A threshold that includes VAT is compiled to the smallest number of ticks that reaches it.
// A 128-bit threshold takes two slots: low, then high. A probability is a threshold on a u32 draw: 0 never, 2^32 always.
// "Off" for a threshold is the largest 128-bit value.

export enum Terms {
  // money and units
  vatBasisPoints,
  ticksPerMicro,
  bytesPerGb,
  planCount,
  rulesOff, // one bit per UseRule that is switched off

  // the delay chain (12.5.2, 12.5.4), seconds
  dataRecordSeconds, // a data record closes at every multiple of this since midnight, and at the next; 0 = at once
  dataFileSeconds, // and reaches the operator this much later
  homeVoiceFileSeconds, // after the end of a call or message at home
  roamVoiceFileSeconds, // after the end of a call or message abroad
  pollSeconds, // files are read every so often, at the SIM's own phase; 0 = at once
  messageSeconds, // from reading to the warning at the customer
  barSeconds, // from reading to an effective bar
  reactivateSeconds, // from payment to service

  // blocks (2.3, 2.4, 2.9, 3.6): 1 = blocked unless the SIM had it lifted
  blockNonEu,
  blockVas,
  blockInternational,
  blockSea, // A22: does the non-EU block hold at sea
  blockEea, // A22 B: does it also hold in Norway, Iceland, Liechtenstein

  // bundle (12.2, 12.3)
  bundleReading, // A12: 0 per kind, 1 one money value
  straddleWhole, // a call or record that straddles the end of the bundle: 0 split, 1 wholly beyond
  freeCallsCount, // A62 second half: free calls count as calling time

  // warnings on the bundle (12.5.1 dash 1 and 2), per cent of the bundle; A1
  warnFirstPercent, // 180 (A, C), 80 (B)
  warnFirstStrict, // 0: reached, 1: more than
  warnSecondPercent, // 200 (A), 100 (B, C)
  warnSecondStrict,
  warnOnMoney, // A1 D: percentages of the chosen ceiling instead of the bundle

  // data roaming (12.5.1 dash 3 and 4, 12.5.3 dash 2), ticks, without and with a custom limit; A2, A15
  roamWarnFirst,
  roamWarnFirstHigh,
  roamWarnSecond,
  roamWarnSecondHigh,
  roamStop,
  roamStopHigh,
  customWarnFirst,
  customWarnFirstHigh,
  customWarnSecond,
  customWarnSecondHigh,
  customStop,
  customStopHigh,

  // the whole service (12.5.3 dash 1), the ceiling (12.5.2, 12.5.4)
  serviceStop,
  serviceStopHigh, // the boundary (A17 >= or >) is compiled into the threshold
  contractStop, // A17 B: the same over all SIMs of a contract, instead of that of a SIM
  contractStopHigh,
  serviceBundleKindsOnly, // A17, for the stop: 0 all charges above the fee, 1 bundle kinds only
  ceiling,
  ceilingHigh,
  ceilingStops, // A16: 0 A, 1 B (also stops at the ceiling)
  exhaustionStops, // A16 C
  stopNeedsChoice, // A18: 0 any later use, 1 an explicit choice
  stopWaitsForWarning, // A18: 0 stop anyway, 1 wait for warning and next use

  // after a stop (12.5.6)
  afterPayment, // A13: 0 meters restart, 1 no further stop this month, 2 stop again at once
  monthEndLifts, // A14 B
  reactivationFeeTicks,
  reactivationPolicy, // probability
  reactivationServiceOnly, // A19: 0 both stops, 1 service stop only
  reactivationPerCustomer, // A19: 0 each SIM and event, 1 once per customer and month
  runningMeter, // A57 B: roaming and service meters run on until paid
  lateDataCounts, // A58: 0 counted in the month of use, 1 in the month its data arrive
  stopCutsPack, // D2: the data-roaming stop also cuts EU data still inside the pack
  surchargeFeedsService, // D3
  surchargeFeedsRoaming, // D3

  // fair use (13.3, 6.1): a limit is passed by more than its value
  limits, // first of Limit.COUNT slots
  limitsLast = limits + 12,
  regularReading, // A3: 0 n a month, 1 two months in a row, 2 a single one
  regularDays,
  regularWeeks,
  regularCalls,
  bothLimbs, // A11 B
  bothDirections, // A62 first half
  rollingWeek, // 0 Monday to Sunday, 1 any seven days
  businessUse, // A31 B: any use is a hit
  lowercaseMonth, // 0 the billing Month, 1 a calendar month, 2 any thirty days
  messageSanction, // A63: 0 counter only, 1 measures of 13.4
  sanctionPolicy, // probability (13.4)
  sanctionLadder, // 0 suspend, end on repetition; 1 end at once; 2 throttle
  suspendSeconds,
  throttleShare, // of 256
  feeWhileSuspended, // A55: 1 due

  // roaming abuse (13.5)
  abusePolicy, // probability that the operator observes
  abuseInactive, // indicator (i) on
  abuseUsage, // indicator (ii) on
  abuseMultiSim, // indicator (iii) on
  inactiveDays,
  roamSharePercent,
  multiSimCount,
  windowMonths,
  windowFromSuspicion, // window B
  daysLiteral, // A4 A
  usageDataOnly,
  graceDays,
  graceInHours, // 15 x 24 h from the notice instead of calendar days
  changedByFall, // "changed": 0 the test no longer holds, 1 any clear fall of the roaming share
  surchargeScope, // A20: 0 EU use after the deadline, 1 also home use, 2 back over the window
  surchargeOutOfBundle, // A21 B
  surchargeForever, // end: 0 at a clean month-end test, 1 never
  surchargeVoiceTicks, // per second
  surchargeSmsTicks,
  surchargeDataTicks, // per byte
  surchargeByMinute, // A56: calls by the started minute

  // people, as the scenario sets them
  slowDownShare, // of 256: what is left of use after "slow down"

  // invoices
  roamingLagMonths, // 2.7, 12.4: extra months until another operator's data are there
  billsLaterPolicy, // probability that roaming is invoiced as many months later

  // prices that no bundle covers, ticks per second or message
  internationalVoiceTicks,
  internationalSmsTicks,
  vasVoiceTicks,
  vasSmsTicks,
  vasRoamVoiceTicks,
  vasRoamSmsTicks,
  roam, // Place.COUNT blocks of Roam.SIZE slots
  roamLast = roam + 8 * 5 - 1,
  plans, // planCount blocks of Plan.SIZE slots, eight at most
  plansLast = plans + 8 * 17 - 1,
  life, // first of LIFE_TERMS slots: a contract's life (mobile-life.ts)
  lifeLast = life + 95,
  SIZE,
}

/** Rules of use that no figure of the terms leaves away: bits of Terms.rulesOff. */
export enum UseRule {
  overshootDue,
  stopNotice,
  bundleReached,
  zone,
  month,
  freeCalls,
  noRollover,
  nextMonth,
  euBlock,
  zoneInBundle,
  zoneRate,
  outsideBundle,
  openOutside,
  openNumbers,
  blockSms,
  thirdParty,
  COUNT,
}

/** Price of one place outside the EU zone, ticks per unit. */
export enum Roam {
  dataTicks,
  voiceOutTicks,
  voiceInTicks,
  smsTicks,
  mmsTicks,
  SIZE,
}

/** One plan. A bundle of 0 is none; an unlimited kind never runs out and binds 13.3. */
export enum Plan {
  feeMicros,
  hasBundle,
  dataBytes,
  voiceSeconds,
  smsCount,
  dataUnlimited,
  voiceUnlimited,
  smsUnlimited,
  dataTicks, // beyond the bundle, per byte
  voiceTicks, // per second
  smsTicks,
  mmsTicks,
  voiceFirstSeconds, // billing increment 60/1: first 60, then 1
  voiceStepSeconds,
  moneyBundle, // A12 B: ticks, low and high
  moneyBundleHigh,
  unlimited, // 1 when any kind is unlimited: the limits of 13.3 bind
  SIZE,
}
