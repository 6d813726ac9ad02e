// What a cell carries of what it is asked for in an hour. Everyday demand comes first: share = min(1, capacity / demand), down and up,
// the smaller counts; backup gets what is left. Shares are whole parts of 2^20, rounded down, so nobody is carried beyond capacity.

import { LOAD_UNIT, Network } from '../layout/network';
import { backupAt } from './demand';
import { Net, real, whole } from './loaded';
import { demandAt, isLost } from './variant';

export const SHARE_BITS: u64 = 20;
export const ALL: u64 = 1 << 20;

class Capacity {
  static down: u64 = 0;
  static up: u64 = 0;
  static everydayUp: f64 = 0; // share of everyday bytes
  static backupUp: f64 = 0;
}

/** Load of one byte, LOAD_UNIT. */
export class PerByte {
  static everydayDown: f64 = 0;
  static everydayUp: f64 = 0;
  static backupDown: f64 = 0;
  static backupUp: f64 = 0;
}

export function openShares(): void {
  Capacity.down = u64(whole(Network.capacityDown));
  Capacity.up = u64(whole(Network.capacityUp));
  Capacity.everydayUp = real(Network.upShare);
  Capacity.backupUp = real(Network.officeUpShare);
  const down = f64(LOAD_UNIT) / f64(Capacity.down);
  const up = f64(LOAD_UNIT) / f64(Capacity.up);
  PerByte.everydayDown = (1 - Capacity.everydayUp) * down;
  PerByte.everydayUp = Capacity.everydayUp * up;
  PerByte.backupDown = (1 - Capacity.backupUp) * down;
  PerByte.backupUp = Capacity.backupUp * up;
}

function upOf(bytes: u64, share: f64): u64 {
  return min(u64(f64(bytes) * share), bytes);
}

function shareOf(room: u64, asked: u64): u64 {
  return room >= asked ? ALL : (room << SHARE_BITS) / asked;
}

/** Share of everyday demand that a cell carries in an hour. */
export function everydayShare(bytes: u64): u64 {
  const up = upOf(bytes, Capacity.everydayUp);
  return min(shareOf(Capacity.down, bytes - up), shareOf(Capacity.up, up));
}

/** Share of backup. Outside the horizon all is carried. */
export function backupShare(cell: i32, hour: i32): u64 {
  if (hour < 0 || hour >= Net.hours) return ALL;
  if (isLost(cell)) return 0;
  const asked = load<u64>(backupAt(cell, hour));
  if (asked == 0) return ALL;
  const everyday = load<u64>(demandAt(cell, hour));
  const everydayUp = upOf(everyday, Capacity.everydayUp);
  const up = upOf(asked, Capacity.backupUp);
  const leftDown = Capacity.down - min(Capacity.down, everyday - everydayUp);
  const leftUp = Capacity.up - min(Capacity.up, everydayUp);
  return min(shareOf(leftDown, asked - up), shareOf(leftUp, up));
}

/** Whole bytes of so many, rounded down. */
export function partOf(bytes: u64, share: u64): u64 {
  return (bytes * share) >> SHARE_BITS;
}

/** Bytes an hour that fill a cell, in the mix of everyday data. */
export function fullCell(): u64 {
  const down = f64(Capacity.down) / max(1 - Capacity.everydayUp, 1e-9);
  return u64(min(down, f64(Capacity.up) / max(Capacity.everydayUp, 1e-9)));
}
