// citymesh-backup: what a scenario says of lines and people, f64. Names are the keys of its people.

/** How all behave; then kinds of customer. */
export enum BackupPeople {
  kindCount,
  // lines: until regions have outages of their own, each site's are its own
  outageHours, // median
  outageSpread,
  flappingPerYear,
  flappingCuts,
  slowPerYear,
  slowHours,
  mastPerYear,
  mastHours,
  weakShare,
  // people in an outage
  officeFrom,
  officeUntil,
  quietShare, // of an office hour's data, outside them
  reportShare,
  reportMinutes,
  moreSimsShare,
  hotspotFailShare,
  hotspotShare, // of the office's data that a phone carries
  nearbyShare,
  awayGb,
  applyShare,
  // phones every day
  everydayGb,
  everydaySpread,
  monthSpread,
  suspensionsPerYear,
  suspensionDays,
  // hardware
  cutHours,
  accidentShare,
  instructedShare,
  elsewhereCutShare,
  otherGb,
  faultsPerYear,
  simFaultsPerYear,
  faultReportHours,
  visitHours,
  needlessShare,
  lossesPerYear,
  logMinutes,
  lossReportHours,
  lossGb,
  replaceDays,
  hardwareYears,
  // the phones' subscriptions, and the site itself
  longestAge, // months, at the start
  joins, // share of phones that are taken during the run
  hardwareAddedPerYear, // sites without hardware that take it
  paymentMissed, // times a year
  paymentGround,
  missedAmount, // EUR incl. VAT
  paysLater,
  paysDays,
  paysSecurity,
  securityDays,
  left, // times a year
  proof,
  noticeDays,
  phones, // by plan, as the baseline has it
  phonesLast = phones + 7,
  kinds,
  kindsLast = kinds + 16 * 11 - 1,
  SIZE,
}

export enum BackupKind {
  share, // cumulative
  misuse,
  planNumber,
  outagesPerYear,
  hardwareShare,
  dslShare,
  officeGb, // data of an office hour
  awayShare, // outages in which somebody uses free data elsewhere
  cutsPerYear,
  movesPerYear, // of hardware or its SIM, each
  employees,
  SIZE,
}
