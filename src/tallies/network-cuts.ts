import {
  CutLoad,
  LOAD_UNIT,
  SURGE_HOURS,
  Surge as Slots,
  WEEK_HOURS,
} from '../../assembly/layout/network.ts';
import type { NetworkNames, ScriptedCut } from '../compile/network/names.ts';
import type { Cuts, RegionCut, Surge, SurgeHour } from './network-results.ts';
import { sectionOf, type NetworkTally } from './network-tally.ts';

/** Hours shown before a scripted cut. */
const BEFORE_CUT = 24;

export function cutsOf(tally: NetworkTally, variant: number, { worstCutHours }: NetworkNames): Cuts {
  const weeks = Array.from({ length: tally.regions }, (_, region) => regionWeek(tally, variant, region));
  const regions = weeks.map((week) => week.reduce(worse));
  const worst = regions.reduce(worse);
  return { hours: worstCutHours, worst, regions, week: weeks[worst.region] ?? [] };
}

/** Most excess; when none has any, the highest peak. Of equals the first. */
function worse(one: RegionCut, other: RegionCut): RegionCut {
  if (other.excessBytes !== one.excessBytes) return other.excessBytes > one.excessBytes ? other : one;
  return other.peakLoad > one.peakLoad ? other : one;
}

function regionWeek(tally: NetworkTally, variant: number, region: number): RegionCut[] {
  const sums = sectionOf(tally, 'cuts', variant);
  return Array.from({ length: WEEK_HOURS }, (_, hour) => {
    const at = (slot: CutLoad): number => sums.number((region * WEEK_HOURS + hour) * CutLoad.SIZE + slot);
    const mean = (slot: CutLoad): number => at(slot) / (at(CutLoad.units) || 1);
    return {
      region,
      hour,
      excessBytes: mean(CutLoad.excessBytes),
      normalExcessBytes: mean(CutLoad.normalExcessBytes),
      peakLoad: mean(CutLoad.peakLoad) / LOAD_UNIT,
      normalPeakLoad: mean(CutLoad.normalPeakLoad) / LOAD_UNIT,
      everydayBytes: mean(CutLoad.everydayBytes),
      backupBytes: mean(CutLoad.backupBytes),
    };
  });
}

/** A variant's own cut; the baseline shows the hours of the first variant that has one. */
export function surgeOf(
  tally: NetworkTally,
  variant: number,
  { cuts, horizonHours }: NetworkNames,
): Surge | null {
  const cut = variant === 0 ? (cuts[0] ?? cuts.find((each) => each !== null)) : cuts[variant];
  if (cut === null || cut === undefined) return null;
  const fromHour = Math.max(0, cut.fromHour - BEFORE_CUT);
  const shown = Math.min(SURGE_HOURS, horizonHours - fromHour);
  return {
    title: cut.title,
    region: cut.region,
    cutFromHour: cut.fromHour,
    cutHours: cut.hours,
    fromHour,
    hours: surgeHours(tally, variant, shown),
    baseline: isShownBy(cuts, cut) ? surgeHours(tally, 0, shown) : [],
  };
}

/** The baseline's hours are those of one cut only. */
function isShownBy(cuts: NetworkNames['cuts'], { region, fromHour }: ScriptedCut): boolean {
  const shown = cuts[0] ?? cuts.find((each) => each !== null);
  return shown?.region === region && shown.fromHour === fromHour;
}

function surgeHours(tally: NetworkTally, variant: number, hours: number): SurgeHour[] {
  const sums = sectionOf(tally, 'surge', variant);
  return Array.from({ length: hours }, (_, hour) => {
    const at = (slot: Slots): number => sums.number(hour * Slots.SIZE + slot);
    const mean = (slot: Slots): number => at(slot) / (at(Slots.units) || 1);
    return {
      everydayBytes: mean(Slots.everydayBytes),
      backupOfferedBytes: mean(Slots.backupOffered),
      backupCarriedBytes: mean(Slots.backupCarried),
      capacityBytes: mean(Slots.capacity),
      cellsOver: mean(Slots.cellsOver),
    };
  });
}
