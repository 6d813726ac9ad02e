// in2-mobile: traits of one subscription, and what the scenario says of people. 8-byte slots. Names are keys of the documents.

/** Traits of a subscription, after those of Unit. */
export enum Subscriber {
  plan,
  archetype,
  misuse,
  anchorDay,
  startDay, // day number of activation; 0 = the first day of its first month
  payDays, // days after its date on which an invoice is paid in full; -1 = never, facts pay
  drawsPayment, // 1 = when an invoice is paid is drawn
  directDebit,
  paperInvoice,
  customer,
  sim,
  SIZE,
}

/** What happens to a SIM in a month, by chance; names are the figures of a scenario's people.account. */
export enum DutchChance {
  lostSim,
  defectiveSim,
  objection,
  leaveAfterTerm,
  leaveEarly,
  misuseFound,
  suspicion,
  abnormalUse,
  detailsChanged,
  contentBought,
  callForwarded,
  goodsBought,
  defect,
  damage,
  complaint,
  outage,
  congestion,
  securityAsked,
  proofAsked,
  limitAnnounced,
  COUNT,
}

/** Of those to whom it happens, or of customers or invoices: shares. */
export enum DutchShare {
  foundedShare,
  lateDetails,
  doubtedLoss,
  noProof,
  noSecurity,
  directDebit,
  failedDebit,
  paperInvoice,
  neverPays,
  COUNT,
}

/** Sizes and times, f64; amounts in micro-euro. */
export enum DutchSize {
  reportHours,
  contentAmount,
  forwardedSeconds,
  goodsAmount,
  instalments,
  damageAmount,
  outageHours,
  answerDays,
  securityAmount,
  payDays,
  payDaysSpread,
  startedMonths,
  COUNT,
}

/** After the slots of Population: thresholds on a u32 draw, then sizes. */
export enum DutchPeople {
  chances,
  chancesLast = chances + 19,
  shares,
  sharesLast = shares + 8,
  sizes,
  sizesLast = sizes + 11,
  SIZE,
}
