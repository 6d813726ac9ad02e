// The loads of a region's cells under one variant, hour by hour, into the tally: demand (everyday and backup) over capacity, the larger
// of down and up; and everyday demand alone in working hours, from which headroom comes.

import {
  CELL_BINS,
  CELL_SUB_BITS,
  CellSum,
  LOAD_BINS,
  LOAD_SUB_BITS,
  LOAD_UNIT,
  NetSum,
  Network,
} from '../layout/network';
import { Slot } from '../rating/slot';
import { logLinear } from '../tally/bins';
import { subscribersOf } from './cells';
import { backupAt } from './demand';
import { Net, isWorkHour, weekHour, whole } from './loaded';
import { PerByte, everydayShare, partOf } from './shares';
import { cellLoads, cellSums, cellWork, loadsOf, netSums, weekLoads, workLoadsOf } from './tally';
import { Variant, demandAt, isLost } from './variant';

/** Beyond the last bin. */
const MOST_LOAD: f64 = 2000000000;

/** Where the cell being counted is counted. */
class At {
  static sums: usize = 0;
  static cell: usize = 0;
  static loads: usize = 0;
  static workLoads: usize = 0;
  static cellLoads: usize = 0;
  static cellWork: usize = 0;
  static week: usize = 0;
  /** Loads above it are above the threshold. */
  static threshold: i32 = 0;
  static workHours: i64 = 0;
  static workOver: i64 = 0;
}

export function countLoads(group: i32): void {
  const variant = Variant.number;
  At.sums = netSums(variant, group);
  At.loads = loadsOf(variant, group);
  At.workLoads = workLoadsOf(variant, group);
  At.week = weekLoads(variant, 0);
  At.threshold = i32((whole(Network.threshold) * LOAD_UNIT) / 1000000);
  At.workHours = 0;
  At.workOver = 0;
  for (let cell = 0; cell < Net.cells; cell++) {
    if (isLost(cell)) countRefused(cell);
    else countCell(cell);
  }
  Slot.add(At.sums, NetSum.workHours, At.workHours);
  Slot.add(At.sums, NetSum.workOverHours, At.workOver);
}

/** A lost cell without neighbours carries nothing of its demand. */
function countRefused(cell: i32): void {
  for (let hour = 0; hour < Net.hours; hour++)
    Slot.add(At.sums, NetSum.everydayBytes, load<i64>(demandAt(cell, hour)));
}

function countCell(cell: i32): void {
  const region = Variant.region;
  At.cell = cellSums(Variant.number, region, cell);
  At.cellLoads = cellLoads(Variant.number, region, cell);
  At.cellWork = cellWork(Variant.number, region, cell);
  Slot.add(At.cell, CellSum.units, 1);
  Slot.add(At.cell, CellSum.subscribers, i64(subscribersOf(cell) + 0.5));
  Slot.add(At.cell, CellSum.hours, Net.hours);
  Slot.add(At.sums, NetSum.cellHours, Net.hours);
  countHours(demandAt(cell, 0), backupAt(cell, 0));
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
    countIn(At.loads, bin);
    countIn(At.week + <usize>(weekHour(hour) * (LOAD_BINS << 2)), bin);
    countIn(At.cellLoads, cellBin(value, bin));
    sum += i64(value);
    over += i64(value > threshold);
    Slot.add(At.cell, CellSum.hourOfDay + (hour % 24), i64(value));
    if (isWorkHour(hour)) countWork(alone, asked == 0 ? bin : binOf(alone));
    bytes += own;
    carried += alone < LOAD_UNIT ? own : partOf(own, everydayShare(own));
  }
  Slot.add(At.cell, CellSum.loads, sum);
  Slot.add(At.cell, CellSum.overHours, over);
  Slot.add(At.cell, CellSum.everydayBytes, bytes);
  Slot.add(At.sums, NetSum.overHours, over);
  Slot.add(At.sums, NetSum.everydayBytes, bytes);
  Slot.add(At.sums, NetSum.everydayCarried, carried);
}

function wholeLoad(load: f64): i32 {
  return i32(min(load, MOST_LOAD));
}

/** `logLinear` of LOAD_SUB_BITS, at most the last bin. */
function binOf(load: i32): i32 {
  if (load < 1 << LOAD_SUB_BITS) return load;
  const shift = 31 - i32(clz(load)) - LOAD_SUB_BITS;
  return min(((shift + 1) << LOAD_SUB_BITS) + (load >> shift) - (1 << LOAD_SUB_BITS), LOAD_BINS - 1);
}

/** `logLinear` of CELL_SUB_BITS: above the first octaves, the finer bin without its last bits. */
function cellBin(load: i32, bin: i32): i32 {
  const fewer = LOAD_SUB_BITS - CELL_SUB_BITS;
  if (load < 1 << LOAD_SUB_BITS) return logLinear(u64(load), CELL_SUB_BITS);
  return min((bin >> fewer) + (fewer << CELL_SUB_BITS), CELL_BINS - 1);
}

function loadOf(own: u64, asked: u64): i32 {
  const down = f64(own) * PerByte.everydayDown + f64(asked) * PerByte.backupDown;
  const up = f64(own) * PerByte.everydayUp + f64(asked) * PerByte.backupUp;
  return wholeLoad(max(down, up));
}

function countWork(load: i32, bin: i32): void {
  countIn(At.workLoads, bin);
  countIn(At.cellWork, cellBin(load, bin));
  At.workHours++;
  At.workOver += i64(load > At.threshold);
}

function countIn(bins: usize, bin: i32): void {
  const at = bins + ((<usize>bin) << 2);
  store<u32>(at, load<u32>(at) + 1);
}
