// A scripted cut's region, hour by hour, from a day before the cut: what everyday use and backup ask of its cells, and what they carry.
// The baseline shows the hours of the first variant that has a cut.

import { Cut, LOAD_UNIT, Network, SURGE_HOURS, Surge, WhatIf } from '../layout/network';
import { Loaded } from '../program';
import { Slot } from '../rating/slot';
import { backupAt } from './demand';
import { Net, whatIf, whole } from './loaded';
import { addFigure } from './moments';
import { PerByte, fullCell } from './shares';
import { surgeOf } from './tally';
import { Variant, demandAt, isLost } from './variant';

const LEAD_HOURS = 24;
/** By hour shown: backup that the cells carried, i64. */
const CARRIED = memory.data(SURGE_HOURS * 8, 16);

/** Of the hour being counted, over the cells. */
class Hour {
  static everyday: i64 = 0;
  static asked: i64 = 0;
  static over: i64 = 0;
}

class Window {
  static first: i32 = -1; // -1: not of this region, or no cut
}

/** The variant whose cut is shown: itself, or for the baseline the first that has one; -1 = none. */
function shown(): i32 {
  if (whatIf(Variant.number, WhatIf.cutCount) > 0) return Variant.number;
  if (Variant.number > 0) return -1;
  for (let variant = 1; variant < Loaded.variants; variant++)
    if (whatIf(variant, WhatIf.cutCount) > 0) return variant;
  return -1;
}

export function openSurge(): void {
  const variant = shown();
  Window.first = -1;
  memory.fill(CARRIED, 0, SURGE_HOURS * 8);
  if (variant < 0 || whatIf(variant, WhatIf.cuts + Cut.region) != i64(Variant.region)) return;
  Window.first = max(0, i32(whatIf(variant, WhatIf.cuts + Cut.fromHour)) - LEAD_HOURS);
}

/** Backup that a cell of the region carried in an hour of the horizon. */
export function addSurge(hour: i32, carried: i64): void {
  const at = hour - Window.first;
  if (Window.first < 0 || at < 0 || at >= SURGE_HOURS) return;
  Slot.add(CARRIED, at, carried);
}

/** Counts what is asked, once backup is known. */
export function countSurge(): void {
  if (Window.first < 0) return;
  for (let at = 0; at < SURGE_HOURS && Window.first + at < Net.hours; at++) {
    const sums = surgeOf(Variant.number, at);
    Hour.everyday = 0;
    Hour.asked = 0;
    Hour.over = 0;
    for (let cell = 0; cell < Net.cells; cell++) if (!isLost(cell)) countCell(sums, cell, Window.first + at);
    Slot.add(sums, Surge.units, 1);
    addFigure(Slot.at(sums, Surge.everydayBytes), Hour.everyday);
    addFigure(Slot.at(sums, Surge.backupOffered), Hour.asked);
    addFigure(Slot.at(sums, Surge.backupCarried), Slot.get(CARRIED, at));
    addFigure(Slot.at(sums, Surge.cellsOver), Hour.over);
  }
}

function countCell(sums: usize, cell: i32, hour: i32): void {
  const own = load<u64>(demandAt(cell, hour));
  const asked = load<u64>(backupAt(cell, hour));
  const down = f64(own) * PerByte.everydayDown + f64(asked) * PerByte.backupDown;
  const up = f64(own) * PerByte.everydayUp + f64(asked) * PerByte.backupUp;
  const threshold = (f64(whole(Network.threshold)) * f64(LOAD_UNIT)) / 1000000;
  Slot.add(sums, Surge.capacity, i64(fullCell()));
  Hour.everyday += i64(own);
  Hour.asked += i64(asked);
  Hour.over += i64(max(down, up) > threshold);
}
