// What the office behind a site asks of its cell when its line is down: an office hour's data x the level of the hour of the week x
// the size of the site x growth, by clock hour; a phone carries hotspotBytes an hour at most. Nothing flows while the site's radio
// or hardware is dead. The fact's amount keeps the bytes offered, its quantity becomes what the cell carried.

import { FactAt, addFact, factCount } from '../accounts/facts';
import { Months, dayOf } from '../accounts/months';
import { weekday } from '../calendar/civil';
import { ofKind } from '../backup/people';
import { siteTrait } from '../backup/site';
import { BackupSite } from '../layout/backup';
import { BackupKind } from '../layout/backup-people';
import { FACT_AMOUNT, FACT_FLAGS, FACT_QUANTITY, FACT_SUBJECT, FACT_UNTIL, Fact } from '../layout/facts';
import { Network } from '../layout/network';
import { widened } from '../widened';
import { Net, real, weekHour, whole } from './loaded';

const HOUR: i64 = 3600;
const GB: f64 = 1000000000;
const FIRST_ROOM: i32 = 64;
/** Stretches in which the site cannot use backup: | from i64 | until i64 |. */
let rows: usize = 0;
let room: i32 = 0;
let dead: i32 = 0;

export class Office {
  /** Sites of a network: data by clock hour. */
  static isHourly: bool = false;
  static size: f64 = 1;
}

/** Hour of the horizon of a second of the site's time; outside 0 ... hours - 1 before and after it. */
export function hourAt(time: i64): i32 {
  return 24 * (Months.firstDay - Net.startDay) + i32(time / HOUR);
}

/** Data of an hour over those of an office hour. */
function levelAt(time: i64): f64 {
  const hour = hourAt(time);
  if (hour >= 0 && hour < Net.hours) return real(Network.officeWeek + weekHour(hour));
  return real(Network.officeWeek + 24 * weekday(dayOf(time)) + i32((time / HOUR) % 24));
}

/** Bytes an hour of a site of the kind and size in hand, at a level of the office's. */
export function officeBytes(kind: Fact, level: f64, share: f64): f64 {
  const asked = ofKind(BackupKind.officeGb) * GB * Office.size * level * share;
  return kind == Fact.hardwareData ? asked : min(asked, f64(whole(Network.hotspotBytes)));
}

export function workByHour(kind: Fact, phone: i32, from: i64, until: i64, share: f64, flags: u32): void {
  for (let time = from; time < until;) {
    const turn = min(until, nextTurn(time));
    const bytes = (officeBytes(kind, levelAt(time), share) * f64(turn - time)) / f64(HOUR);
    put(kind, phone, time, turn, i64(bytes), flags);
    time = turn;
  }
}

/** So many bytes over the hardware, evenly. */
export function spreadByHour(kind: Fact, from: i64, until: i64, bytes: i64, flags: u32): void {
  let given: i64 = 0;
  for (let time = from; time < until;) {
    const turn = min(until, nextTurn(time));
    const reached = turn == until ? bytes : i64((f64(bytes) * f64(turn - from)) / f64(until - from));
    put(kind, 0, time, turn, reached - given, flags);
    given = reached;
    time = turn;
  }
}

function put(kind: Fact, phone: i32, from: i64, until: i64, bytes: i64, flags: u32): void {
  if (bytes <= 0 || isDead(from)) return;
  const row = addFact(from, kind);
  store<u32>(row + FACT_UNTIL, u32(until));
  store<u16>(row + FACT_SUBJECT, u16(phone));
  store<u32>(row + FACT_FLAGS, flags);
  store<i64>(row + FACT_QUANTITY, bytes);
  store<i64>(row + FACT_AMOUNT, bytes);
}

/** The next clock hour, or the next moment at which the site goes dead or comes back. */
function nextTurn(time: i64): i64 {
  let turn = (time / HOUR + 1) * HOUR;
  for (let index = 0; index < dead; index++) {
    if (deadFrom(index) > time) turn = min(turn, deadFrom(index));
    if (deadUntil(index) > time) turn = min(turn, deadUntil(index));
  }
  return turn;
}

function isDead(time: i64): bool {
  if (siteTrait(BackupSite.weakReception) != 0) return true;
  for (let index = 0; index < dead; index++)
    if (deadFrom(index) <= time && time < deadUntil(index)) return true;
  return false;
}

function deadFrom(index: i32): i64 {
  return load<i64>(rowAt(index));
}

function deadUntil(index: i32): i64 {
  return load<i64>(rowAt(index), 8);
}

export function clearDead(): void {
  dead = 0;
}

/** Gathers them from the facts drawn so far: masts down, faults until the visit, loss until the replacement. */
export function findDead(): void {
  clearDead();
  for (let fact = 0; fact < factCount(); fact++) {
    const kind = FactAt.kind(fact);
    if (kind == Fact.mastDown) keep(FactAt.time(fact), FactAt.until(fact));
    else if (kind == Fact.hardwareFault || kind == Fact.simFault)
      keep(FactAt.time(fact), next(fact, Fact.visited));
    else if (kind == Fact.hardwareLost) keep(FactAt.time(fact), next(fact, Fact.hardwareReplaced));
  }
}

function next(fact: i32, kind: Fact): i64 {
  for (let later = fact + 1; later < factCount(); later++)
    if (FactAt.kind(later) == kind) return FactAt.time(later);
  return i64.MAX_VALUE;
}

function keep(from: i64, until: i64): void {
  if (dead == room) widen();
  store<i64>(rowAt(dead), from);
  store<i64>(rowAt(dead), until, 8);
  dead++;
}

function rowAt(index: i32): usize {
  return rows + ((<usize>index) << 4);
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, (<usize>room) << 4, (<usize>wider) << 4);
  room = wider;
}
