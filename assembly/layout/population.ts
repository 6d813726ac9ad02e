// The population: who the customers are and how their SIMs are used. 8-byte slots inside the program, from
// Header.populationSlot on; f64 or i64 as stated. Everything calibrated stands here, nothing in the core.
//
//   threshold   i64, 0 ... 2^32: happens when a u32 draw is below it (0 never, 2^32 always)
//   cumulative  i64, 0 ... 2^32: upper end of an item's share on a u32 draw; the last item used must be 2^32
//   lognormal factors have mean 1: exp(sigma z - sigma^2 / 2)

export const SIZE_CLASSES_MAX = 8;
export const ARCHETYPE_BLOCKS = 16;
export const CURVES_MAX = 16;
export const CURVE_HOURS = 24;
export const PLAN_BLOCKS = 8;

/** Customers by size; one draw a customer. */
export enum SizeClass {
  share, // cumulative over size classes, of customers (not of SIMs)
  employeesMin, // i64; drawn log-uniform in min ... max
  employeesMax,
  simsMin, // i64; drawn log-uniform in min ... max, at most SIMS_PER_CUSTOMER_MAX
  simsMax,
  clusterShare, // threshold: this customer has a cluster, SIMs that share one archetype (used in turn, a box)
  clusterArchetype, // i64, archetype of the cluster
  clusterSims, // i64, size of the cluster: SIMs 0 ... this - 1, all when the customer has fewer
  archetypes, // ARCHETYPE_BLOCKS cumulative: the archetypes of the other SIMs
  archetypesLast = archetypes + 15,
  SIZE,
}

/** One kind of user. */
export enum Archetype {
  misuse, // i64, 1 = misuses the service (truth label)

  // plan: by expected use with an error, unless taken by one of these shares
  unlimitedShare, // threshold: takes Population.unlimitedPlan whatever its use
  fixedPlan, // i64, index of a plan that all of this archetype take, -1 = none

  // choices of the SIM, thresholds
  nonEuOpen,
  vasOpen,
  internationalOpen,
  euBlocked,
  customLimit,
  ceiling,
  reactionGoOn, // cumulative over Reaction: goOn, slowDown, stop
  reactionSlowDown,
  reactionStop,
  explicitChoice,
  consent,

  // days
  offShare, // threshold: not connected on a day (kept to 1/4096)
  idleShare, // threshold: connected, no data used (kept to 1/4096)

  // data; a day = dataDayBytes x user x month x day factor x weekend or holiday x abroad
  dataDayBytes, // f64, mean of a weekday at home with use. From a mean month M (bytes):
  // M / (30.4375 (1 - off) (1 - idle) (5 + 2 weekend) / 7)
  dataSigmaUser, // f64
  dataSigmaMonth, // f64
  dataSigmaDay, // f64
  dataWeekend, // f64, factor
  dataHoliday, // f64, factor
  dataAbroadEu, // f64, factor on what falls on the away part of a day, in the EU zone
  dataAbroadOther, // f64, the same outside it
  burstSigma, // f64, lognormal factor on each hour's share of the day

  // outgoing calls
  callsWeekday, // f64, mean calls on a connected weekday at home (users without calls left out)
  callsSigmaUser, // f64
  callsSigmaMonth, // f64
  callsWeekend, // f64, factor
  callsHoliday, // f64, factor
  callsAbroad, // f64, factor on days with an away part
  callsNone, // threshold: this SIM makes no calls at all
  callMeanSeconds, // f64, mean of the lognormal before its cap
  callSigma, // f64
  callCapSeconds, // i64, 1 ... 86,400
  callIncoming, // f64, incoming calls per outgoing call, of the same lengths
  ordinary, // 3 cumulative over onNet, mobile, fixed (kept to 1/4096)
  ordinaryLast = ordinary + 2,
  specialPerCall, // f64, calls to foreign, VAS, short, free and emergency numbers, per ordinary call
  special, // 5 cumulative over foreign, vas, short, free, emergency (kept to 1/4096)
  specialLast = special + 4,

