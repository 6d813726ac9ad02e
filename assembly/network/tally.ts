// Where the tally of a network lies (layout/network.ts): after that of the customers' months, sections one after the other.

import {
  CellSum,
  CutLoad,
  LOAD_BINS,
  Moment,
  NETWORK_GROUPS,
  NetSum,
  SURGE_HOURS,
  Surge,
  WEEK_HOURS,
} from '../layout/network';
import { Loaded } from '../program';
import { Net } from './loaded';

let start: usize = 0;
/** Begin of each section, from the first on. */
const SECTIONS = memory.data(8 * 4, 16);

enum Section {
  sums,
  calls,
  surges,
  cuts,
  cells,
  loads,
  workLoads,
  week,
}

/** Bytes of a network's tally. Its sections begin at `at`. */
export function layTally(at: usize): usize {
  start = at;
  const places = Net.regions * Net.cells;
  let next: usize = 0;
  next = lay(Section.sums, next, NETWORK_GROUPS * NetSum.SIZE * 8);
  next = lay(Section.calls, next, Net.regions * WEEK_HOURS * Moment.SIZE * 8);
  next = lay(Section.surges, next, SURGE_HOURS * Surge.SIZE * 8);
  next = lay(Section.cuts, next, Net.regions * WEEK_HOURS * CutLoad.SIZE * 8);
  next = lay(Section.cells, next, places * CellSum.SIZE * 8);
  next = lay(Section.loads, next, NETWORK_GROUPS * LOAD_BINS * 4);
  next = lay(Section.workLoads, next, NETWORK_GROUPS * LOAD_BINS * 4);
  return lay(Section.week, next, WEEK_HOURS * LOAD_BINS * 4);
}

function lay(section: Section, at: usize, size: i32): usize {
  store<u32>(SECTIONS + ((<usize>section) << 2), u32(at));
  return at + <usize>Loaded.variants * <usize>size;
}

function rowOf(section: Section, index: i32, bytes: i32): usize {
  return start + <usize>load<u32>(SECTIONS + ((<usize>section) << 2)) + <usize>(index * bytes);
}

export function netSums(variant: i32, group: i32): usize {
  return rowOf(Section.sums, variant * NETWORK_GROUPS + group, NetSum.SIZE * 8);
}

/** Calls to the helpdesk in one hour of the week, a Moment. */
export function callsOf(variant: i32, region: i32, hour: i32): usize {
  return rowOf(Section.calls, (variant * Net.regions + region) * WEEK_HOURS + hour, Moment.SIZE * 8);
}

export function surgeOf(variant: i32, hour: i32): usize {
  return rowOf(Section.surges, variant * SURGE_HOURS + hour, Surge.SIZE * 8);
}

export function cutLoadOf(variant: i32, region: i32, hour: i32): usize {
  return rowOf(Section.cuts, (variant * Net.regions + region) * WEEK_HOURS + hour, CutLoad.SIZE * 8);
}

function place(variant: i32, region: i32, cell: i32): i32 {
  return (variant * Net.regions + region) * Net.cells + cell;
}

export function cellSums(variant: i32, region: i32, cell: i32): usize {
  return rowOf(Section.cells, place(variant, region, cell), CellSum.SIZE * 8);
}

export function loadsOf(variant: i32, group: i32): usize {
  return rowOf(Section.loads, variant * NETWORK_GROUPS + group, LOAD_BINS * 4);
}

export function workLoadsOf(variant: i32, group: i32): usize {
  return rowOf(Section.workLoads, variant * NETWORK_GROUPS + group, LOAD_BINS * 4);
}

export function weekLoads(variant: i32, hour: i32): usize {
  return rowOf(Section.week, variant * WEEK_HOURS + hour, LOAD_BINS * 4);
}
