// The tally: exact integer sums of a batch, merged by adding. 64-bit sums first, then 32-bit counts.
//
//   | Sums: variants x 64 groups x Sum.SIZE i64 | Made: variants x archetypes x BANDS x Made.SIZE i64
//   | Bills: variants x 64 groups x BINS u32 | Customers: variants x 64 groups x BINS u32
//   | Changes: variants x CHANGE_BINS u32 |
//
// Bills that are exactly a plan's fee, or nothing at all, are atoms: counted in Sum, not in Bills.

export const GROUPS = 64;
/** Bills are binned in tenths of a cent (1,000 micro-euro), log-linear: 128 bins an octave, at most 0.39 % wide by half. */
export const BIN_MICROS = 1000;
export const BIN_SUB_BITS = 7;
export const BIN_OCTAVES = 21;
export const BINS = (BIN_OCTAVES + 1) << BIN_SUB_BITS;
/** Coarse bands of the bill for what it is made of; the last is open. Four an octave from 1 euro. */
export const BANDS = 64;
export const CHANGE_BINS = 2 * 1408 + 1;

/** One group of one variant, 64-bit sums. */
export enum Sum {
  simMonths, // simulated
  customerMonths,
  contractMonths, // SIM-months in which the contract ran, or that have a bill all the same: all that is below counts these
  customerContractMonths, // customers' months with one of them
  billMicros,
  nothing, // of them: nothing to pay
  feeOnly, // first of PLANS_MAX: SIM-months of that plan with the fee alone
  feeOnlyLast = feeOnly + 7,
  planMonths, // first of PLANS_MAX
  planMonthsLast = planMonths + 7,
  shock,
  fiftyAbove, // fee + shock floor or more
  lines, // first of LINES_MAX, micro-euro
  linesLast = lines + 63,
  notices, // first of NOTICES_MAX
  noticesLast = notices + 63,
  roamingStops,
  serviceStops,
  reactivations,
  roamingStoppedSeconds,
  serviceStoppedSeconds,
  suspendedSeconds,
  overshootRoamingMicros, // data roaming beyond the stop's limit, excl. VAT
  overshootServiceMicros,
  honestHits, // first of LIMITS_MAX: SIM-months of honest users
  honestHitsLast = honestHits + 31,
  misuseHits,
  misuseHitsLast = misuseHits + 31,
  honestHitMonths, // SIM-months with any hit
  misuseHitMonths,
  misuseMonths, // SIM-months of misusers
  suspensions,
  endings,
  abuseProven,
  abuseNotified,
  surchargedMonths,
  blockedUses, // uses that a default block refused
  dataBytes, // offered and not cut, all places
  dataEuBytes,
  dataOtherBytes,
  voiceSeconds,
  messages,
  cutBytes, // refused by a stop or suspension
  lateMicros, // invoiced later than the month after use
  thirdPartyMicros,
  lapsedMicros, // of accounts: credit that was lost unused, on no bill
  records, // usage records that the month stands for
  variantBillGain, // sum of (this - baseline), micro-euro
  winners, // SIM-months cheaper than under the baseline
  losers,
  SIZE,
}

/** One archetype and band of the bill, 64-bit sums. */
export enum Made {
  simMonths, // under contract
  billMicros,
  lines,
  linesLast = lines + 63,
  notices,
  stops,
  SIZE,
}
