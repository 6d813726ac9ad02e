// citymesh-backup: one site's traits and the terms, as 8-byte slots. What the scenario says of people stands in
// backup-people.ts.

/** Traits of a site, after those of Unit. */
export enum BackupSite {
  plan,
  archetype,
  misuse,
  anchorDay,
  customer,
  unit,
  form, // BackupForm
  access, // Access
  sims, // mobile subscriptions active when the account begins
  weakReception, // 1: the mobile network is too weak at the address
  hardwareMonths, // age of the hardware when the account begins
  ownBundle, // 1: the phones' subscriptions are billed here, by fee and data bundle, and end here
  ageMonths, // of those that are active when the account begins
  employees,
  SIZE,
}

export enum BackupForm {
  sim,
  hardware,
}

export enum Access {
  dsl,
  fibre,
}

/** Phones of one site that can have free data, SIM 1 on. */
export const PHONES_MAX = 16;

export enum BackupTerms {
  ticksPerMicro, // bytes of a GB, so that a byte at a price per GB is a whole number of ticks
  // Outage
  shortCutSeconds,
  shortAloneToo, // 1: a short cut is none even by itself (A39 B)
  anyLoss, // 1: slow lines and short cuts count too
  needsOutage, // 1: without an Outage a call is refused
  receptionMatters,
  // SIM form
  freeByCall, // 1: a call brings free data
  freeFromOutage, // 1: from its beginning (freeFrom B)
  helpdeskSeconds,
  suspendedIsActive,
  needsActive, // 1: no backup without an active subscription
  moreSims, // threshold of a u32 draw
  refusesApplicants, // 0 never, 1 during an Outage, 2 with a proven aim
  hotspotIsHit,
  deactivateSeconds, // -1: never
  afterReturn, // AfterReturn
  // hardware form
  failoverSeconds, // -1: never
  hardwareExcludes, // 0 no, 1 always, 2 unless the hardware backup has failed
  // faults; days -1: no term
  repairDays,
  simRepairDays,
  clockAtSight,
  dayOffDefers,
  endsAtClosing,
  phoneSims,
  // loss
  disableSeconds, // -1: never
  liableUntilReport,
  lossMicros, // per GB
  hardwareMicros,
  hardwareLifeMonths,
  atBookValue,
  // fair use
  fairUseBytes, // -1: no bound
  fairUseSanction, // FairUseSanction
  freeDataBounded,
  // improper use
  grounds, // one bit a Limit that is a ground
  needsIntent, // A33 B
  cutInOutage, // A33outage A
  visitReach, // VisitReach
  premisesOnly,
  hoursFrom, // seconds of the day
  hoursUntil,
  hoursBindHardware,
  holidaysOff,
  perGround, // 1: a byte counts for each ground
  closing, // second of the day at which the operator closes
  // charges
  outOfPackMicros, // per GB; -1: the price of improper data is nothing, whatever the price list
  chargeShare, // threshold of a u32 draw
  priceOfInvoice, // A37 B
  packFirst, // A37 C
  drawsBundle, // proper data are ordinary use
  lagMonths, // from use to invoice; -1: never invoiced
  laterShare, // threshold of a u32 draw
  laterMonths,
  // the phones' subscriptions, by plan, where they are billed here
  phoneFees, // of one phone, micro-euro a month
  phoneFeesLast = phoneFees + 7,
  phoneBytes, // in the bundle; -1: unlimited
  phoneBytesLast = phoneBytes + 7,
  phoneMicros, // per GB beyond it
  phoneMicrosLast = phoneMicros + 7,
  vatBasisPoints,
  depositRight, // threshold of a u32 draw
  depositMonths,
  depositDueDays,
  unpaidRight, // threshold of a u32 draw
  termMonths,
  smallEmployees,
  smallMonths,
  noticeMonths,
  usagePercent,
  usageMonths,
  SIZE,
}

/** A34: data between the return of the line and the switch-off. */
export enum AfterReturn {
  free,
  ordinary,
  improper,
}

export enum FairUseSanction {
  slow,
  charge,
  none,
}

/** A35: what a needless call-out makes improper. */
export enum VisitReach {
  incident,
  month,
  afterVisit,
}
