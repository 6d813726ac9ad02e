// citymesh-prepaid: one account's traits, what the scenario says of people, and the terms, as 8-byte slots.

/** Traits of an account: those of Unit. */
export enum Wallet {
  plan,
  archetype,
  misuse,
  anchorDay,
  customer,
  unit,
  SIZE,
}

export enum PrepaidPeople {
  SIZE = 1,
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
  creditCost, // ticks a second, byte or day; 0: credit is not needed
  bonusFromMicros, // incl. VAT
  bonusTicks, // extra ticks a micro-euro of such a purchase
  billedCredit, // 1: purchases are invoiced like the rest
  runsOnEmpty, // 1: a session goes on when credit runs out
  silentWhenEmpty, // 1: log-ons without credit are not told
  coverage,
  radio,
  keptMonths, // 0: for ever
  deleteRight,
  creditLifeDays, // 0: as long as the account
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
  abnormalPercent, // of the mean; 0: never
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
