// A cut of the whole region, tried at each hour of the week: every site with backup falls back at once, for worstCutHours, on top of the
// mean everyday demand of those hours. Expected demand: hardware carries the office; a phone what it can, when it works and the helpdesk
// is called.

import { figure } from '../accounts/people';
import { setKind } from '../backup/people';
import { BackupPeople } from '../layout/backup-people';
import { Fact } from '../layout/facts';
import { CELLS_MAX, CutLoad, Form, LOAD_UNIT, Network, WEEK_HOURS } from '../layout/network';
import { Slot } from '../rating/slot';
import { Net, real, weekHour, whole } from './loaded';
import { addFigure } from './moments';
import { Office, officeBytes } from './office';
import { PerByte } from './shares';
import { formOf } from './site';
import { siteCount, siteOf } from './sites';
import { cutLoadOf } from './tally';
import { Variant, demandAt, isLost, servingCell } from './variant';

/** By cell and hour of the week: mean everyday bytes, bytes of backup, f64. By hour of the week: how often it comes, f64. */
const EVERYDAY = memory.data(CELLS_MAX * WEEK_HOURS * 8, 16);
const BACKUP = memory.data(CELLS_MAX * WEEK_HOURS * 8, 16);
const OFTEN = memory.data(WEEK_HOURS * 8, 16);
/** What is told of one hour of the week, over the cells: bytes, and loads in LOAD_UNIT. */
enum HourSum {
  everyday,
  backup,
  excess,
  normalExcess,
  peak,
  normalPeak,
  SIZE,
}

/** By hour of the week, f64. */
const HOURS = memory.data(WEEK_HOURS * HourSum.SIZE * 8, 16);

export function countWorstCut(): void {
  gatherEveryday();
  gatherBackup();
  for (let hour = 0; hour < WEEK_HOURS; hour++) sumCells(hour);
  const length = i32(whole(Network.worstCutHours));
  for (let hour = 0; hour < WEEK_HOURS; hour++) {
    const sums = cutLoadOf(Variant.number, Variant.region, hour);
    const excess = i64(over(hour, length, HourSum.excess, false));
    const normalExcess = i64(over(hour, length, HourSum.normalExcess, false));
    const peak = i64(over(hour, length, HourSum.peak, true));
    const normalPeak = i64(over(hour, length, HourSum.normalPeak, true));
    Slot.add(sums, CutLoad.units, 1);
    Slot.add(sums, CutLoad.everydayBytes, i64(over(hour, length, HourSum.everyday, false)));
    addFigure(Slot.at(sums, CutLoad.backupBytes), i64(over(hour, length, HourSum.backup, false)));
    addFigure(Slot.at(sums, CutLoad.excessBytes), excess);
    addFigure(Slot.at(sums, CutLoad.normalExcessBytes), normalExcess);
    addFigure(Slot.at(sums, CutLoad.addedExcessBytes), excess - normalExcess);
    addFigure(Slot.at(sums, CutLoad.peakLoad), peak);
    addFigure(Slot.at(sums, CutLoad.normalPeakLoad), normalPeak);
    addFigure(Slot.at(sums, CutLoad.addedPeakLoad), peak - normalPeak);
  }
}

function gatherEveryday(): void {
  memory.fill(OFTEN, 0, WEEK_HOURS * 8);
  memory.fill(EVERYDAY, 0, CELLS_MAX * WEEK_HOURS * 8);
  for (let hour = 0; hour < Net.hours; hour++) addTo(OFTEN, weekHour(hour), 1);
  for (let cell = 0; cell < Net.cells; cell++) {
    const row = EVERYDAY + <usize>(cell * WEEK_HOURS * 8);
    for (let hour = 0; hour < Net.hours; hour++)
      addTo(row, weekHour(hour), f64(load<u64>(demandAt(cell, hour))));
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      const at = (<usize>hour) << 3;
      store<f64>(row + at, load<f64>(row + at) / max(load<f64>(OFTEN + at), 1));
    }
  }
}

function gatherBackup(): void {
  memory.fill(BACKUP, 0, CELLS_MAX * WEEK_HOURS * 8);
  const calls = figure(BackupPeople.reportShare) * (1 - figure(BackupPeople.hotspotFailShare));
  const share = figure(BackupPeople.hotspotShare);
  let rank = 0;
  for (let index = 0; index < siteCount(); index++) {
    const site = siteOf(index);
    const form = formOf(site, rank);
    if (site.form != Form.hardware) rank++;
    if (form == Form.none || site.weak != 0 || (form == Form.sim && site.sims == 0)) continue;
    setKind(site.kind);
    Office.size = (real(Network.siteSize + i32(site.sizeClass)) * f64(Variant.growth)) / 1000;
    const row = BACKUP + <usize>(servingCell(site.cell, site.number) * WEEK_HOURS * 8);
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      const level = real(Network.officeWeek + hour);
      if (form == Form.hardware) addTo(row, hour, officeBytes(Fact.hardwareData, level, 1));
      else addTo(row, hour, calls * officeBytes(Fact.hotspotData, level, share));
    }
  }
}

function addTo(row: usize, index: i32, value: f64): void {
  const at = row + ((<usize>index) << 3);
  store<f64>(at, load<f64>(at) + value);
}

function sumCells(hour: i32): void {
  const row = HOURS + <usize>(hour * HourSum.SIZE * 8);
  memory.fill(row, 0, HourSum.SIZE * 8);
  for (let cell = 0; cell < Net.cells; cell++) {
    if (isLost(cell)) continue;
    const own = load<f64>(EVERYDAY + ((<usize>(cell * WEEK_HOURS + hour)) << 3));
    const asked = load<f64>(BACKUP + ((<usize>(cell * WEEK_HOURS + hour)) << 3));
    addTo(row, HourSum.everyday, own);
    addTo(row, HourSum.backup, asked);
    addTo(row, HourSum.excess, excess(own, asked));
    addTo(row, HourSum.normalExcess, excess(own, 0));
    raise(row, HourSum.peak, max(downOf(own, asked), upOf(own, asked)));
    raise(row, HourSum.normalPeak, max(downOf(own, 0), upOf(own, 0)));
  }
}

function raise(row: usize, index: i32, value: f64): void {
  const at = row + ((<usize>index) << 3);
  store<f64>(at, max(load<f64>(at), value));
}

function downOf(own: f64, asked: f64): f64 {
  return own * PerByte.everydayDown + asked * PerByte.backupDown;
}

function upOf(own: f64, asked: f64): f64 {
  return own * PerByte.everydayUp + asked * PerByte.backupUp;
}

/** Bytes beyond the threshold, down and up. */
function excess(own: f64, asked: f64): f64 {
  const threshold = (f64(whole(Network.threshold)) * f64(LOAD_UNIT)) / 1000000;
  const down = (max(0, downOf(own, asked) - threshold) * f64(whole(Network.capacityDown))) / f64(LOAD_UNIT);
  return down + (max(0, upOf(own, asked) - threshold) * f64(whole(Network.capacityUp))) / f64(LOAD_UNIT);
}

/** The sum, or the highest, over the hours of a cut that begins in one. */
function over(hour: i32, length: i32, slot: i32, isPeak: bool): f64 {
  let value: f64 = 0;
  for (let next = 0; next < length; next++) {
    const at = load<f64>(HOURS + ((<usize>(((hour + next) % WEEK_HOURS) * HourSum.SIZE + slot)) << 3));
    value = isPeak ? max(value, at) : value + at;
  }
  return value;
}
