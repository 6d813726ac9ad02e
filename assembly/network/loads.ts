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
import { ALL, PerByte, everydayShare, partOf } from './shares';
import { cellLoads, cellSums, cellWork, loadsOf, netSums, weekLoads, workLoadsOf } from './tally';
import { Variant, demandAt, isLost } from './variant';

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
  static threshold: u64 = 0;
}

export function countLoads(group: i32): void {
  const variant = Variant.number;
  At.sums = netSums(variant, group);
  At.loads = loadsOf(variant, group);
  At.workLoads = workLoadsOf(variant, group);
  At.week = weekLoads(variant, 0);
  At.threshold = u64((whole(Network.threshold) * LOAD_UNIT) / 1000000);
  for (let cell = 0; cell < Net.cells; cell++) {
    if (isLost(cell)) countRefused(cell);
    else countCell(cell);
  }
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
  let sum: u64 = 0;
  let over: u64 = 0;
  let bytes: u64 = 0;
  let carried: u64 = 0;
  for (let hour = 0; hour < Net.hours; hour++) {
    const own = load<u64>(everyday + ((<usize>hour) << 3));
    const asked = load<u64>(backup + ((<usize>hour) << 3));
    const alone = max(f64(own) * PerByte.everydayDown, f64(own) * PerByte.everydayUp);
    const value = asked == 0 ? u64(alone) : loadOf(own, asked);
    const ownValue = u64(alone);
    countIn(At.loads, min(logLinear(value, LOAD_SUB_BITS), LOAD_BINS - 1));
    countIn(
      At.week + <usize>(weekHour(hour) * (LOAD_BINS << 2)),
      min(logLinear(value, LOAD_SUB_BITS), LOAD_BINS - 1),
    );
    countIn(At.cellLoads, min(logLinear(value, CELL_SUB_BITS), CELL_BINS - 1));
    sum += value;
    over += u64(value > At.threshold);
    Slot.add(At.cell, CellSum.hourOfDay + (hour % 24), i64(value));
    if (isWorkHour(hour)) countWork(ownValue);
    bytes += own;
    const share = ownValue < <u64>LOAD_UNIT ? ALL : everydayShare(own);
    carried += share == ALL ? own : partOf(own, share);
  }
  Slot.add(At.cell, CellSum.loads, sum);
  Slot.add(At.cell, CellSum.overHours, over);
  Slot.add(At.cell, CellSum.everydayBytes, bytes);
  Slot.add(At.sums, NetSum.overHours, over);
  Slot.add(At.sums, NetSum.everydayBytes, bytes);
  Slot.add(At.sums, NetSum.everydayCarried, carried);
}

function loadOf(own: u64, asked: u64): u64 {
  const down = f64(own) * PerByte.everydayDown + f64(asked) * PerByte.backupDown;
  const up = f64(own) * PerByte.everydayUp + f64(asked) * PerByte.backupUp;
  return u64(max(down, up));
}

function countWork(load: u64): void {
  countIn(At.workLoads, min(logLinear(load, LOAD_SUB_BITS), LOAD_BINS - 1));
  countIn(At.cellWork, min(logLinear(load, CELL_SUB_BITS), CELL_BINS - 1));
  Slot.add(At.sums, NetSum.workHours, 1);
  Slot.add(At.sums, NetSum.workOverHours, i64(load > At.threshold));
}

function countIn(bins: usize, bin: i32): void {
  const at = bins + ((<usize>bin) << 2);
  store<u32>(at, load<u32>(at) + 1);
}
