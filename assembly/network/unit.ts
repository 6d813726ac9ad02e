// A region of one world, played whole, step by step in order: its customers one by one, then the background of others, then two steps for
// each variant. Unit u is world u / regions, region u % regions.

import { playCustomer, simMonthsOf } from '../customer/play';
import { NETWORK_GROUPS, NetSum, STRATA_MAX } from '../layout/network';
import { Header } from '../layout/program';
import { drawShared, sharedNeeds } from '../outage/shared';
import { Loaded, header } from '../program';
import { setWorld } from '../random/draw';
import { Slot } from '../rating/slot';
import { openCells } from './cells';
import { clearDemand, demandNeeds, openDemand, spreadFlat } from './demand';
import { Everyday, openEveryday } from './everyday';
import { countLoads } from './loads';
import { Net } from './loaded';
import { offerSites } from './offer';
import { addOthers, openOthers } from './others';
import { countCalls, settleSites } from './settle';
import { openShares } from './shares';
import { clearSites, openSites, sitesNeed } from './sites';
import { countSurge, openSurge } from './surge';
import { netSums } from './tally';
import { openVariant } from './variant';
import { countWorstCut } from './worst-cut';

class Unit {
  static number: i32 = 0;
  static region: i32 = 0;
  static group: i32 = 0;
  /** The step of the open unit that comes next; 0 = none is open. */
  static next: i32 = 0;
}

/** Steps of one unit. */
export function stepsOf(): i32 {
  return Net.customers + 1 + 2 * Loaded.variants;
}

/** Bytes that the loaded network needs beyond the rooms that stand. */
export function roomsNeed(): usize {
  return demandNeeds() + sitesNeed() + sharedNeeds();
}

export function openRegions(): void {
  Unit.next = 0;
  openDemand();
  openSites();
  openOthers();
  openShares();
}

/** Steps, from 0 on, of whole units that give at least so many SIM-months. */
export function stepsFor(months: f64): u32 {
  let counted: f64 = 0;
  let unit = 0;
  for (; counted < months; unit++) {
    enterWorld(unit);
    const first = (unit % Net.regions) * Net.customers;
    for (let customer = 0; customer < Net.customers; customer++)
      counted += f64(simMonthsOf(first + customer));
  }
  return u32(unit * stepsOf());
}

/** Plays steps first ..< end; -1 when a step does not follow the one before. Returns the SIM-months counted. */
export function playSteps(first: u32, end: u32): f64 {
  const steps = u32(stepsOf());
  let months: f64 = 0;
  if (first < end) enterWorld(i32(first / steps));
  for (let step = first; step < end; step++) {
    const at = i32(step % steps);
    if (at == 0) openUnit(i32(step / steps));
    else if (Unit.next != at || Unit.number != i32(step / steps)) return -1;
    Unit.next = at;
    months += f64(play(at));
    Unit.next = at + 1 == i32(steps) ? 0 : at + 1;
  }
  return months;
}

/** Enters the world of a customer, counted over all worlds; returns its number there. */
export function enterWorldOf(customer: u32): u32 {
  const perWorld = u32(Net.regions * Net.customers);
  enterWorld(i32(customer / perWorld) * Net.regions);
  return customer % perWorld;
}

/** Plays the region of a customer, counted over all worlds, up to what its sites offer under a variant; returns the customer's
 * number in its world. What is tallied meanwhile is no run's. */
export function playAround(customer: u32, variant: i32): u32 {
  const perWorld = u32(Net.regions * Net.customers);
  const inWorld = customer % perWorld;
  openUnit(i32(customer / perWorld) * Net.regions + i32(inWorld) / Net.customers);
  for (let at = 0; at <= Net.customers; at++) play(at);
  offer(variant);
  openSurge();
  Unit.next = 0;
  return inWorld;
}

function enterWorld(unit: i32): void {
  setWorld(u64(header(Header.seed)), u32(header(Header.world)) + u32(unit / Net.regions));
}

function openUnit(unit: i32): void {
  Unit.number = unit;
  Unit.region = unit % Net.regions;
  Unit.group = groupOf(unit / Net.regions, Unit.region);
  enterWorld(unit);
  openCells(Unit.region);
  clearDemand();
  clearSites();
}

/** The group of a region in a world: see layout/network.ts. */
function groupOf(world: i32, region: i32): i32 {
  const together = (Net.regions + STRATA_MAX - 1) / STRATA_MAX;
  const strata = (Net.regions + together - 1) / together;
  const groups = NETWORK_GROUPS / strata;
  return (region / together) * groups + ((world + (region % together)) % groups);
}

function play(at: i32): i32 {
  if (at < Net.customers) return playOne(Unit.region * Net.customers + at);
  const after = at - Net.customers - 1;
  if (after < 0) closeDemand();
  else if ((after & 1) == 0) offer(after >> 1);
  else settle(after >> 1);
  return 0;
}

function playOne(customer: i32): i32 {
  openEveryday();
  const months = playCustomer(customer);
  Everyday.isOpen = false;
  return months;
}

/** Everyday demand is complete. */
function closeDemand(): void {
  spreadFlat();
  addOthers(Unit.region);
  drawShared(Unit.region);
}

function offer(variant: i32): void {
  openVariant(variant, Unit.region);
  offerSites(Unit.group);
}

function settle(variant: i32): void {
  openSurge();
  Slot.add(netSums(variant, Unit.group), NetSum.units, 1);
  settleSites(Unit.group);
  countCalls();
  countLoads(Unit.group);
  countSurge();
  countWorstCut();
}
