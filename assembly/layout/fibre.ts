// smartglasnet-fibre: one site's traits, what the scenario says of people, and the terms, as 8-byte slots.

/** Traits of a site, after those of Unit. */
export enum Site {
  plan,
  archetype,
  misuse,
  anchorDay,
  customer,
  unit,
  connectedOn, // day number of the connection, when that is before the first month; 0: not yet
  term, // 0 short, 1 middle, 2 long
  directDebit, // 1: invoices are collected
  pays, // 1: a simulated customer, who pays what is open so long after an invoice or a failed debit
  payMedianSeconds,
  paySpreadMilli, // thousandths
  debitFailRight, // how often a debit fails, as a threshold on a u32 draw
  SIZE,
}

/** How all behave, f64; then kinds of customer. Names are the keys of a scenario's people.behaviour. */
export enum FibrePeople {
  kindCount,
  connectedYears,
  orderShare,
  leadDays,
  leadSpread,
  extractDays,
  withdrawnShare,
  fewShare,
  infeasibleShare,
  shortTermShare,
  middleTermShare,
  debitShare,
  debitFailShare,
  outagesPerYear,
  outageHours,
  outageSpread,
  reportHours,
  repairShare,
  customerSideShare,
  behindHandoverShare,
  repairCost,
  maintenancePerYear,
  maintenanceHours,
  urgentShare,
  forceMajeurePerYear,
  forceMajeureDays,
  forceMajeureSpread,
  exitShare,
  damagesPerYear,
  damageAmount,
  damageSpread,
  lineDamageShare,
  graveShare,
  consequentialShare,
  damageReportDays,
  damageExcusedShare,
  doubtsPerYear,
  doubtDays,
  securityShare,
  securityGivenDays,
  mandatesLostPerYear,
  mandateDays,
  breachesLikelyPerYear,
  breachDays,
  insolvenciesPerYear,
  noticesPerYear,
  registeredShare,
  changesPerYear,
  adverseShare,
  operatorDefaultsPerYear,
  operatorDefaultDays,
  objectionsPerYear,
  foundedShare,
  objectionAmount,
  equipmentPerYear,
  equipmentPrice,
  extraWorkPerYear,
  extraWorkPrice,
  kinds, // first of 16 FibreKind blocks
  SIZE = 58 + 16 * 10,
}

/** One kind of customer, f64. Names are the keys of an archetype. */
export enum FibreKind {
  share, // cumulative
  misuse,
  sites,
  furtherSitesPerYear, // ordered by the customer
  planNumber,
  payDays,
  paySpread,
  resalesPerYear,
  unlawfulPerYear,
  tamperingPerYear,
  SIZE,
}

/**
 * Flags are 0 or 1; rights are thresholds on a u32 draw, 0 never and 2^32 always; amounts are micro-euro excl. VAT or without
 * VAT. A deadline of -1 is none.
 */
export enum FibreTerms {
  ticksPerMicro, // divisible by the days of every month, by 365 x 10,000
  country,
  vatBasisPoints,
  // fees
  fees, // by plan, a month; 7.1
  feesLast = fees + 7,
  connections, // by plan; 7.2
  connectionsLast = connections + 7,
  lightingMicros, // a month; 0: part of the fee
  chargesExtraWork,
  chargesEquipment,
  chargesTampering,
  // order
  extractMonths,
  offerDays,
  offerWorkingDays,
  withdrawOfferRight,
  confirms,
  fewRight,
  infeasibleRight,
  connects,
  // invoices and payment
  invoices,
  payDays,
  interestTicks, // a micro-euro and day
  costsFirst,
  collectionMicros,
  collectionDays,
  objectionDays,
  objectionBySending,
  investigationMicros,
  investigateRight,
  investigationGivesBack, // 1: the customer charges the operator
  postDays,
  // security and suspension
  askRight,
  depositMicros,
  securityDays,
  suspendRight,
  unpaidRight,
  suspendAfterDays,
  feeWhileSuspended,
  reconnectionMicros,
  cureDays,
  lateCureDays,
  endsUncured,
  // the line
  maintains,
  maintenanceNoticeRight,
  repairSeconds,
  repairSide, // whose cost: 0 never the customer's, 1 from the property line on, 2 behind the hand-over
  slaTarget, // basis points; 0: none
  slaCredit, // basis points of the fee
  // liability and force majeure
  lineFailureExcluded,
  eventCapMicros,
  yearCapMicros,
  contractYears,
  damageDays,
  forceMajeureRight,
  feeInForceMajeure,
  forceMajeureMonths,
  forceMajeureExitCosts,
  // term and ending
  termMonths, // short, middle, long; 0: no terms
  termMonthsLast = termMonths + 2,
  laterMonths,
  renews,
  renewsEqual,
  noticeMonths,
  noticeBySending,
  lateNoticeVoid,
  endUnpaidRight,
  endAfterDays,
  insolvencyRight,
  exitInDefault,
  resaleRight,
  unlawfulRight,
  endCostMicros,
  endCostRight,
  endCostEarlyOnly,
  changeMonths,
  changeExit, // 0 never, 1 when adverse, 2 always
  changeExitCosts,
  SIZE,
}
