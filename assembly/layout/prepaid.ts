// citymesh-prepaid: one account's traits, what the scenario says of people, and the terms, as 8-byte slots.

/** Traits of an account: those of Unit. */
export enum Wallet {
  plan,
  archetype,
  misuse,
  anchorDay,
  customer,
  unit,
  topUpMicros, // what is bought at a log-on without credit, incl. VAT; 0: nothing
  topUpRight, // how often, as a threshold on a u32 draw
  SIZE,
}

/** How all behave, f64; then kinds of customer. Names are the keys of a scenario's people.behaviour. */
export enum PrepaidPeople {
  kindCount,
  ageYears,
  lifeYears,
  dataGrowthPerYear, // percent
  moreVisitsPerYear, // how often an account begins to come more often, once at most
  moreVisitsFactor,
  leadDays,
  onlineShare,
  withdrawalShare,
  withdrawalDays,
  topUpShare,
  oldDeviceShare,
  outsideShare,
  fraudPerYear,
  fraudHours,
  troublePerYear,
  troubleHours,
  stormsPerYear,
  stormHours,
  interferencePerYear,
  interferenceHours,
  poorPerYear,
  poorHours,
  poorExcusedShare,
  requestShare,
  requestDays,
  complaintShare,
  theftsPerYear,
  thiefMinutes,
  reportHours,
  renewDays,
  failedTopUpsPerYear,
  proofShare,
  equipmentPerYear,
  equipmentPrice,
  payDays,
  paySpread,
  neverPaysShare,
  damagePerYear,
  damageAmount,
  kinds, // first of 16 PrepaidKind blocks
  SIZE = 40 + 16 * 12,
}

/** One kind of customer, f64. Names are the keys of an archetype. */
export enum PrepaidKind {
  share, // cumulative
  misuse,
  visitsPerYear,
  summerFactor,
  stayDays,
  sessionsPerDay,
  sessionMinutes,
  sessionSpread,
  mbPerMinute,
  topUp,
  spamPerYear,
  breachesPerYear,
  SIZE,
}

/** What credit is counted in (A52). */
export enum CreditUnit {
  time,
  volume,
  days,
}

/** Flags are 0 or 1; rights are thresholds on a u32 draw, 0 never and 2^32 always; days, months and hours in seconds only where said. */
export enum PrepaidTerms {
  ticksPerMicro, // 10,000 + VAT in basis points: an amount incl. VAT is 10,000 ticks a micro-euro
  country,
  // credit: ticks of its own, creditScale a micro-euro incl. VAT
  creditUnit,
  creditScale,
  creditCost, // ticks a second, byte or day; -1: credit is not needed
  bonusFromMicros, // incl. VAT
  bonusTicks, // extra ticks a micro-euro of such a purchase
  billedCredit, // 1: purchases are invoiced like the rest
  runsOnEmpty, // 1: a session goes on when credit runs out
  silentWhenEmpty, // 1: log-ons without credit are not told
  coverage,
  radio,
  keptMonths, // 0: for ever
  deleteRight,
  creditLifeDays, // -1: as long as the account
  // withdrawal
  withdrawDays, // working days; -1: no right
  refundDays, // working days; -1: nothing comes back
  saturdays, // 1: working days
  loadedIsActive,
  // suspension
  suspendRight,
  precautionRight,
  interferenceRight,
  clockRunsOn,
  abnormalMillionths, // of the mean; -1: never
  abnormalDays,
  precautionSeconds,
  personalOnly,
  voipForbidden, // to all, not only when offered
  spamEnds,
  // login
  thievesUseCredit,
  blockSeconds, // -1: a report does nothing
  lossTakesCredit,
  // refunds
  failedComesBack,
  blocksAfter, // 0 never, 1 after any refund, 2 only after a refund of the rest
  restPaidOut, // 1: a failed payment brings the rest of the credit too
  poorService, // 1: the rest may be asked back
  grantRight,
  atUnitPrice, // 1: worth of the rest
  breakdownBars,
  complaintDays, // -1: no limit
  // invoices
  payDays, // -1: never overdue
  receiptDays,
  damageCharged,
  SIZE,
}
