// The network of the loaded program (layout/network.ts): its figures, its horizon, and what its variants change.

import { monthsLater } from '../accounts/months';
import { weekday } from '../calendar/civil';
import { isHoliday } from '../calendar/holidays';
import { Product } from '../layout/account';
import { BackupTerms } from '../layout/backup';
import { BackupPeople } from '../layout/backup-people';
import {
  CAPACITY_BITS,
  CELLS_MAX,
  CUTS_MAX,
  HORIZON_HOURS_MAX,
  LOST_CELLS_MAX,
  NETWORK_MONTHS_MAX,
  Network,
  REGIONS_MAX,
  WhatIf,
} from '../layout/network';
import { Header } from '../layout/program';
import { Loaded, header, programStart } from '../program';
import { Slot } from '../rating/slot';

const BURSTS_MAX = 4;
/** By hour of the horizon: hour of the week, as people live it (a public holiday is a Sunday); 1 = a working hour. */
const WEEK = memory.data(HORIZON_HOURS_MAX);
const WORK = memory.data(HORIZON_HOURS_MAX);

export class Net {
  static isOn: bool = false;
  static slots: usize = 0;
  static regions: i32 = 0;
  static cells: i32 = 0; // of a region
  static customers: i32 = 0; // of a region
  /** The horizon: day number of its first day, days, hours. */
  static startDay: i32 = 0;
  static days: i32 = 0;
  static hours: i32 = 0;
}

/** Is a network loaded? What follows is left out of a build without accounts. */
export function playsNetwork(): bool {
  return ACCOUNTS != 0 && Net.isOn;
}

export function real(slot: Network): f64 {
  return load<f64>(Net.slots + ((<usize>slot) << 3));
}

export function whole(slot: Network): i64 {
  return Slot.get(Net.slots, slot);
}

/** The people of sites and backup. */
export function backupPeople(): usize {
  return Slot.at(Net.slots, Network.SIZE);
}

function variantAt(variant: i32): usize {
  const size = WhatIf.SIZE + BackupTerms.SIZE;
  return Slot.at(Net.slots, Network.SIZE + BackupPeople.SIZE + variant * size);
}

export function whatIf(variant: i32, slot: WhatIf): i64 {
  return Slot.get(variantAt(variant), slot);
}

export function backupTerms(variant: i32): usize {
  return Slot.at(variantAt(variant), WhatIf.SIZE);
}

/** Takes the network of the loaded program; false when its counts are out of range. Without one, none is on. */
export function loadNetwork(slots: i32): bool {
  const begins = header(Header.networkSlot);
  Net.isOn = false;
  if (begins == 0) return true;
  const size = WhatIf.SIZE + BackupTerms.SIZE;
  const ends = begins + Network.SIZE + BackupPeople.SIZE + Loaded.variants * size;
  if (Loaded.product != Product.mobile || begins < Header.SIZE || ends > i64(slots)) return false;
  Net.slots = Slot.at(programStart(), i32(begins));
  if (!countsFit()) return false;
  Net.regions = i32(whole(Network.regions));
  Net.cells = i32(whole(Network.cells));
  Net.customers = i32(whole(Network.customers));
  Net.startDay = i32(header(Header.startDay));
  Net.days = monthsLater(Net.startDay, Loaded.countedMonths) - Net.startDay;
  Net.hours = 24 * Net.days;
  fillHours();
  Net.isOn = true;
  return true;
}

function countsFit(): bool {
  if (Loaded.countedMonths > NETWORK_MONTHS_MAX || Loaded.warmupMonths < 1) return false;
  for (let variant = 0; variant < Loaded.variants; variant++) {
    const cuts = whatIf(variant, WhatIf.cutCount);
    const lost = whatIf(variant, WhatIf.lostCount);
    if (cuts < 0 || cuts > CUTS_MAX || lost < 0 || lost > LOST_CELLS_MAX) return false;
  }
  return (
    isWithin(Network.regions, REGIONS_MAX) &&
    isWithin(Network.cells, CELLS_MAX) &&
    isWithin(Network.customers, 1 << 24) &&
    isWithin(Network.bursts, BURSTS_MAX) &&
    isWithin(Network.capacityDown, i64(1) << CAPACITY_BITS) &&
    isWithin(Network.capacityUp, i64(1) << CAPACITY_BITS)
  );
}

function isWithin(slot: Network, most: i64): bool {
  return whole(slot) >= 1 && whole(slot) <= most;
}

function fillHours(): void {
  for (let hour = 0; hour < Net.hours; hour++) {
    const day = Net.startDay + hour / 24;
    const isOff = isHoliday(day, i32(header(Header.country)));
    const lived = isOff ? 6 : weekday(day);
    const ofDay = f64(hour % 24);
    const works = lived < 5 && ofDay >= real(Network.workFrom) && ofDay < real(Network.workUntil);
    store<u8>(WEEK + <usize>hour, u8(24 * lived + (hour % 24)));
    store<u8>(WORK + <usize>hour, u8(works));
  }
}

/** Hour of the week, 0 = Monday 0:00, of an hour of the horizon. */
export function weekHour(hour: i32): i32 {
  return load<u8>(WEEK + <usize>hour);
}

export function isWorkHour(hour: i32): bool {
  return load<u8>(WORK + <usize>hour) != 0;
}
