import { NetSum } from '../../assembly/layout/network.ts';
import type { NetworkNames } from '../compile/network/names.ts';
import { headroomFrom } from './network-cells.ts';
import { cutsOf, surgeOf } from './network-cuts.ts';
import { changeOf, quantileChange, unitsOf, type Rate } from './network-estimates.ts';
import { cellRate, loadOf, loadsOf, meanRate, type Loads } from './network-load.ts';
import { minutesRate, outagesOf, refusedRate, siteRate } from './network-outages.ts';
import type { NetworkDifference, NetworkResults } from './network-results.ts';
import { playedNetwork, type PlayedNetwork } from './network-strata.ts';
import type { NetworkTally } from './network-tally.ts';

/** What the network's part of a tally says. */
export function networkResults(merged: NetworkTally, names: NetworkNames): NetworkResults {
  const { regions, cells, horizonHours, thresholdShare, headroomShare: share, worstCutHours } = names;
  const tally = playedNetwork(merged);
  const loads = Array.from({ length: tally.variants }, (_, variant) => loadsOf(tally, variant));
  const [baseline] = loads;
  return {
    regions,
    cells,
    units: unitsOf(tally),
    horizonHours,
    thresholdShare,
    headroomShare: share,
    worstCutHours,
    variants: loads.map((own, variant) => ({
      outages: outagesOf(tally, variant, names),
      load: loadOf(tally, variant, names, own),
      cuts: cutsOf(tally, variant, names),
      surge: surgeOf(tally, variant, names),
    })),
    differences: loads.flatMap((own, variant) =>
      variant > 0 && baseline ? [differenceOf(tally, variant, names, [own, baseline])] : [],
    ),
  };
}

function differenceOf(
  tally: PlayedNetwork,
  variant: number,
  names: NetworkNames,
  [after, before]: readonly [Loads, Loads],
): NetworkDifference {
  const change = (rate: (variant: number) => Rate) => changeOf(tally, rate(variant), rate(0));
  const perSite = (slot: number) => change((each) => siteRate(tally, each, names, slot));
  const minutes = (slot: Parameters<typeof minutesRate>[3]) =>
    change((each) => minutesRate(tally, each, names, slot));
  return {
    variant,
    outagesPerYear: minutes(NetSum.outages),
    minutesWithoutBackup: minutes(NetSum.downSeconds),
    minutesWithBackup: minutes(NetSum.withoutSeconds),
    improperMicros: perSite(NetSum.improperMicros),
    backupMicros: perSite(NetSum.backupMicros),
    refusedBytes: change((each) => refusedRate(tally, each, names)),
    calls: perSite(NetSum.calls),
    overHours: change((each) => cellRate(tally, each, NetSum.overHours)),
    meanLoad: changeOf(tally, meanRate(after.all), meanRate(before.all)),
    p99Load: quantileChange(tally, [after.all, before.all], 0.99),
    headroom: quantileChange(tally, [after.work, before.work], 1 - names.headroomShare, (load) => {
      return headroomFrom(load, names);
    }),
  };
}