  // messages; a SIM's SMS a month are negative binomial over SIMs: gamma(smsShape) once, then Poisson
  smsMonth, // f64, mean a month of 30.4375 connected days, single messages to ordinary mobile numbers
  smsShape, // f64, k of the negative binomial; 0 = no variation between SIMs
  smsSigmaMonth, // f64
  smsFresh, // f64, share that goes to a number not written to before in the month
  smsWeekend, // f64, factor on weekend days and holidays, for where messages fall
  smsSpecialPerSms, // f64, SMS to foreign, VAS and short numbers, per ordinary SMS
  smsSpecial, // 3 cumulative over foreign, vas, short (kept to 1/65536)
  smsSpecialLast = smsSpecial + 2,
  mmsPerSms, // f64, MMS per ordinary SMS
  mms, // 3 cumulative over mmsBase, mmsEmail, mmsOther (kept to 1/65536)
  mmsLast = mms + 2,
  groupsMonth, // f64, mean sendings of one SMS to several recipients, a month
  groupMin, // i64, recipients, drawn uniform in min ... max (2 ... 65,535)
  groupMax,
  groupFresh, // f64, share of a group's recipients that are fresh numbers

  // away from home
  roaming, // i64, 0 trips, 1 permanent roamer: away at one place on all days but home visits
  trips, // 12 f64: mean trips abroad that start in January ... December
  tripsLast = trips + 11,
  tripsSigmaUser, // f64
  tripShort, // threshold: a short trip, 1 to 3 nights alike often
  tripLongNights, // f64, mean nights of a long trip; 4 + geometric, at most 120
  tripPlaces, // 7 cumulative over Place.eu ... Place.sea; also the place of a permanent roamer
  tripPlacesLast = tripPlaces + 6,
  homeVisit, // threshold: a permanent roamer spends a run of days of the month at home
  homeVisitDays, // i64, length of that run
  turnDays, // i64, SIMs of a cluster used in turn: connected for so many days each, 0 = not in turn
  turnSims, // i64, how many take turns

  // hours of the day, indices of curves
  dataWeekdayCurve, // i64
  dataWeekendCurve,
  callWeekdayCurve,
  callWeekendCurve,
  SIZE,
}

export enum Population {
  sizeClassCount, // i64
  archetypeCount, // i64
  curveCount, // i64
  planCount, // i64
  needIncoming, // i64, 1 = draw incoming calls always; else only in months with days outside the EU zone
  unlimitedPlan, // i64, index of the plan without limits, -1 = none
  planUpToGb, // PLAN_BLOCKS f64: a plan is taken when the expected GB x error is at most this; ascending, last = Infinity
  planUpToGbLast = planUpToGb + 7,
  planErrorSigma, // f64, of the lognormal error on expected use
  anchors, // 31 cumulative: day of the month on which a customer's billing months begin
  anchorsLast = anchors + 30,
  departFrom, // i64, second of the day; a trip leaves at a second drawn uniform in departFrom ..< departUntil
  departUntil,
  returnFrom, // i64, the same for coming back
  returnUntil,
  payNever, // threshold: never pays after a stop
  payMedianSeconds, // f64, lognormal
  paySigma, // f64
  sizeClasses, // SIZE_CLASSES_MAX blocks of SizeClass.SIZE
  sizeClassesLast = sizeClasses + SIZE_CLASSES_MAX * SizeClass.SIZE - 1,
  archetypes, // ARCHETYPE_BLOCKS blocks of Archetype.SIZE
  archetypesLast = archetypes + ARCHETYPE_BLOCKS * Archetype.SIZE - 1,
  curves, // CURVES_MAX blocks of CURVE_HOURS f64: shares of the day's hours, any positive scale
  curvesLast = curves + CURVES_MAX * CURVE_HOURS - 1,
  life, // first of LIFE_PEOPLE slots: what happens to contracts (mobile-life.ts)
  lifeLast = life + 63,
  SIZE,
}
