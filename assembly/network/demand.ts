// Bytes that a region's cells are asked to carry, by cell and hour of the horizon, exact. Rooms of one region at a time:
//
//   | EVERYDAY cells x hours u64 | VARIED the same, where a variant changes it | BACKUP the same | FLAT cells x curves x days u64 |
//
// FLAT is what follows a mean curve of the day: it is spread over the hours once, when all SIMs have added theirs.

import { CURVES_MAX, CURVE_HOURS, Population } from '../layout/population';
import { Curve } from '../population/curve';
import { People } from '../population/load';
import { Net } from './loaded';

let room: usize = 0;
let everyday: usize = 0;
let varied: usize = 0;
let backup: usize = 0;
let flat: usize = 0;
let curves: i32 = 0;
/** By curve: shares of the day up to each hour, f64; one for hour 0. */
const UNTIL = memory.data(CURVES_MAX * 25 * 8, 16);
const PROFILE = memory.data(25 * 8, 16);

function hoursSize(): usize {
  return (<usize>(Net.cells * Net.hours)) << 3;
}

function flatSize(): usize {
  return (<usize>(Net.cells * Net.days * curves)) << 3;
}

function demandSize(): usize {
  return hoursSize() * 3 + flatSize();
}

/** Bytes that the rooms of the loaded network need beyond those that stand. */
export function demandNeeds(): usize {
  curves = min(i32(People.whole(Population.curveCount)), CURVES_MAX);
  const size = demandSize();
  return size > room ? size : 0;
}

export function openDemand(): void {
  const size = demandSize();
  if (size > room) {
    everyday = heap.alloc(size);
    room = size;
  }
  varied = everyday + hoursSize();
  backup = varied + hoursSize();
  flat = backup + hoursSize();
  for (let curve = 0; curve < curves; curve++) {
    let sum: f64 = 0;
    for (let hour = 0; hour <= CURVE_HOURS; hour++) {
      store<f64>(untilAt(curve, hour), hour == CURVE_HOURS ? 1 : min(sum, 1.0));
      if (hour < CURVE_HOURS) sum += Curve.share(Curve.at(curve), hour);
    }
  }
}

function untilAt(curve: i32, hour: i32): usize {
  return UNTIL + ((<usize>(curve * 25 + hour)) << 3);
}

export function clearDemand(): void {
  memory.fill(everyday, 0, hoursSize());
  memory.fill(flat, 0, flatSize());
}

export function clearBackup(): void {
  memory.fill(backup, 0, hoursSize());
}

/** Where a cell's hours stand, u64 each. */
export function everydayAt(cell: i32, hour: i32): usize {
  return everyday + ((<usize>(cell * Net.hours + hour)) << 3);
}

export function variedAt(cell: i32, hour: i32): usize {
  return varied + ((<usize>(cell * Net.hours + hour)) << 3);
}

export function backupAt(cell: i32, hour: i32): usize {
  return backup + ((<usize>(cell * Net.hours + hour)) << 3);
}

/** Where what follows a day's curve stands, u64. */
export function flatAt(cell: i32, curve: i32, day: i32): usize {
  return flat + ((<usize>((cell * curves + curve) * Net.days + day)) << 3);
}

/** Spreads what follows the curves over their hours; every byte falls into one hour. */
export function spreadFlat(): void {
  for (let cell = 0; cell < Net.cells; cell++) {
    for (let day = 0; day < Net.days; day++) spreadDay(flatAt(cell, 0, day), everydayAt(cell, 24 * day));
  }
}

function spreadDay(from: usize, to: usize): void {
  let total: u64 = 0;
  memory.fill(PROFILE, 0, 25 * 8);
  for (let curve = 0; curve < curves; curve++) {
    const bytes = load<u64>(from + ((<usize>(curve * Net.days)) << 3));
    if (bytes == 0) continue;
    total += bytes;
    for (let hour: usize = 0; hour < 25 * 8; hour += 8)
      store<f64>(
        PROFILE + hour,
        load<f64>(PROFILE + hour) + f64(bytes) * load<f64>(untilAt(curve, 0) + hour),
      );
  }
  let before: u64 = 0;
  for (let hour: usize = 8; hour <= 24 * 8; hour += 8) {
    const until = hour == 24 * 8 ? total : min(u64(load<f64>(PROFILE + hour)), total);
    store<u64>(to + hour - 8, load<u64>(to + hour - 8) + until - before);
    before = until;
  }
}
