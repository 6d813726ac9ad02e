// The loads of a region's cells under one variant, hour by hour, into the tally: demand (everyday and backup) over capacity, the larger
// of down and up; and everyday demand alone in working hours, from which headroom comes.

import { CellSum, LOAD_BINS, LOAD_UNIT, NetSum, Network } from '../layout/network';
import { Slot } from '../rating/slot';
import { subscribersOf } from './cells';
import { backupAt } from './demand';
import { addBins, binOf, countIn, percentile } from './load-bins';
import { Net, isWorkHour, real, weekHour, whole } from './loaded';
import { addFigure } from './moments';
import { PerByte, everydayShare, partOf } from './shares';
import { cellSums, loadsOf, netSums, weekLoads, workLoadsOf } from './tally';
import { Variant, demandAt, isLost } from './variant';

/** Beyond the last bin. */
const MOST_LOAD: f64 = 2000000000;
/** Hours of the cell being counted by bin of their load, u32: all, and everyday demand in working hours. */
const ALL_HOURS = memory.data(LOAD_BINS * 4, 16);
const WORK_HOURS = memory.data(LOAD_BINS * 4, 16);
/** Sum of its loads by hour of the day, i64. */
const DAY = memory.data(24 * 8, 16);

/** Where the cell being counted is counted. */
class At {
  static sums: usize = 0;
  static cell: usize = 0;
  static week: usize = 0;
  /** Loads above it are above the threshold. */
  static threshold: i32 = 0;
  static workHours: i64 = 0;
  static workOver: i64 = 0;
}

export function countLoads(group: i32): void {
  const variant = Variant.number;
  At.sums = netSums(variant, group);
  At.week = weekLoads(variant, 0);
  At.threshold = i32((whole(Network.threshold) * LOAD_UNIT) / 1000000);
  At.workHours = 0;
  At.workOver = 0;
  for (let cell = 0; cell < Net.cells; cell++) {
    if (isLost(cell)) countRefused(cell);
    else countCell(cell, group);
  }
  Slot.add(At.sums, NetSum.workHours, At.workHours);
  Slot.add(At.sums, NetSum.workOverHours, At.workOver);
}

/** A lost cell without neighbours carries nothing of its demand. */
function countRefused(cell: i32): void {
  for (let hour = 0; hour < Net.hours; hour++)
    Slot.add(At.sums, NetSum.everydayBytes, load<i64>(demandAt(cell, hour)));
}

function countCell(cell: i32, group: i32): void {
  At.cell = cellSums(Variant.number, Variant.region, cell);
  Slot.add(At.cell, CellSum.units, 1);
  Slot.add(At.cell, CellSum.subscribers, i64(subscribersOf(cell) + 0.5));
  Slot.add(At.cell, CellSum.hours, Net.hours);
  Slot.add(At.sums, NetSum.cellHours, Net.hours);
  memory.fill(ALL_HOURS, 0, LOAD_BINS * 4);
  memory.fill(WORK_HOURS, 0, LOAD_BINS * 4);
  memory.fill(DAY, 0, 24 * 8);
  countHours(demandAt(cell, 0), backupAt(cell, 0));
  countDay();
  countPercentiles();
  addBins(ALL_HOURS, loadsOf(Variant.number, group));
  addBins(WORK_HOURS, workLoadsOf(Variant.number, group));
}

function countHours(everyday: usize, backup: usize): void {
  let sum: i64 = 0;
  let over: i64 = 0;
  let bytes: u64 = 0;
  let carried: u64 = 0;
  const threshold = At.threshold;
  const perByte = max(PerByte.everydayDown, PerByte.everydayUp);
  for (let hour = 0; hour < Net.hours; hour++) {
    const own = load<u64>(everyday + ((<usize>hour) << 3));
    const asked = load<u64>(backup + ((<usize>hour) << 3));
    const alone = wholeLoad(f64(own) * perByte);
    const value = asked == 0 ? alone : loadOf(own, asked);
    const bin = binOf(value);
    countIn(ALL_HOURS, bin);
    countIn(At.week + <usize>(weekHour(hour) * (LOAD_BINS << 2)), bin);
    sum += i64(value);
    over += i64(value > threshold);
    Slot.add(DAY, hour % 24, i64(value));
    if (isWorkHour(hour)) countWork(alone, asked == 0 ? bin : binOf(alone));
    bytes += own;
    carried += alone < LOAD_UNIT ? own : partOf(own, everydayShare(own));
  }
  addFigure(Slot.at(At.cell, CellSum.loads), sum);
  addFigure(Slot.at(At.cell, CellSum.overHours), over);
  Slot.add(At.cell, CellSum.everydayBytes, bytes);
  Slot.add(At.sums, NetSum.overHours, over);
  Slot.add(At.sums, NetSum.everydayBytes, bytes);
  Slot.add(At.sums, NetSum.everydayCarried, carried);
}

/** Its loads by hour of the day, and a vote for the highest of them, the first of equals; none where nothing is asked. */
function countDay(): void {
  let busiest = 0;
  for (let hour = 0; hour < 24; hour++) {
    const sum = Slot.get(DAY, hour);
    Slot.add(At.cell, CellSum.hourOfDay + hour, sum);
    if (sum > Slot.get(DAY, busiest)) busiest = hour;
  }
  if (Slot.get(DAY, busiest) > 0) Slot.add(At.cell, CellSum.busiest + busiest, 1);
}

function countPercentiles(): void {
  addFigure(Slot.at(At.cell, CellSum.half), percentile(ALL_HOURS, 0.5));
  addFigure(Slot.at(At.cell, CellSum.most), percentile(ALL_HOURS, 0.95));
  addFigure(Slot.at(At.cell, CellSum.nearlyAll), percentile(ALL_HOURS, 0.99));
  addFigure(Slot.at(At.cell, CellSum.reached), percentile(WORK_HOURS, 1 - real(Network.headroomShare)));
}

function wholeLoad(load: f64): i32 {
  return i32(min(load, MOST_LOAD));
}

function loadOf(own: u64, asked: u64): i32 {
  const down = f64(own) * PerByte.everydayDown + f64(asked) * PerByte.backupDown;
  const up = f64(own) * PerByte.everydayUp + f64(asked) * PerByte.backupUp;
  return wholeLoad(max(down, up));
}

function countWork(load: i32, bin: i32): void {
  countIn(WORK_HOURS, bin);
  At.workHours++;
  At.workOver += i64(load > At.threshold);
}
