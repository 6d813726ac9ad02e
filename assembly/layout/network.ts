// The network around the SIMs of a mobile scenario: regions of cells, sites with a fixed line and 4G backup, what cuts lines, and
// what-ifs. 8-byte slots inside the program, from Header.networkSlot on (0: no network is simulated); f64 unless said.
//
//   | Network | BackupPeople (backup-people.ts) | variant 0: WhatIf, BackupTerms (backup.ts) | variant 1: ... |
//
// A region-world is played whole, in steps: `customers` steps of one customer each, one for the background, then two for each
// variant (what backup offers to the cells; what of it they carry, and its charges). Unit u is world u / regions, region
// u % regions; its steps are u * stepsOf ... (u + 1) * stepsOf - 1.

import { GROUPS } from './tally';

export const REGIONS_MAX = 100;
/** Of one region. */
export const CELLS_MAX = 48;
export const NETWORK_MONTHS_MAX = 12;
export const HORIZON_HOURS_MAX = 24 * 366;
export const WEEK_HOURS = 168;
export const LOAD_MULTIPLIERS = 10;
export const CUTS_MAX = 4;
export const LOST_CELLS_MAX = 4;
/** Shared outages of a region that there is room for, and how long before and after the horizon they are drawn. */
export const SHARED_MAX = 4096;
export const SHARED_LEAD_DAYS = 62;
export const SHARED_TAIL_DAYS = 35;
/** Bytes an hour that a cell may carry. */
export const CAPACITY_BITS = 43;
/** Hours that a scripted cut is shown for, from a day before it. */
export const SURGE_HOURS = 96;

export enum Network {
  regions, // i64
  cells, // i64, of each region; laid out in rows of eight, neighbours share a side
  customers, // i64, of each region, whole customers
  simsPerCell, // mean subscribers of a cell, all operators' customers of this network
  ownShare, // of them that are the contract's SIMs; 1 = no others
  multipliers, // LOAD_MULTIPLIERS, mean 1: each cell draws one, alike often; SIMs, sites and others follow it
  multipliersLast = multipliers + 9,
  capacityDown, // i64, bytes an hour of every cell
  capacityUp, // i64
  threshold, // i64, millionths of capacity: dimensioning, congestion
  headroomShare, // of working hours that may lie above the threshold
  workFrom, // hour of a working day
  workUntil,
  // everyday traffic of the contract's SIMs
  upShare, // of mobile data, others' too
  burstShare, // of a day's data that comes in bursts; the rest follows the day's curve
  bursts, // i64, 1 ... 4: bursts of a SIM's day
  // others
  otherDayBytes, // of one subscriber, mean day
  otherWeekend, // factor
  otherDaySigma, // between days of a cell
  otherHourSigma, // between hours of a cell
  otherWeekday, // 24, share of the day
  otherWeekdayLast = otherWeekday + 23,
  otherWeekendDay, // 24
  otherWeekendDayLast = otherWeekendDay + 23,
  // sites
  sites, // by size class: mean sites of a customer; whole part always, the rest by chance
  sitesLast = sites + 7,
  siteSize, // by size class: factor on the office's data
  siteSizeLast = siteSize + 7,
  noBackupShare, // of sites that have no backup at all
  fibreFactor, // on a kind's outages, for a site on fibre
  officeWeek, // WEEK_HOURS from Monday 0:00: data of that hour over that of an office hour
  officeWeekLast = officeWeek + 167,
  officeUpShare,
  hotspotBytes, // i64, most that a phone carries in an hour
  fullShare, // backup of which a cell carries less than this has failed ("cell full")
  // shared causes
  stretches, // i64, of lines of a region; each site is on one
  digsPerYear, // of each stretch
  digHours, // median
  digSpread,
  exchanges, // i64, of a region; each site is on one
  exchangePerYear, // of each
  exchangeHours,
  exchangeSpread,
  powerPerYear, // of a region
  powerShare, // of its sites that it takes
  powerHours,
  powerSpread,
  maintenancePerYear, // windows of each exchange, lines down all through
  maintenanceFrom, // hour of the night
  maintenanceHours,
  worstCutHours, // i64: length of the cut that is tried at each hour of the week
  SIZE,
}

/** What one variant changes on the same draws; i64. The baseline changes nothing unless the scenario says so. */
export enum WhatIf {
  growthPermille, // of everyday demand and of what sites need; 1000 = as it is
  hardwareSites, // sites of one world that change from the SIM form, or none, to the hardware form
  cutCount,
  cuts, // CUTS_MAX x Cut
  cutsLast = cuts + 4 * 3 - 1,
  lostCount,
  lost, // LOST_CELLS_MAX x LostCell
  lostLast = lost + 4 * 2 - 1,
  SIZE,
}

export enum Cut {
  region,
  fromHour, // since the horizon began
  hours,
  SIZE,
}

export enum LostCell {
  region,
  cell,
  SIZE,
}

export enum Form {
  none,
  sim,
  hardware,
  COUNT,
}

/** What took a line away. */
export enum Cause {
  own,
  dig,
  exchange,
  power,
  maintenance,
  scripted,
  COUNT,
}

