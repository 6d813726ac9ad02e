import {
  CutLoad,
  LOAD_UNIT,
  SURGE_HOURS,
  Surge as Slots,
  WEEK_HOURS,
} from '../../assembly/layout/network.ts';
import type { NetworkNames, ScriptedCut } from '../compile/network/names.ts';
import type { Cuts, RegionCut, Surge, SurgeHour } from './network-results.ts';
import { estimateOf } from './moments.ts';
import { sectionOf, type NetworkTally, type SectionView } from './network-tally.ts';
import type { Estimate } from './results.ts';

/** Hours shown before a scripted cut. */
const BEFORE_CUT = 24;

/** What cuts are compared by: means over worlds. */
interface Cut {
  readonly region: number;
  readonly hour: number;
  readonly mean: (slot: CutLoad) => number;
}

export function cutsOf(tally: NetworkTally, variant: number, { worstCutHours }: NetworkNames): Cuts {
  const sums = sectionOf(tally, 'cuts', variant);
  const weeks = Array.from({ length: tally.regions }, (_, region) => regionWeek(sums, region));
  const regions = weeks.map((week) => week.reduce(worse));
  const worst = regions.reduce(worse);
  const told = (cut: Cut): RegionCut => regionCut(sums, cut);
  return {
    hours: worstCutHours,
    worst: told(worst),
    mostAdded: told(weeks.flat().reduce(addsMore)),
    regions: regions.map(told),
    week: (weeks[worst.region] ?? []).map(told),
  };
}

/** Most excess; when none has any, the highest peak. Of equals the first. */
function worse(one: Cut, other: Cut): Cut {
  const more = (slot: CutLoad): number => other.mean(slot) - one.mean(slot);
  return (more(CutLoad.excessBytes) || more(CutLoad.peakLoad)) > 0 ? other : one;
}

function addsMore(one: Cut, other: Cut): Cut {
  return other.mean(CutLoad.addedPeakLoad) > one.mean(CutLoad.addedPeakLoad) ? other : one;
}

function regionWeek(sums: SectionView, region: number): Cut[] {
  return Array.from({ length: WEEK_HOURS }, (_, hour) => {
    const first = (region * WEEK_HOURS + hour) * CutLoad.SIZE;
    const units = sums.number(first + CutLoad.units) || 1;
    return { region, hour, mean: (slot) => sums.number(first + slot) / units };
  });
}

function regionCut(sums: SectionView, { region, hour, mean }: Cut): RegionCut {
  const first = (region * WEEK_HOURS + hour) * CutLoad.SIZE;
  const figure = (slot: CutLoad, scale = 1): Estimate =>
    estimateOf(sums, first + slot, sums.number(first + CutLoad.units), scale);
  return {
    region,
    hour,
    excessBytes: figure(CutLoad.excessBytes),
    normalExcessBytes: figure(CutLoad.normalExcessBytes),
    addedExcessBytes: figure(CutLoad.addedExcessBytes),
    peakLoad: figure(CutLoad.peakLoad, 1 / LOAD_UNIT),
    normalPeakLoad: figure(CutLoad.normalPeakLoad, 1 / LOAD_UNIT),
    addedPeakLoad: figure(CutLoad.addedPeakLoad, 1 / LOAD_UNIT),
    everydayBytes: mean(CutLoad.everydayBytes),
    backupBytes: figure(CutLoad.backupBytes),
  };
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
    const first = hour * Slots.SIZE;
    const units = sums.number(first + Slots.units);
    const figure = (slot: Slots): Estimate => estimateOf(sums, first + slot, units, 1);
    return {
      everydayBytes: figure(Slots.everydayBytes),
      backupOfferedBytes: figure(Slots.backupOffered),
      backupCarriedBytes: figure(Slots.backupCarried),
      capacityBytes: sums.number(first + Slots.capacity) / (units || 1),
      cellsOver: figure(Slots.cellsOver),
    };
  });
}
