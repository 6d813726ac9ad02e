import { Place } from '../../assembly/layout/kinds.ts';
import { billingMonthOf, type BillingMonth } from '../domain/calendar.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import { nothingWritten, numbersWritten, type NumbersWritten } from './numbers.ts';
import { cutAtMidnights, type Piece } from './sessions.ts';
import type { DaySpread, UsageRecord } from './record.ts';

/** What one SIM did in one billing month, as the core takes it. */
export interface UsageMonth extends BillingMonth {
  /** Data sessions, cut at midnights, ascending by start. */
  flows: Piece[];
  /** Calls and sendings, ascending by start; a call belongs to the month in which it begins. */
  events: UsageRecord[];
  numbers: NumbersWritten;
  /** Days that are known along a curve. */
  days: SpreadDay[];
  /** Days with a connection at home, in the EU zone: one bit a day, the first day lowest. */
  homeDays: number;
  euDays: number;
  /** By day from 0: where its last connection was. A day along a curve says that itself. */
  lastPlaces: Map<number, Place>;
}

export interface SpreadDay {
  /** Of the month, from 0. */
  readonly day: number;
  readonly homeBytes: number;
  readonly spread: DaySpread;
}

/** Records by SIM, each SIM's ascending by start; records of one second keep their order. */
export function bySim(records: readonly UsageRecord[]): Map<string, UsageRecord[]> {
  const sims = new Map<string, UsageRecord[]>();
  for (const record of records) {
    const own = sims.get(record.sim);
    if (own) own.push(record);
    else sims.set(record.sim, [record]);
  }
  for (const own of sims.values()) own.sort((left, right) => left.startSeconds - right.startSeconds);
  return sims;
}

/** The days from the first record's to the last one's end, half-open. */
export function daysOf(records: readonly UsageRecord[]): BillingMonth {
  let firstDay = Infinity;
  let untilDay = -Infinity;
  for (const { startSeconds, seconds, kind } of records) {
    const end = kind === 'voice' ? startSeconds : startSeconds + Math.max(0, seconds - 1);
    firstDay = Math.min(firstDay, Math.floor(startSeconds / SECONDS_PER_DAY));
    untilDay = Math.max(untilDay, Math.floor(end / SECONDS_PER_DAY) + 1);
  }
  return { firstDay, untilDay };
}

/**
 * One SIM's records as billing months without a gap, from the month that holds `firstDay` to the one that holds the day
 * before `untilDay`. Records ascend by start.
 */
export function monthsOf(
  records: readonly UsageRecord[],
  anchorDay: number,
  { firstDay, untilDay }: BillingMonth,
): UsageMonth[] {
  const months = emptyMonths(firstDay, untilDay, anchorDay);
  const lasts = new Map<number, Piece>();
  for (const record of records) {
    if (record.spread) {
      addDay(record, record.spread, months);
      continue;
    }
    for (const piece of cutAtMidnights(record)) {
      const day = Math.floor(piece.startSeconds / SECONDS_PER_DAY);
      const month = monthOf(months, day);
      if (month === undefined) continue;
      markConnected(month, piece);
      markLast(lasts, day, piece);
      if (record.kind === 'data' && piece.bytes > 0) month.flows.push(piece);
    }
    if (record.kind !== 'data' && record.kind !== 'connection') addEvent(record, months);
  }
  for (const [day, { place }] of lasts) {
    const month = monthOf(months, day);
    if (month && !month.days.some((spread) => spread.day === day - month.firstDay))
      month.lastPlaces.set(day - month.firstDay, place);
  }
  const numbers = numbersWritten(months.map(({ events }) => events));
  months.forEach((month, index) => {
    month.flows.sort((left, right) => left.startSeconds - right.startSeconds);
    month.numbers = numbers[index] ?? nothingWritten;
  });
  return months;
}

function emptyMonths(firstDay: number, untilDay: number, anchorDay: number): UsageMonth[] {
  const months: UsageMonth[] = [];
  for (let day = firstDay; day < untilDay; day = months.at(-1)?.untilDay ?? untilDay) {
    months.push({
      ...billingMonthOf(day, anchorDay),
      flows: [],
      events: [],
      numbers: nothingWritten,
      days: [],
      homeDays: 0,
      euDays: 0,
      lastPlaces: new Map(),
    });
  }
  return months;
}

function monthOf(months: UsageMonth[], day: number): UsageMonth | undefined {
  return months.find(({ untilDay }) => day < untilDay);
}

function markConnected(month: UsageMonth, { startSeconds, place }: Piece): void {
  const bit = 1 << (Math.floor(startSeconds / SECONDS_PER_DAY) - month.firstDay);
  if (place === Place.home) month.homeDays = (month.homeDays | bit) >>> 0;
  if (place === Place.eu || place === Place.eea) month.euDays = (month.euDays | bit) >>> 0;
}

/** Of two that end in one second the later one in the list is the last. */
function markLast(lasts: Map<number, Piece>, day: number, piece: Piece): void {
  const before = lasts.get(day);
  if (before === undefined || lastSecondOf(piece) >= lastSecondOf(before)) lasts.set(day, piece);
}

function lastSecondOf({ startSeconds, endSeconds }: Piece): number {
  return Math.max(startSeconds, endSeconds - 1);
}

/** A day along a curve says nothing of connections; those are records of their own. */
function addDay({ startSeconds, bytes }: UsageRecord, spread: DaySpread, months: UsageMonth[]): void {
  const day = Math.floor(startSeconds / SECONDS_PER_DAY);
  const month = monthOf(months, day);
  month?.days.push({ day: day - month.firstDay, homeBytes: bytes, spread });
}

function addEvent(record: UsageRecord, months: UsageMonth[]): void {
  const month = monthOf(months, Math.floor(record.startSeconds / SECONDS_PER_DAY));
  month?.events.push(record);
}