/** Why a site without its line had no internet over backup. */
export enum Failure {
  noBackup,
  notCalled,
  waiting, // called, or about to; free data not on yet; the hardware switching over
  weak, // reception at the site
  mast,
  faulty,
  lost,
  cellFull,
  COUNT,
}

// Tally of a network, after the sections of tally.ts, for so many variants, regions and cells:
//
//   | NetSums: variants x 64 groups x NetSum.SIZE i64
//   | Calls: variants x regions x 168 x Moment.SIZE i64 | Surge: variants x SURGE_HOURS x Surge.SIZE i64
//   | CutLoads: variants x regions x 168 x CutLoad.SIZE i64
//   | CellSums: variants x regions x cells x CellSum.SIZE i64
//   | Loads: variants x 64 groups x LOAD_BINS u32 | WorkLoads: the same, everyday demand in working hours
//   | Week: variants x 168 x LOAD_BINS u32
//
// A load is the larger of down and up over capacity, in LOAD_UNIT parts of capacity, binned log-linearly (tally/bins.ts).
//
// Groups: a stratum is one region, or with more than 32 of them ceil(regions / 32) neighbouring ones. Each has 64 / strata groups of
// its own, rounded down; the i-th region of a stratum falls in world w into its group (w + i) % groups. So what lies between regions
// is not taken for what lies between worlds.

/** 1/100,000 of capacity. */
export const LOAD_UNIT = 100000;
/** 64 bins an octave, at most 0.8 % wide by half. */
export const LOAD_SUB_BITS = 6;
export const LOAD_BINS = 20 << LOAD_SUB_BITS;
/** A percentile of one cell's loads, in so many parts of LOAD_UNIT. */
export const PERCENTILE_PARTS = 16;
export const NETWORK_GROUPS = GROUPS;
/** Regions that have groups of their own. */
export const STRATA_MAX = GROUPS / 2;

/**
 * A figure of each region-world, below 2^48: its sum, and the sum of its squares by words of 32 bits, lowest first, so that they add
 * up in 64 bits without a carry. Exact for 2^15 region-worlds of the largest figure, and for 2^30 below 2^33.
 */
export enum Moment {
  sum,
  squares,
  squaresMiddle,
  squaresHigh,
  SIZE,
}

/** Sums of a group of region-worlds. */
export enum NetSum {
  units,
  cellHours,
  overHours, // cell-hours above the threshold, backup included
  workHours, // cell-hours of working hours
  workOverHours, // of these, everyday demand above the threshold
  everydayBytes, // offered
  everydayCarried,
  backupOffered,
  backupCarried,
  sites, // Form.COUNT x 2 (access): how many
  sitesLast = sites + 5,
  outages, // Form.COUNT x 2
  outagesLast = outages + 5,
  downSeconds, // Form.COUNT x 2: without the line
  downSecondsLast = downSeconds + 5,
  withoutSeconds, // Form.COUNT x 2: without the line and without backup
  withoutSecondsLast = withoutSeconds + 5,
  failures, // Failure.COUNT, seconds
  failuresLast = failures + 7,
  causes, // Cause.COUNT, outages
  causesLast = causes + 5,
  siteSeconds, // all sites, over the horizon
  slowStretches,
  cutStrings, // strings of short cuts
  calls, // to the helpdesk
  properBytes,
  improperBytes,
  improperMicros,
  backupMicros, // all that sites were billed for backup
  overdue, // repairs not done by the end of the next working day
  SIZE,
}

/** One hour of a scripted cut's region; sums over worlds. The baseline's is that of the first variant with a cut. */
export enum Surge {
  units,
  capacity, // of all cells, bytes
  everydayBytes, // this and what follows: a Moment each
  backupOffered = everydayBytes + 4,
  backupCarried = backupOffered + 4,
  cellsOver = backupCarried + 4,
  SIZE = cellsOver + 4,
}

/** A cut of the whole region that begins in one hour of the week and lasts worstCutHours: every site falls back at once. */
export enum CutLoad {
  units,
  everydayBytes, // mean demand of those hours
  backupBytes, // what sites ask of their cells; this and what follows: a Moment each
  excessBytes = backupBytes + 4, // beyond the threshold, with backup
  normalExcessBytes = excessBytes + 4, // without it
  addedExcessBytes = normalExcessBytes + 4, // what the one has more
  peakLoad = addedExcessBytes + 4, // the highest cell-hour, LOAD_UNIT
  normalPeakLoad = peakLoad + 4,
  addedPeakLoad = normalPeakLoad + 4,
  SIZE = addedPeakLoad + 4,
}

export enum CellSum {
  hours,
  everydayBytes,
  backupBytes, // carried
  subscribers, // times units
  units,
  hourOfDay, // 24: sum of loads by hour of the day
  hourOfDayLast = hourOfDay + 23,
  busiest, // 24: region-worlds in which that hour of the day had the highest sum
  busiestLast = busiest + 23,
  loads, // sum over the hours, LOAD_UNIT; this and what follows: a Moment each
  overHours = loads + 4,
  half = overHours + 4, // percentiles of a region-world's own hours, PERCENTILE_PARTS: P50
  most = half + 4, // P95
  nearlyAll = most + 4, // P99
  reached = nearlyAll + 4, // everyday demand in working hours: what `headroomShare` of them lie above
  SIZE = reached + 4,
}
