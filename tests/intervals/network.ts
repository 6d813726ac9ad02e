import { Network } from '../../assembly/layout/network.ts';
import type { NetworkNames } from '../../src/compile/network/names.ts';
import { networkResults } from '../../src/tallies/network-results-of.ts';
import type {
  CellLoad,
  NetworkDifference,
  NetworkResults,
  NetworkVariant,
  RegionCut,
} from '../../src/tallies/network-results.ts';
import { readTally } from '../../src/tallies/read.ts';
import type { Estimate } from '../../src/tallies/results.ts';
import { addWords } from '../../src/tallies/words.ts';
import { emptyNetworkTally } from '../../src/tallies/network-tally.ts';
import { networkCore, networkProgram, singleSims } from '../probe/network.ts';
import { covering, type Coverage } from './coverage.ts';

/**
 * Regions of few cells with unlike multipliers, as many as divide the 64 groups, over a month, so that hundreds of runs fit. Other
 * subscribers fill the cells, so that in so few hours no percentile hangs on whether a line was cut.
 */
const shape = { regions: 4, cells: 4 };
export const WORLDS = 10;
const network = {
  [Network.regions]: shape.regions,
  [Network.cells]: shape.cells,
  [Network.customers]: 16,
  [Network.simsPerCell]: 1500,
  [Network.otherDaySigma]: 0.3,
  // Outages of which a month has some in each region.
  [Network.digsPerYear]: 2,
  [Network.exchangePerYear]: 4,
  [Network.powerPerYear]: 4,
};
const names: NetworkNames = {
  ...shape,
  horizonHours: 31 * 24,
  thresholdShare: 0.7,
  headroomShare: 0.01,
  worstCutHours: 8,
  cuts: [null, { title: 'a cut', region: 0, fromHour: 250, hours: 8 }],
};

type Headlines = Readonly<Record<string, (results: NetworkResults) => Estimate | null | undefined>>;
const first = ({ variants: [variant] }: NetworkResults): NetworkVariant => present(variant);
const change = ({ differences: [difference] }: NetworkResults): NetworkDifference => present(difference);
/** Region 3 has the largest multiplier, and so the fullest cell in every run. */
const BUSY_REGION = 2;
const WORK_HOUR = 34;

function fullest(results: NetworkResults): CellLoad {
  const cells = first(results).load.cells.filter(({ region }) => region === BUSY_REGION);
  return cells.reduce((one, other) => (other.subscribers > one.subscribers ? other : one));
}

function cutAt(results: NetworkResults): RegionCut {
  const { week, worst } = first(results).cuts;
  if (worst.region !== BUSY_REGION) throw new Error(`region ${worst.region + 1} is fuller`);
  return present(week[WORK_HOUR]);
}

export const headlines = {
  outages: (all) => first(all).outages.all.outagesPerYear,
  'minutes without backup': (all) => first(all).outages.all.minutesWithoutBackup,
  'minutes with backup': (all) => first(all).outages.all.minutesWithBackup,
  calls: (all) => first(all).outages.calls,
  'calls in an hour of the week': (all) => first(all).outages.callsByHour[WORK_HOUR],
  'mean load': (all) => first(all).load.mean,
  'P50 of loads': (all) => first(all).load.percentiles.P50,
  'P95 of loads': (all) => first(all).load.percentiles.P95,
  'P99 of loads': (all) => first(all).load.percentiles.P99,
  'hours over': (all) => first(all).load.overHours,
  headroom: (all) => first(all).load.headroom,
  'mean load of a cell': (all) => fullest(all).mean,
  'P95 of a cell': (all) => fullest(all).p95,
  'P99 of a cell': (all) => fullest(all).p99,
  'hours over of a cell': (all) => fullest(all).overHours,
  'headroom of a cell': (all) => fullest(all).headroom,
  'fullest cell of a cut': (all) => cutAt(all).peakLoad,
  'what the cut adds': (all) => cutAt(all).addedPeakLoad,
  'backup that a cut asks for': (all) => cutAt(all).backupBytes,
  'everyday in an hour of the surge': (all) => all.variants[1]?.surge?.hours[26]?.everydayBytes,
  'backup asked in an hour of the surge': (all) => all.variants[1]?.surge?.hours[26]?.backupOfferedBytes,
  'change of minutes': (all) => change(all).minutesWithBackup,
  'change of mean load': (all) => change(all).meanLoad,
  'change of P99': (all) => change(all).p99Load,
  'change of headroom': (all) => change(all).headroom,
} as const satisfies Headlines;

/** Calls so rare that ten worlds of sixteen customers cannot tell how often they come: marked. */
export const rare: readonly string[] = ['calls in an hour of the week'];

/** How often each headline's interval holds the truth, which is that of all runs together. */
export async function networkCoverage(runs: number): Promise<Record<string, Coverage>> {
  const variants = [{}, { growthPermille: 1200, cuts: [{ region: 0, fromHour: 250, hours: 8 }] }];
  const core = await networkCore(networkProgram({ scenario: singleSims(), months: 1, network, variants }));
  const all = emptyNetworkTally(shape, 2);
  const found = Object.keys(headlines).map((): Estimate[] => []);
  const steps = WORLDS * shape.regions * core.stepsOf;
  for (let run = 0; run < runs; run++) {
    core.run(run * steps, (run + 1) * steps);
    const tally = present(readTally(core.tally().bytes, 2, shape).network);
    const results = networkResults(tally, names);
    Object.values(headlines).forEach((read, index) => found[index]?.push(present(read(results))));
    addWords(all.words, tally.words);
  }
  const truth = networkResults(all, names);
  const entries = Object.entries(headlines).map(([name, read], index) => {
    return [name, covering(present(read(truth)).value, found[index] ?? [])] as const;
  });
  return Object.fromEntries(entries);
}

function present<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error('the run lacks a figure');
  return value;
}
