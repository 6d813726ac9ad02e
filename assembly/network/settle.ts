// Each site's account, played on what the cells carried of its backup; what comes of it, into the tally.

import { clearDeadlines } from '../accounts/deadlines';
import { billOf, closeBook, lineMicros, noticesOf, openBook } from '../accounts/book';
import { FactAt, factCount, setQuantity } from '../accounts/facts';
import { Months } from '../accounts/months';
import { playBackup } from '../backup/play';
import { BackupTerms } from '../layout/backup';
import { Fact, FactFlag } from '../layout/facts';
import { Line, Notice } from '../layout/kinds';
import { CellSum, Failure, Form, NetSum, WEEK_HOURS } from '../layout/network';
import { Watch, secondsDown, secondsFailed, watchHorizon } from '../outage/watch';
import { Loaded } from '../program';
import { Slot } from '../rating/slot';
import { Net, backupTerms, weekHour } from './loaded';
import { addFigure } from './moments';
import { hourAt } from './office';
import { backupShare, partOf } from './shares';
import { drawNetworkSite, formOf, offeredBy } from './site';
import { Site, siteCount, siteOf } from './sites';
import { addSurge } from './surge';
import { callsOf, cellSums, netSums } from './tally';
import { Variant, servingCell } from './variant';

const DAY: i64 = 86400;
/** Short cuts further apart than this are of two strings. */
const STRING_GAP: i64 = 3600;
/** Calls of the region's sites by hour of the week, i64. */
const CALLS = memory.data(WEEK_HOURS * 8, 16);

export function settleSites(group: i32): void {
  const sums = netSums(Variant.number, group);
  memory.fill(CALLS, 0, WEEK_HOURS * 8);
  let rank = 0;
  for (let index = 0; index < siteCount(); index++) {
    const site = siteOf(index);
    const form = formOf(site, rank);
    if (site.form != Form.hardware) rank++;
    drawNetworkSite(site, form);
    watchHorizon();
    const cell = servingCell(site.cell, site.number);
    carry(cell, sums);
    if (form != Form.none) playCarried(cell);
    count(site, form, sums);
  }
}

/** Scales the site's data to what its cell carries. */
export function carry(cell: i32, sums: usize): void {
  const carriedSums = cellSums(Variant.number, Variant.region, cell);
  for (let fact = 0; fact < factCount(); fact++) {
    const asked = offeredBy(fact);
    const hour = hourAt(FactAt.time(fact));
    if (asked == 0 || hour < 0 || hour >= Net.hours) continue;
    const carried = i64(partOf(u64(asked), backupShare(cell, hour)));
    setQuantity(fact, carried);
    Slot.add(sums, NetSum.backupCarried, carried);
    Slot.add(carriedSums, CellSum.backupBytes, carried);
    addSurge(hour, carried);
  }
}

/** Plays the site in TRAITS under the variant's terms, and follows what backup does for it. */
export function playCarried(cell: i32): void {
  const terms = backupTerms(Variant.number);
  openBook(Slot.get(terms, BackupTerms.ticksPerMicro));
  clearDeadlines();
  Watch.open(cell);
  playBackup(terms);
  Watch.isOn = false;
  closeBook();
}

function count(site: Site, form: Form, sums: usize): void {
  const kind = form * 2 + i32(site.access);
  Slot.add(sums, NetSum.sites + kind, 1);
  Slot.add(sums, NetSum.siteSeconds, i64(Net.days) * DAY);
  const down = secondsDown();
  Slot.add(sums, NetSum.downSeconds + kind, down);
  countFacts(kind, sums);
  if (form == Form.none) {
    Slot.add(sums, NetSum.withoutSeconds + kind, down);
    Slot.add(sums, NetSum.failures + Failure.noBackup, down);
  } else countPlayed(kind, sums);
}

function countPlayed(kind: i32, sums: usize): void {
  for (let failure = 0; failure < Failure.COUNT; failure++) {
    const seconds = secondsFailed(failure);
    Slot.add(sums, NetSum.failures + failure, seconds);
    Slot.add(sums, NetSum.withoutSeconds + kind, seconds);
  }
  Slot.add(sums, NetSum.properBytes, Watch.properBytes);
  Slot.add(sums, NetSum.improperBytes, Watch.improperBytes);
  for (let month = Months.count - Loaded.countedMonths; month < Months.count; month++) {
    Slot.add(sums, NetSum.improperMicros, lineMicros(month, Line.improperData));
    Slot.add(sums, NetSum.backupMicros, billOf(month));
    Slot.add(sums, NetSum.overdue, noticesOf(month, Notice.repairOverdue));
  }
}

function countFacts(kind: i32, sums: usize): void {
  let cut = -STRING_GAP;
  for (let fact = 0; fact < factCount(); fact++) {
    const time = FactAt.time(fact);
    if (Watch.from > time || time >= Watch.until) continue;
    const what = FactAt.kind(fact);
    if (what == Fact.lineSlow) Slot.add(sums, NetSum.slowStretches, 1);
    else if (what == Fact.outageReported) countCall(time, sums);
    else if (what == Fact.outage && FactAt.is(fact, FactFlag.flapping)) {
      if (time - cut >= STRING_GAP) Slot.add(sums, NetSum.cutStrings, 1);
      cut = time;
    } else if (what == Fact.outage) {
      Slot.add(sums, NetSum.outages + kind, 1);
      Slot.add(sums, NetSum.causes + FactAt.subject(fact), 1);
    }
  }
}

function countCall(time: i64, sums: usize): void {
  Slot.add(sums, NetSum.calls, 1);
  Slot.add(CALLS, weekHour(hourAt(time)), 1);
}

/** The calls of all sites, hour by hour. */
export function countCalls(): void {
  for (let hour = 0; hour < WEEK_HOURS; hour++)
    addFigure(callsOf(Variant.number, Variant.region, hour), Slot.get(CALLS, hour));
}
