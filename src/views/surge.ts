import { dayNumber, isoDay } from '../domain/calendar.ts';
import { clock, dayOfMonth, weekdayOf } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { NetworkResults, Surge, SurgeHour } from '../tallies/network-results.ts';
import { gb, gbSpread } from './cut-starts.ts';
import { spread } from './estimate.ts';
import { plain } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import type { Table } from './picture.ts';

/** One hour of the region that is cut; GB an hour, one on top of the other. */
export interface SurgePoint {
  /** Hours since the horizon began. */
  readonly hour: number;
  readonly everyday: number;
  /** Everyday and what backup carried. */
  readonly carried: number;
  /** Everyday and all that backup asked for. */
  readonly offered: number;
  readonly cellsOver: number;
  readonly said: string;
}

export interface SurgeView {
  readonly title: string;
  readonly points: readonly SurgePoint[];
  /** Everyday and backup as carried, GB an hour, under the baseline. */
  readonly baseline?: readonly { readonly hour: number; readonly carried: number }[];
  readonly cutFrom: number;
  readonly cutUntil: number;
  /** First hours of days, with their names: "Tuesday 10 March". */
  readonly days: readonly { readonly hour: number; readonly title: string }[];
  /** Of all cells, GB an hour. */
  readonly capacity: number;
  /** Capacity lies near enough to what is asked for to be drawn beside it. */
  readonly isNearCapacity: boolean;
  readonly most: number;
  readonly mostOver: number;
  readonly summary: string;
  readonly table: Table;
}

const NEAR = 1.6;

/** A scripted cut hour by hour; undefined where none is scripted. `start` is the first day of the horizon, "2026-01-01". */
export function surgeView(
  results: NetworkResults,
  choice: NetworkChoice,
  start: string,
): SurgeView | undefined {
  const { surge } = compared(results, choice).shown;
  if (surge === null) return undefined;
  const points = surge.hours.map((hour, index) => pointOf(hour, surge.fromHour + index, start));
  const isCompared = choice.variant > 0 && surge.baseline.length > 0;
  const baseline = isCompared ? baselineOf(surge) : undefined;
  const reach = [...points.map(({ offered }) => offered), ...(baseline ?? []).map(({ carried }) => carried)];
  const most = Math.max(...reach, 0) || 1;
  const capacity = (surge.hours[0]?.capacityBytes ?? 0) / 1e9;
  return {
    title: surge.title,
    points,
    ...(baseline ? { baseline } : {}),
    cutFrom: surge.cutFromHour,
    cutUntil: surge.cutFromHour + surge.cutHours,
    days: points
      .filter(({ hour }) => hour % 24 === 0)
      .map(({ hour }) => ({ hour, title: dayTitle(hour, start) })),
    capacity,
    isNearCapacity: capacity <= NEAR * most,
    most,
    mostOver: Math.max(...points.map(({ cellsOver }) => cellsOver), 0),
    summary: summaryOf(surge, start),
    table: tableOf(surge, baseline, start),
  };
}

function pointOf(found: SurgeHour, hour: number, start: string): SurgePoint {
  const { everydayBytes, backupOfferedBytes, backupCarriedBytes, cellsOver } = found;
  return {
    hour,
    everyday: everydayBytes.value / 1e9,
    carried: carriedGb(found),
    offered: (everydayBytes.value + backupOfferedBytes.value) / 1e9,
    cellsOver: cellsOver.value,
    said: pictured.surge.stop(
      hourTitle(hour, start),
      gbSpread(everydayBytes),
      gbSpread(backupCarriedBytes),
      gb(backupOfferedBytes.value - backupCarriedBytes.value),
      spread(cellsOver),
    ),
  };
}

/** Everyday and backup, GB. */
function carriedGb({ everydayBytes, backupCarriedBytes }: SurgeHour): number {
  return (everydayBytes.value + backupCarriedBytes.value) / 1e9;
}

function baselineOf({ baseline, fromHour }: Surge): NonNullable<SurgeView['baseline']> {
  return baseline.map((found, index) => ({ hour: fromHour + index, carried: carriedGb(found) }));
}

function summaryOf({ region, cutFromHour, fromHour, hours }: Surge, start: string): string {
  const asked = hours.map(({ backupOfferedBytes }) => backupOfferedBytes.value);
  const peak = Math.max(...asked, 0);
  const refused = hours.reduce(
    (sum, hour) => sum + hour.backupOfferedBytes.value - hour.backupCarriedBytes.value,
    0,
  );
  return pictured.surge.summary(
    plain(region + 1),
    hourTitle(cutFromHour, start),
    gb(peak),
    hourTitle(fromHour + asked.indexOf(peak), start),
    gb(refused),
  );
}

function tableOf(
  { hours, fromHour }: Surge,
  baseline: SurgeView['baseline'] | undefined,
  start: string,
): Table {
  const rows = hours.map((found, index) => {
    const row = [
      hourTitle(fromHour + index, start),
      gbSpread(found.everydayBytes),
      gbSpread(found.backupOfferedBytes),
      gbSpread(found.backupCarriedBytes),
      gb(found.capacityBytes),
      spread(found.cellsOver),
    ];
    return baseline ? [...row, gb((baseline[index]?.carried ?? 0) * 1e9)] : row;
  });
  const { columns, columnsWithBaseline } = pictured.surge;
  return { columns: baseline ? columnsWithBaseline : columns, rows };
}

/** "Tuesday 10 March". */
function dayTitle(hour: number, start: string): string {
  const [year = 1970, month = 1, day = 1] = start.split('-').map(Number);
  const date = isoDay(dayNumber(year, month, day) + Math.floor(hour / 24));
  return pictured.surge.day(weekdayOf(date), dayOfMonth(date));
}

function hourTitle(hour: number, start: string): string {
  return `${dayTitle(hour, start)}, ${clock(hour % 24)}`;
}
