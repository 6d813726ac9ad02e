import type { Terms } from '../../scenario/effective.ts';
import type { NetworkScenario } from '../../scenario/network-backup.ts';
import { horizonHours, hoursInto } from '../../scenario/network-hours.ts';
import { cutsOf, whatIfsOn } from './what-ifs.ts';

/** What results say of a network beside its tally. */
export interface NetworkNames {
  readonly regions: number;
  /** Of each region. */
  readonly cells: number;
  readonly horizonHours: number;
  readonly thresholdShare: number;
  readonly headroomShare: number;
  readonly worstCutHours: number;
  /** By variant, baseline first: its first scripted cut, or null. */
  readonly cuts: readonly (ScriptedCut | null)[];
}

export interface ScriptedCut {
  readonly title: string;
  /** From 0. */
  readonly region: number;
  /** Since the horizon began. */
  readonly fromHour: number;
  readonly hours: number;
}

export function networkNames(scenario: NetworkScenario, all: readonly Terms[]): NetworkNames {
  const { regions, cells, worstCutHours } = scenario.network;
  return {
    regions: regions.value,
    cells: cells.perRegion.value,
    horizonHours: horizonHours(scenario),
    thresholdShare: cells.threshold.value,
    headroomShare: cells.headroomShare.value,
    worstCutHours: worstCutHours.value,
    cuts: all.map((terms) => firstCut(scenario, terms)),
  };
}

function firstCut(scenario: NetworkScenario, terms: Terms): ScriptedCut | null {
  const [first] = cutsOf(whatIfsOn(scenario, terms));
  if (first === undefined) return null;
  const { title, cut } = first;
  return { title, region: cut.region - 1, fromHour: hoursInto(scenario, cut.at), hours: cut.hours };
}
