// The sites of a region: how many a customer has, where they lie, what hangs on them. Drawn while its customers are played, kept until
// the region is over; nothing of them depends on terms or variants.

import { even, happens } from '../accounts/draws';
import { figure, kindAt } from '../accounts/people';
import { ofKind, setKind } from '../backup/people';
import { BackupKind, BackupPeople } from '../layout/backup-people';
import { Access } from '../layout/backup';
import { Customer } from '../layout/life';
import { Form, Network } from '../layout/network';
import { SizeClass } from '../layout/population';
import { below } from '../outage/shared';
import { People } from '../population/load';
import { NO_SIM } from '../random/draw';
import { Stream } from '../random/stream';
import { Slot } from '../rating/slot';
import { cellAt } from './cells';
import { setCell, settleSims } from './everyday';
import { Net, real, whole } from './loaded';
import { PURPOSE_SITES, SITE_UNITS } from './purposes';

/** One site. */
@unmanaged
export class Site {
  customer: u32 = 0;
  unit: u32 = 0;
  stretch: i32 = 0;
  exchange: i32 = 0;
  power: f64 = 0; // 0 ..< 1, its place in the order in which power cuts reach it
  sims: u8 = 0;
  anchorDay: u8 = 0;
  sizeClass: u8 = 0;
  cell: u8 = 0;
  kind: u8 = 0;
  form: u8 = 0; // Form
  access: u8 = 0;
  weak: u8 = 0;
  hardwareMonths: i32 = 0;
  number: i32 = 0; // among those of the region
}

const ROW: usize = 40;
/** Sites of a region beyond twice the mean, so that chance finds room. */
const SPARE: i32 = 2000;
const PHONES: i64 = 16;

let rows: usize = 0;
let room: i32 = 0;
let count: i32 = 0;
let withoutHardware: i32 = 0;

/** Bytes that the sites of the loaded network need beyond those that stand. */
export function sitesNeed(): usize {
  return roomNeeded() > room ? <usize>roomNeeded() * ROW : 0;
}

function roomNeeded(): i32 {
  let mean: f64 = 0;
  let before: i64 = 0;
  for (let index = 0; index < People.sizeClasses; index++) {
    const share = Slot.get(People.sizeClass(index), SizeClass.share);
    mean += (f64(share - before) / 4294967296.0) * real(Network.sites + index);
    before = share;
  }
  return i32(min(2 * mean * f64(Net.customers), 1e7)) + SPARE;
}

export function openSites(): void {
  const needed = roomNeeded();
  if (needed > room) {
    rows = heap.alloc(<usize>needed * ROW);
    room = needed;
  }
}

export function clearSites(): void {
  count = 0;
  withoutHardware = 0;
}

export function siteCount(): i32 {
  return count;
}

/** Sites of the region that have no hardware. */
export function siteCountWithoutHardware(): i32 {
  return withoutHardware;
}

export function siteOf(index: i32): Site {
  return changetype<Site>(rows + <usize>index * ROW);
}

/** Draws the cells of a customer's SIMs, and its sites; its first SIMs live where they lie. */
export function settleCustomer(customer: u32, slots: usize): void {
  settleSims(customer, i32(Slot.get(slots, Customer.sims)));
  const sizeClass = i32(Slot.get(slots, Customer.sizeClass));
  const mean = real(Network.sites + sizeClass);
  if (mean <= 0) return;
  Stream.open(customer, NO_SIM, 0, PURPOSE_SITES);
  const sites = i32(mean) + i32(happens(mean - Math.floor(mean)));
  const sims = Slot.get(slots, Customer.sims);
  for (let site = 0; site < sites; site++) {
    if (count == room) unreachable();
    const row = siteOf(count);
    row.number = count++;
    row.customer = customer;
    row.unit = SITE_UNITS + site;
    row.sims = u8(min(sims, PHONES));
    row.anchorDay = u8(Slot.get(slots, Customer.anchorDay));
    row.sizeClass = u8(sizeClass);
    drawSite(row, site);
    if (i64(site) < sims) setCell(site, row.cell);
    if (row.form != Form.hardware) withoutHardware++;
  }
}

function drawSite(row: Site, site: i32): void {
  Stream.open(row.customer, NO_SIM, site + 1, PURPOSE_SITES);
  row.cell = u8(cellAt(Stream.next()));
  row.kind = u8(kindAt(even(), BackupPeople.kinds, BackupKind.SIZE, i32(figure(BackupPeople.kindCount))));
  setKind(row.kind);
  const bare = happens(real(Network.noBackupShare));
  const hasHardware = happens(ofKind(BackupKind.hardwareShare));
  row.form = u8(bare ? Form.none : hasHardware ? Form.hardware : Form.sim);
  row.access = u8(happens(ofKind(BackupKind.dslShare)) ? Access.dsl : Access.fibre);
  row.weak = u8(happens(figure(BackupPeople.weakShare)));
  row.hardwareMonths = i32(even() * figure(BackupPeople.hardwareYears) * 12);
  row.stretch = below(whole(Network.stretches));
  row.exchange = below(whole(Network.exchanges));
  row.power = even();
}
