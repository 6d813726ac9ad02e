// 5.1: the grounds of improper use, each one bit of its Limit; 4.3 joins them.

import { FactAt } from '../accounts/facts';
import { Access, AfterReturn, BackupSite, BackupTerms } from '../layout/backup';
import { Fact, FactFlag } from '../layout/facts';
import { Limit } from '../layout/kinds';
import { widened } from '../widened';
import { isInHours } from './hours';
import { isTainted } from './incident';
import { Line, isDown, siteTrait } from './site';
import { has, term } from './terms';

/** The cuts by hand that last, by fact. */
const FIRST_ROOM: i32 = 2048;
let rows: usize = memory.data(FIRST_ROOM * 4);
let room: i32 = FIRST_ROOM;
let cuts: i32 = 0;

export function clearCuts(): void {
  cuts = 0;
}

export function addCut(fact: i32): void {
  if (cuts == room) {
    rows = widened(rows, (<usize>room) << 2, (<usize>room) << 3);
    room *= 2;
  }
  store<i32>(rows + ((<usize>cuts) << 2), fact);
  cuts++;
}

export function removeCut(fact: i32): void {
  let kept = 0;
  for (let index = 0; index < cuts; index++) {
    const cut = load<i32>(rows + ((<usize>index) << 2));
    if (cut == fact) continue;
    store<i32>(rows + ((<usize>kept) << 2), cut);
    kept++;
  }
  cuts = kept;
}

/** Grounds that a piece of data over a phone's free data or over the hardware has at a second, one bit each. */
export function groundsOf(fact: i32, time: i64): u32 {
  const isHardware = FactAt.kind(fact) == Fact.hardwareData;
  let found = cutGrounds();
  if (isHardware) found |= hardwareGrounds(fact);
  else found |= phoneGrounds(fact);
  const hoursBind = !isHardware || has(BackupTerms.hoursBindHardware);
  if (hoursBind && !isInHours(time)) found |= 1 << Limit.offHours;
  if (Line.misuses > 0) found |= 1 << Limit.otherMisuse;
  if (isTainted(time)) found |= 1 << Limit.needlessVisit;
  return (found & u32(term(BackupTerms.grounds))) | afterReturn(isHardware);
}

/** A34 C: free data after the return of the line depart from the purpose of backup. */
function afterReturn(isHardware: bool): u32 {
  const improper = !isHardware && !isDown() && term(BackupTerms.afterReturn) == AfterReturn.improper;
  return improper ? 1 << Limit.otherMisuse : 0;
}

function phoneGrounds(fact: i32): u32 {
  const away = FactAt.is(fact, FactFlag.elsewhere);
  const next = FactAt.is(fact, FactFlag.nearby) && has(BackupTerms.premisesOnly);
  return away || next ? 1 << Limit.offAddress : 0;
}

function hardwareGrounds(fact: i32): u32 {
  let found: u32 = 0;
  if (FactAt.is(fact, FactFlag.otherDevice)) found |= 1 << Limit.otherDevice;
  if (FactAt.is(fact, FactFlag.elsewhere)) found |= 1 << Limit.hardwareMoved;
  return found;
}

function cutGrounds(): u32 {
  let found: u32 = 0;
  for (let index = 0; index < cuts; index++) found |= cutGround(load<i32>(rows + ((<usize>index) << 2)));
  return found;
}

/** 5.1 dashes 2, 4 and 5. D13: an Outage that began while the cable was out makes data proper until it ends. */
function cutGround(fact: i32): u32 {
  if (FactAt.is(fact, FactFlag.instructed)) return 0;
  if (has(BackupTerms.needsIntent) && FactAt.is(fact, FactFlag.accidental)) return 0;
  const during = Line.outages > 0;
  if (during && !(has(BackupTerms.cutInOutage) && FactAt.time(fact) >= Line.outageFrom)) return 0;
  if (FactAt.kind(fact) == Fact.connectionBroken) return 1 << Limit.cablePulled;
  const listed = siteTrait(BackupSite.access) == Access.dsl ? Limit.dslCable : Limit.fibreCable;
  const isOn = ((term(BackupTerms.grounds) >> listed) & 1) != 0;
  return 1 << (isOn ? listed : Limit.cablePulled);
}
