// What takes away the lines of many sites of a region at once: dig-ups of a stretch of lines, exchanges, power, maintenance windows.
// Drawn once for each region of a world, by cause and number; a site has its stretch, its exchange and its place in the order in which
// power reaches it. Times are seconds since the horizon began.

import { around, even, gap, hours } from '../accounts/draws';
import { Cause, Network, SHARED_LEAD_DAYS, SHARED_MAX, SHARED_TAIL_DAYS } from '../layout/network';
import { Net, real, whole } from '../network/loaded';
import { PURPOSE_SHARED } from '../network/purposes';
import { Stream } from '../random/stream';

const DAY: i64 = 86400;
/** Before the horizon, so that what lasts into it is known, and after it, to the end of every site's months. */
const LEAD: i64 = SHARED_LEAD_DAYS * DAY;
const TAIL: i64 = SHARED_TAIL_DAYS * DAY;
/** | from i64 | until i64 | cause i32 | number i32 | */
const ROW: usize = 24;
const ROOM: usize = <usize>SHARED_MAX * ROW;

let rows: usize = 0;
let count: i32 = 0;

export function sharedNeeds(): usize {
  return rows == 0 ? ROOM : 0;
}

export function drawShared(region: i32): void {
  if (rows == 0) rows = heap.alloc(ROOM);
  count = 0;
  for (let stretch = 0; stretch < i32(whole(Network.stretches)); stretch++)
    drawCause(region, Cause.dig, stretch, Network.digsPerYear);
  for (let exchange = 0; exchange < i32(whole(Network.exchanges)); exchange++) {
    drawCause(region, Cause.exchange, exchange, Network.exchangePerYear);
    drawMaintenance(region, exchange);
  }
  drawCause(region, Cause.power, 0, Network.powerPerYear);
}

/** Slots of a cause: how often a year, hours (median), spread. */
function drawCause(region: i32, cause: Cause, number: i32, slots: Network): void {
  const perYear = real(slots);
  if (perYear <= 0) return;
  // The share of sites that power takes stands between how often and how long.
  const lasting = cause == Cause.power ? Network.powerHours : slots + 1;
  openCause(region, cause, number);
  const last = i64(Net.days) * DAY + TAIL;
  for (let time = gap(perYear) - LEAD; time < last; time += gap(perYear))
    add(time, time + hours(around(real(lasting), real(lasting + 1))), cause, number);
}

/** Windows at one hour of the night, each on a drawn day. */
function drawMaintenance(region: i32, exchange: i32): void {
  const perYear = real(Network.maintenancePerYear);
  if (perYear <= 0) return;
  openCause(region, Cause.maintenance, exchange);
  const first = hours(real(Network.maintenanceFrom));
  const last = i64(Net.days) * DAY + TAIL;
  for (let time = gap(perYear) - LEAD; time < last; time += gap(perYear)) {
    const begins = dayOf(time) * DAY + first;
    add(begins, begins + hours(real(Network.maintenanceHours)), Cause.maintenance, exchange);
  }
}

function dayOf(time: i64): i64 {
  return (time + LEAD) / DAY - LEAD / DAY;
}

function openCause(region: i32, cause: Cause, number: i32): void {
  Stream.open(region, cause, number, PURPOSE_SHARED);
}

function add(from: i64, until: i64, cause: Cause, number: i32): void {
  if (count == SHARED_MAX) unreachable();
  const row = rows + <usize>count * ROW;
  store<i64>(row, from);
  store<i64>(row, until, 8);
  store<i32>(row, cause, 16);
  store<i32>(row, number, 20);
  count++;
}

/** How many shared outages the region has. */
export function sharedCount(): i32 {
  return count;
}

export function sharedFrom(index: i32): i64 {
  return load<i64>(rows + <usize>index * ROW);
}

export function sharedUntil(index: i32): i64 {
  return load<i64>(rows + <usize>index * ROW, 8);
}

export function sharedCause(index: i32): Cause {
  return load<i32>(rows + <usize>index * ROW, 16);
}

/** Does it take the line of a site on this stretch and exchange, with this level of 0 ..< 1 in the order of power? */
export function strikes(index: i32, stretch: i32, exchange: i32, level: f64): bool {
  const cause = sharedCause(index);
  const number = load<i32>(rows + <usize>index * ROW, 20);
  if (cause == Cause.power) return level < real(Network.powerShare);
  return number == (cause == Cause.dig ? stretch : exchange);
}

/** A whole number below a bound, from the open stream. */
export function below(bound: i64): i32 {
  return i32(even() * f64(max<i64>(1, bound)));
}
