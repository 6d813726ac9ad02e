// The site being played: its line, its hardware, its phones. All times in seconds since its first month began.

import { TRAITS } from '../accounts/traits';
import { BackupForm, BackupSite, PHONES_MAX } from '../layout/backup';
import { Slot } from '../rating/slot';

export const NEVER: i64 = i64.MAX_VALUE >> 24;

export class Line {
  /** Outages and cuts by hand that last; an outage may overlap another. */
  static outages: i32 = 0;
  static cuts: i32 = 0;
  /** Of the stretch without the line: when it began, when it will end at the latest known, and which one it is, from 1. */
  static downFrom: i64 = 0;
  static downUntil: i64 = 0;
  static spell: i32 = 0;
  static outageFrom: i64 = 0;
  static mastsDown: i32 = 0;
  static misuses: i32 = 0;
}

export class Hardware {
  static isThere: bool = false;
  static isBroken: bool = false;
  /** Faulty SIMs, one bit each: 0 the one in the hardware, from 1 those of the phones. */
  static badSims: u32 = 0;
  static isLost: bool = false;
  static isLogged: bool = false; // monitoring logged that lost hardware no longer answers
  static isReported: bool = false;
  static isDisabled: bool = false;
  /** Month since which its age counts, and its age then. */
  static sinceMonth: i32 = 0;
  static ageThen: i64 = 0;
}

/** By phone, from 1: since which spell free data are on (0 off); for which spell they were asked last, and when; until when it is
 * suspended; since when it is under contract, -1: it never was; when that ended, NEVER: it runs. */
const FREE = memory.data((PHONES_MAX + 1) * 4);
const ASKED = memory.data((PHONES_MAX + 1) * 4);
const CALLED = memory.data((PHONES_MAX + 1) * 8, 8);
const SUSPENDED = memory.data((PHONES_MAX + 1) * 8, 8);
const CONTRACTED = memory.data((PHONES_MAX + 1) * 8, 8);
const ENDED = memory.data((PHONES_MAX + 1) * 8, 8);

export function openSite(): void {
  Line.outages = 0;
  Line.cuts = 0;
  Line.downFrom = 0;
  Line.downUntil = 0;
  Line.spell = 0;
  Line.outageFrom = 0;
  Line.mastsDown = 0;
  Line.misuses = 0;
  Hardware.isThere = beginsWithHardware();
  newHardware(0, siteTrait(BackupSite.hardwareMonths));
  Hardware.badSims = 0;
  memory.fill(FREE, 0, (PHONES_MAX + 1) * 4);
  memory.fill(ASKED, 0, (PHONES_MAX + 1) * 4);
  memory.fill(SUSPENDED, 0, (PHONES_MAX + 1) * 8);
  const sims = siteTrait(BackupSite.sims);
  for (let phone = 0; phone <= PHONES_MAX; phone++) {
    store<i64>(CONTRACTED + ((<usize>phone) << 3), i64(phone) <= sims ? 0 : -1);
    store<i64>(ENDED + ((<usize>phone) << 3), NEVER);
  }
}

/** Hardware in working order, of an age, in the place of what was there. */
export function newHardware(month: i32, ageMonths: i64): void {
  Hardware.isBroken = false;
  Hardware.badSims &= ~1;
  Hardware.isLost = false;
  Hardware.isLogged = false;
  Hardware.isReported = false;
  Hardware.isDisabled = false;
  Hardware.sinceMonth = month;
  Hardware.ageThen = ageMonths;
}

export function siteTrait(slot: BackupSite): i64 {
  return Slot.get(TRAITS, slot);
}

/** The form that the site has when its account begins. */
export function beginsWithHardware(): bool {
  return siteTrait(BackupSite.form) == BackupForm.hardware;
}

export function hasHardware(): bool {
  return Hardware.isThere;
}

export function isDown(): bool {
  return Line.outages > 0 || Line.cuts > 0;
}

/** A phone's number in a fact: 0 is the first. */
export function phoneOf(subject: i32): i32 {
  return min(max(subject, 1), PHONES_MAX);
}

/** A call that asks for free data in the present stretch without the line. */
export function ask(phone: i32, time: i64): void {
  store<i32>(ASKED + ((<usize>phone) << 2), Line.spell);
  store<i64>(CALLED + ((<usize>phone) << 3), time);
}

export function isAsked(phone: i32): bool {
  return load<i32>(ASKED + ((<usize>phone) << 2)) == Line.spell;
}

export function calledAt(phone: i32): i64 {
  return load<i64>(CALLED + ((<usize>phone) << 3));
}

export function freeSpell(phone: i32): i32 {
  return load<i32>(FREE + ((<usize>phone) << 2));
}

export function setFreeSpell(phone: i32, spell: i32): void {
  store<i32>(FREE + ((<usize>phone) << 2), spell);
}

export function isFree(phone: i32): bool {
  return freeSpell(phone) > 0;
}

export function anyFree(): bool {
  for (let phone = 1; phone <= PHONES_MAX; phone++) if (isFree(phone)) return true;
  return false;
}

export function suspend(phone: i32, until: i64): void {
  const at = SUSPENDED + ((<usize>phone) << 3);
  store<i64>(at, max(load<i64>(at), until));
}

export function isSuspended(phone: i32, time: i64): bool {
  return load<i64>(SUSPENDED + ((<usize>phone) << 3)) > time;
}

export function takeOn(phone: i32, time: i64): void {
  if (contractedAt(phone) < 0) store<i64>(CONTRACTED + ((<usize>phone) << 3), time);
}

export function isContracted(phone: i32): bool {
  return contractedAt(phone) >= 0 && endedAt(phone) == NEVER;
}

export function contractedAt(phone: i32): i64 {
  return load<i64>(CONTRACTED + ((<usize>phone) << 3));
}

export function endedAt(phone: i32): i64 {
  return load<i64>(ENDED + ((<usize>phone) << 3));
}

export function endPhone(phone: i32, time: i64): void {
  if (isContracted(phone)) store<i64>(ENDED + ((<usize>phone) << 3), time);
}
