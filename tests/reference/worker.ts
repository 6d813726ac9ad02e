import { parentPort, workerData } from 'node:worker_threads';
import type { Contract } from '../../src/contracts/schema.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { comparisonUnder, playBlock } from './compare.ts';
import { openCore } from './core-side.ts';
import type { TermsDrawn } from './draws/draw-terms.ts';
import { countFired, type Fired } from './fired.ts';
import { asCase, shrink } from './shrink.ts';
import type { Situation } from './situation.ts';

/** Blocks that one worker plays, half-open. */
export interface Order {
  readonly contract: Contract;
  readonly scenario: Scenario;
  readonly from: number;
  readonly until: number;
}

export interface Played {
  readonly timelines: number;
  readonly fired: Fired;
  /** How many timelines differed, and the first of them, shrunk, as a case. */
  readonly differing: number;
  readonly first: string | undefined;
}

const { contract, scenario, from, until } = workerData as Order;
const documents = { contract, scenario, core: await openCore() };
const differs = (terms: TermsDrawn, situation: Situation): string[] =>
  comparisonUnder(documents, terms).of(situation).lines;
const fired: Fired = {};
let [timelines, differing] = [0, 0];
let first: string | undefined;
for (let block = from; block < until; block++) {
  const differences = playBlock(block, documents, (terms, told) => {
    timelines += 1;
    countFired(fired, contract, terms, told);
  });
  differing += differences.length;
  const [one] = differences;
  if (one && first === undefined) first = asCase(shrink(one, differs));
}
parentPort?.postMessage({ timelines, fired, differing, first } satisfies Played);
