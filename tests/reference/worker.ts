import { parentPort, workerData } from 'node:worker_threads';
import type { Contract } from '../../src/contracts/schema.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import type { Comparison, Shown } from './comparison.ts';
import type { ComparisonName } from './compared.ts';
import { COMPARISONS } from './comparisons.ts';
import { openCore } from './core-side.ts';

/** What a thread compares. */
export interface Task {
  readonly name: ComparisonName;
  readonly contract: Contract;
  readonly scenario: Scenario;
}

/** Blocks, half-open. */
export interface Slice {
  readonly from: number;
  readonly until: number;
}

export interface Played extends Slice {
  readonly timelines: number;
  readonly shown: Shown;
  /** How many timelines differed, and the first of them, shrunk, as a case. */
  readonly differing: number;
  readonly first: string | undefined;
}

function playSlice({ size, play }: Comparison, { from, until }: Slice): Played {
  const shown: Shown = {};
  const differences: (() => string)[] = [];
  for (let block = from; block < until; block++) differences.push(...play(block, shown));
  return {
    from,
    until,
    timelines: size * (until - from),
    shown,
    differing: differences.length,
    first: differences[0]?.(),
  };
}

const { name, contract, scenario } = workerData as Task;
const comparison = COMPARISONS[name]({ contract, scenario, core: await openCore() });
parentPort?.on('message', (slice: Slice) => parentPort?.postMessage(playSlice(comparison, slice)));
