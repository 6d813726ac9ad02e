import type { Results } from '../../tallies/results.ts';
import { cellRanking, rankingTable } from '../../views/cell-ranking.ts';
import { cutStarts } from '../../views/cut-starts.ts';
import { loadDuration } from '../../views/load-duration.ts';
import { causeRows, failureRows, volumeRows } from '../../views/outage-rows.ts';
import type { Table } from '../../views/picture.ts';
import { siteMinutes } from '../../views/site-minutes.ts';
import { surgeView } from '../../views/surge.ts';
import type { ShownVat } from '../../views/vat.ts';
import { HEAT_PERCENTILES, weekHeat } from '../../views/week-heat.ts';
import { callsProfile } from '../../views/week-profile.ts';
import type { ViewId } from '../state/views.ts';
import { choiceFor } from './choice.ts';

/** The tables of the Outages or the Network view; none without a network. `start` is the first day of the horizon. */
export function tablesOf(view: ViewId, results: Results, vat: ShownVat, start: string): readonly Table[] {
  const { network } = results;
  if (!network) return [];
  const choice = choiceFor(results, vat);
  if (view === 'outages') {
    return [siteMinutes, failureRows, causeRows, volumeRows, callsProfile].map(
      (viewOf) => viewOf(network, choice).table,
    );
  }
  const cuts = cutStarts(network, choice);
  const surge = surgeView(network, choice, start);
  return [
    ...(surge ? [surge.table] : []),
    ...HEAT_PERCENTILES.map((percentile) => weekHeat(network, choice, percentile).table),
    loadDuration(network, choice).table,
    cuts.table,
    cuts.regions,
    rankingTable(cellRanking(network, choice).cells),
  ];
}
