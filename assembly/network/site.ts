// One site under one variant: its traits, and what happens to it, as facts in its own time: the last warm-up month and those counted.

import { FactAt, addFact, setFactCount } from '../accounts/facts';
import { Months, monthBegins, openMonths } from '../accounts/months';
import { TRAITS } from '../accounts/traits';
import { drawHardware } from '../backup/hardware-events';
import { Draw, ofKind, setKind } from '../backup/people';
import { callAndWork, workOn } from '../backup/reactions';
import { Form as HardwareForm } from '../backup/form';
import { beginsWithHardware } from '../backup/site';
import { drawSuspensions } from '../backup/suspensions';
import { monthStart } from '../calendar/run';
import { Access, BackupForm, BackupSite, BackupTerms } from '../layout/backup';
import { BackupKind } from '../layout/backup-people';
import { FACT_SUBJECT, Fact } from '../layout/facts';
import { Cause, Form, Network, WhatIf } from '../layout/network';
import { drawLine, lasts } from '../outage/line';
import { sharedCause, sharedCount, sharedFrom, sharedUntil, strikes } from '../outage/shared';
import { addStretch, noteCall, stretchCount, stretchFrom, stretchUntil } from '../outage/stretches';
import { Loaded } from '../program';
import { Stream } from '../random/stream';
import { Slot } from '../rating/slot';
import { Net, backupTerms, real, whatIf } from './loaded';
import { Office, clearDead, findDead } from './office';
import { PURPOSE_REACTION } from './purposes';
import { Site, siteCountWithoutHardware } from './sites';
import { Variant, cutCount, cutFrom, cutHours } from './variant';

const HOUR: i64 = 3600;
const DAY: i64 = 86400;
/** Warm-up months that a site lives before the horizon. */
const LEAD_MONTHS = 1;

/** The form that a site has under the variant. `rank`: its number among those of the region without hardware. */
export function formOf(site: Site, rank: i32): Form {
  if (site.form == Form.hardware) return Form.hardware;
  const all = siteCountWithoutHardware();
  const moved = min(regionPart(whatIf(Variant.number, WhatIf.hardwareSites)), all);
  const before = i32((i64(rank) * i64(moved)) / i64(all));
  return i32((i64(rank + 1) * i64(moved)) / i64(all)) > before ? Form.hardware : i32(site.form);
}

/** A region's whole part of what is meant for a world. */
function regionPart(count: i64): i32 {
  const region = i64(Variant.region);
  return i32((count * (region + 1)) / i64(Net.regions) - (count * region) / i64(Net.regions));
}

/** Second of the site's time at which the horizon begins. */
export function horizonBegins(): i64 {
  return i64(Net.startDay - Months.firstDay) * DAY;
}

/** Fills TRAITS, opens the site's months and adds its facts. */
export function drawNetworkSite(site: Site, form: Form): void {
  setTraits(site, form);
  HardwareForm.begin();
  const firstDay = monthStart(site.anchorDay, Loaded.warmupMonths - LEAD_MONTHS);
  openMonths(firstDay, site.anchorDay, Loaded.countedMonths + LEAD_MONTHS);
  setFactCount(0);
  clearDead();
  setKind(site.kind);
  Office.isHourly = true;
  Office.size = (real(Network.siteSize + i32(site.sizeClass)) * f64(Variant.growth)) / 1000;
  const access = site.access == Access.fibre ? real(Network.fibreFactor) : 1;
  drawLine(Draw.line, ofKind(BackupKind.outagesPerYear) * access);
  strike(site);
  if (form != Form.none) {
    drawHardware();
    findDead();
    reactByStretch();
    drawSuspensions();
  }
  Office.isHourly = false;
}

function setTraits(site: Site, form: Form): void {
  memory.fill(TRAITS, 0, 8 * BackupSite.SIZE);
  Slot.set(TRAITS, BackupSite.customer, site.customer);
  Slot.set(TRAITS, BackupSite.unit, site.unit);
  Slot.set(TRAITS, BackupSite.archetype, site.kind);
  Slot.set(TRAITS, BackupSite.anchorDay, site.anchorDay);
  Slot.set(TRAITS, BackupSite.sims, site.sims);
  Slot.set(TRAITS, BackupSite.form, form == Form.hardware ? BackupForm.hardware : BackupForm.sim);
  Slot.set(TRAITS, BackupSite.access, site.access);
  Slot.set(TRAITS, BackupSite.weakReception, site.weak);
  Slot.set(TRAITS, BackupSite.hardwareMonths, site.hardwareMonths);
}

/** Outages of the region, and scripted cuts of the variant, that take the site's line. */
function strike(site: Site): void {
  const begins = horizonBegins();
  const ends = monthBegins(Months.count);
  for (let index = 0; index < sharedCount(); index++) {
    const from = begins + sharedFrom(index);
    if (from < 0 || from >= ends || !strikes(index, site.stretch, site.exchange, site.power)) continue;
    takeLine(from, begins + sharedUntil(index), sharedCause(index));
  }
  for (let index = 0; index < cutCount(); index++) {
    const hour = cutFrom(index);
    if (hour < 0) continue;
    const from = begins + i64(hour) * HOUR;
    takeLine(from, from + i64(cutHours(index)) * HOUR, Cause.scripted);
  }
}

/** The fact's subject is its cause; a line's own outages have 0. */
function takeLine(from: i64, until: i64, cause: Cause): void {
  const row = addFact(from, Fact.outage);
  lasts(row, until, 0);
  store<u16>(row + FACT_SUBJECT, u16(cause));
  addStretch(from, until);
}

/** People's reactions are drawn by the hour in which the line went down, so that a further cut changes no other's. */
function reactByStretch(): void {
  const end = monthBegins(Months.count);
  for (let stretch = 0; stretch < stretchCount(); stretch++) {
    const from = stretchFrom(stretch);
    const until = min(stretchUntil(stretch), end);
    Stream.open(
      u32(Slot.get(TRAITS, BackupSite.customer)),
      u32(Slot.get(TRAITS, BackupSite.unit)),
      u32(from / HOUR),
      PURPOSE_REACTION,
    );
    if (!beginsWithHardware()) callAndWork(stretch, from, until);
    else {
      noteCall(stretch, -1, false);
      const wait = Slot.get(backupTerms(Variant.number), BackupTerms.failoverSeconds);
      if (wait >= 0) workOn(Fact.hardwareData, 0, from + wait, until, 1, 0);
    }
  }
}

/** Bytes that a fact asks of the site's cell; 0 for data used elsewhere, and for what is no data. */
export function offeredBy(fact: i32): i64 {
  const kind = FactAt.kind(fact);
  return kind >= Fact.phoneData && kind <= Fact.hardwareData ? FactAt.amount(fact) : 0;
}
