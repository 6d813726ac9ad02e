// What one variant makes of a region's everyday demand: growth, and cells that are lost, whose demand goes in equal whole parts to the
// neighbours that are left; the rest of an uneven split goes to the first of them.

import { Cut, LostCell, WhatIf } from '../layout/network';
import { neighboursOf } from './cells';
import { everydayAt, variedAt } from './demand';
import { Net, whatIf } from './loaded';

export class Variant {
  static number: i32 = 0;
  static region: i32 = 0;
  /** One bit a cell that is lost. */
  static lost: u64 = 0;
  static growth: u64 = 1000;
  static isVaried: bool = false;
}

/** Brings the region's demand under a variant. */
export function openVariant(variant: i32, region: i32): void {
  Variant.number = variant;
  Variant.region = region;
  Variant.growth = u64(whatIf(variant, WhatIf.growthPermille));
  Variant.lost = 0;
  for (let index = 0; index < i32(whatIf(variant, WhatIf.lostCount)); index++) {
    const at = WhatIf.lost + index * LostCell.SIZE;
    if (whatIf(variant, at + LostCell.region) == i64(region))
      Variant.lost |= u64(1) << u64(whatIf(variant, at + LostCell.cell));
  }
  Variant.isVaried = Variant.lost != 0 || Variant.growth != 1000;
  if (!Variant.isVaried) return;
  for (let cell = 0; cell < Net.cells; cell++) grow(everydayAt(cell, 0), variedAt(cell, 0));
  for (let cell = 0; cell < Net.cells; cell++) if (isLost(cell)) handOver(cell);
}

/** Where a cell's everyday demand under the variant stands, u64 an hour. */
export function demandAt(cell: i32, hour: i32): usize {
  return Variant.isVaried ? variedAt(cell, hour) : everydayAt(cell, hour);
}

export function isLost(cell: i32): bool {
  return ((Variant.lost >>> u64(cell)) & 1) != 0;
}

/** The cell that serves a site of a cell: itself, or one of the neighbours of a lost one, in turn. */
export function servingCell(cell: i32, turn: i32): i32 {
  if (!isLost(cell)) return cell;
  let left = neighboursOf(cell) & ~Variant.lost;
  if (left == 0) return cell;
  for (let skip = turn % i32(popcnt(left)); skip > 0; skip--) left &= left - 1;
  return i32(ctz(left));
}

function grow(from: usize, to: usize): void {
  const size = (<usize>Net.hours) << 3;
  if (Variant.growth == 1000) memory.copy(to, from, size);
  else
    for (let at: usize = 0; at < size; at += 8)
      store<u64>(to + at, (load<u64>(from + at) * Variant.growth) / 1000);
}

function handOver(cell: i32): void {
  const heirs = neighboursOf(cell) & ~Variant.lost;
  const count = popcnt(heirs);
  if (count == 0) return;
  const from = variedAt(cell, 0);
  for (let left = heirs; left != 0; left &= left - 1) {
    const isFirst = left == heirs;
    const to = variedAt(i32(ctz(left)), 0);
    for (let at: usize = 0; at < (<usize>Net.hours) << 3; at += 8) {
      const bytes = load<u64>(from + at);
      const part = bytes / count + (isFirst ? bytes % count : 0);
      store<u64>(to + at, load<u64>(to + at) + part);
    }
  }
  memory.fill(from, 0, (<usize>Net.hours) << 3);
}

/** First hour of the horizon in which a scripted cut of the region begins; `index` counts all cuts of the variant. -1: not here. */
export function cutFrom(index: i32): i32 {
  const at = WhatIf.cuts + index * Cut.SIZE;
  if (whatIf(Variant.number, at + Cut.region) != i64(Variant.region)) return -1;
  return i32(whatIf(Variant.number, at + Cut.fromHour));
}

export function cutHours(index: i32): i32 {
  return i32(whatIf(Variant.number, WhatIf.cuts + index * Cut.SIZE + Cut.hours));
}

export function cutCount(): i32 {
  return i32(whatIf(Variant.number, WhatIf.cutCount));
}
