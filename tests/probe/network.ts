import { BackupPeople } from '../../assembly/layout/backup-people.ts';
import { BackupTerms } from '../../assembly/layout/backup.ts';
import { Cut, LostCell, Network, WEEK_HOURS, WhatIf } from '../../assembly/layout/network.ts';
import { Header } from '../../assembly/layout/program.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { compileCore } from '../../src/core/compiled.ts';
import { instantiate, type CoreExports } from '../../src/core/generated/exports.ts';
import type { MobileScenario, Patch } from '../../src/scenario/schema.ts';
import { contractOf, scenarioOf } from '../unit/accounts/published.ts';
import { readNetwork, type NetworkTally } from './network-tally.ts';
import { projectScenario, publishedContract } from '../unit/documents.ts';

const WHOLE = new Set<number>([
  Network.regions,
  Network.cells,
  Network.customers,
  Network.capacityDown,
  Network.capacityUp,
  Network.threshold,
  Network.bursts,
  Network.hotspotBytes,
  Network.stretches,
  Network.exchanges,
  Network.worstCutHours,
]);

export const MULTIPLIERS = [0.064, 0.121, 0.219, 0.356, 0.524, 0.728, 0.992, 1.343, 1.927, 3.727];
const WEEKDAY = [4.13, 3.03, 2.03, 1.31, 0.84, 0.68, 0.94, 1.72, 2.73, 3.63, 4.28, 4.83].concat([
  5.13, 5.42, 5.53, 5.51, 5.62, 5.85, 6.24, 6.57, 6.54, 6.22, 5.88, 5.36,
]);
const WEEKEND = [4.93, 3.94, 2.92, 2.13, 1.49, 1.1, 1.03, 1.12, 1.36, 2.01, 3.2, 4.56].concat([
  5.59, 5.96, 5.83, 5.8, 5.67, 5.81, 6.14, 6.78, 7.07, 6.39, 5.03, 4.14,
]);

export type Slots = Record<number, number>;

export function row(first: number, values: readonly number[]): Slots {
  return Object.fromEntries(values.map((value, index) => [first + index, value]));
}

/** Customers of one SIM, all months from the first day. */
export function singleSims(): MobileScenario {
  const scenario = structuredClone(projectScenario('benchmark'));
  for (const sizeClass of scenario.people.sizeClasses) {
    sizeClass.simsFrom.value = 1;
    sizeClass.simsTo.value = 1;
    delete sizeClass.cluster;
  }
  scenario.people.anchorDays.to.value = 1;
  scenario.horizon = { ...scenario.horizon, months: 12, warmupMonths: 1 };
  return scenario;
}

/** A small region as the calibration has it. */
const NETWORK: Slots = {
  [Network.regions]: 2,
  [Network.cells]: 12,
  [Network.customers]: 60,
  [Network.simsPerCell]: 420,
  [Network.ownShare]: 0.05,
  ...row(Network.multipliers, MULTIPLIERS),
  [Network.capacityDown]: 54e9,
  [Network.capacityUp]: 18e9,
  [Network.threshold]: 700_000,
  [Network.headroomShare]: 0.01,
  [Network.workFrom]: 8,
  [Network.workUntil]: 18,
  [Network.upShare]: 0.12,
  [Network.burstShare]: 0.6,
  [Network.bursts]: 2,
  [Network.otherDayBytes]: 10.1e9 / 30.4375,
  [Network.otherWeekend]: 1,
  [Network.otherDaySigma]: 0.1,
  [Network.otherHourSigma]: 0.3,
  ...row(Network.otherWeekday, WEEKDAY),
  ...row(Network.otherWeekendDay, WEEKEND),
  ...row(Network.sites, Array<number>(8).fill(0.8)),
  ...row(Network.siteSize, Array<number>(8).fill(1)),
  [Network.noBackupShare]: 0.2,
  [Network.fibreFactor]: 0.5,
  ...row(
    Network.officeWeek,
    Array.from({ length: WEEK_HOURS }, (_, hour) =>
      hour < 120 && hour % 24 >= 8 && hour % 24 < 18 ? 1 : 0.05,
    ),
  ),
  [Network.officeUpShare]: 0.18,
  [Network.hotspotBytes]: 2e9,
  [Network.fullShare]: 0.5,
  [Network.stretches]: 3,
  [Network.digsPerYear]: 0.3,
  [Network.digHours]: 6,
  [Network.digSpread]: 0.8,
  [Network.exchanges]: 2,
  [Network.exchangePerYear]: 0.2,
  [Network.exchangeHours]: 3,
  [Network.exchangeSpread]: 1,
  [Network.powerPerYear]: 0.1,
  [Network.powerShare]: 0.5,
  [Network.powerHours]: 2,
  [Network.powerSpread]: 1,
  [Network.maintenancePerYear]: 2,
  [Network.maintenanceFrom]: 2,
  [Network.maintenanceHours]: 3,
  [Network.worstCutHours]: 8,
};

export interface WhatIfs {
  growthPermille?: number;
  hardwareSites?: number;
  cuts?: { region: number; fromHour: number; hours: number }[];
  lost?: { region: number; cell: number }[];
}

export interface NetworkProgram {
  scenario?: MobileScenario;
  months?: number;
  network?: Slots;
  /** Figures of backup's people, by slot. */
  people?: Slots;
  /** What each variant changes; the first is the baseline. */
  variants?: WhatIfs[];
  /** Changes to the backup terms of each variant. */
  backup?: Patch[][];
  seed?: number;
}

/** A mobile program with a network put behind it by hand. */
export function networkProgram(options: NetworkProgram = {}): Uint8Array<ArrayBuffer> {
  const variants = options.variants ?? [{}];
  const scenario = structuredClone(options.scenario ?? projectScenario('citymesh-mobile-belgium'));
  if (options.months !== undefined) scenario.horizon.months = options.months;
  const seed = options.seed === undefined ? {} : { seed: options.seed };
  const mobile = compileProgram(
    publishedContract(),
    scenario,
    variants.slice(1).map(() => []),
    { world: 0, ...seed },
  );
  if (mobile.program === undefined) throw new Error(JSON.stringify(mobile.errors));
  const begins = mobile.program.byteLength / 8;
  const whatIfSize = WhatIf.SIZE + BackupTerms.SIZE;
  const size = Network.SIZE + BackupPeople.SIZE + variants.length * whatIfSize;
  const program = new Uint8Array(new ArrayBuffer(8 * (begins + size)));
  program.set(mobile.program);
  const whole = new BigInt64Array(program.buffer);
  const real = new Float64Array(program.buffer);
  whole[Header.networkSlot] = BigInt(begins);
  for (const [slot, value] of Object.entries({ ...NETWORK, ...options.network })) {
    if (WHOLE.has(Number(slot))) whole[begins + Number(slot)] = BigInt(value);
    else real[begins + Number(slot)] = value;
  }
  const backup = backupProgram(variants.map((_, index) => options.backup?.[index] ?? []));
  const people = begins + Network.SIZE;
  whole.set(backup.people, people);
  for (const [slot, value] of Object.entries(options.people ?? {})) real[people + Number(slot)] = value;
  variants.forEach((variant, index) => {
    const at = people + BackupPeople.SIZE + index * whatIfSize;
    putWhatIf(whole, at, variant);
    whole.set(backup.terms[index] ?? [], at + WhatIf.SIZE);
  });
  return program;
}

function putWhatIf(
  slots: BigInt64Array,
  at: number,
  { growthPermille, hardwareSites, cuts = [], lost = [] }: WhatIfs,
) {
  slots[at + WhatIf.growthPermille] = BigInt(growthPermille ?? 1000);
  slots[at + WhatIf.hardwareSites] = BigInt(hardwareSites ?? 0);
  slots[at + WhatIf.cutCount] = BigInt(cuts.length);
  slots[at + WhatIf.lostCount] = BigInt(lost.length);
  cuts.forEach(({ region, fromHour, hours }, index) => {
    const begin = at + WhatIf.cuts + index * Cut.SIZE;
    slots.set([BigInt(region), BigInt(fromHour), BigInt(hours)], begin);
  });
  lost.forEach(({ region, cell }, index) => {
    slots.set([BigInt(region), BigInt(cell)], at + WhatIf.lost + index * LostCell.SIZE);
  });
}

/** People and terms of the published backup scenario. */
function backupProgram([baseline = [], ...variants]: Patch[][]) {
  const contract = contractOf('citymesh-backup');
  const scenario = scenarioOf('citymesh-backup-belgium', contract);
  const compiled = compileProgram(contract, scenario, [baseline, ...variants], { world: 0 });
  if (compiled.program === undefined) throw new Error(JSON.stringify(compiled.errors));
  const slots = new BigInt64Array(compiled.program.buffer);
  const people = Number(slots[Header.populationSlot]);
  const terms = Number(slots[Header.termsSlot]);
  return {
    people: slots.slice(people, people + BackupPeople.SIZE),
    terms: [baseline, ...variants].map((_, index) => {
      const at = terms + (index + 1) * BackupTerms.SIZE;
      return slots.slice(at, at + BackupTerms.SIZE);
    }),
  };
}

export interface NetworkCore {
  exports: CoreExports;
  stepsOf: number;
  run: (first: number, end: number) => number;
  tally: () => NetworkTally;
}

/** A core with the program loaded. */
export async function networkCore(program: Uint8Array<ArrayBuffer>): Promise<NetworkCore> {
  const exports = await instantiate(await compileCore('all'), {});
  new Uint8Array(exports.memory.buffer, exports.programPtr(), program.byteLength).set(program);
  const refused = exports.loadProgram(program.byteLength / 8);
  if (refused !== 0) throw new Error(`the core refused the program: ${refused}`);
  const slots = new BigInt64Array(program.buffer);
  const begins = Number(slots[Header.networkSlot]);
  const at = (slot: number) => Number(slots[slot]);
  const [regions, cells] = [at(begins + Network.regions), at(begins + Network.cells)];
  const variants = at(Header.variantCount);
  return {
    exports,
    stepsOf: at(begins + Network.customers) + 1 + 2 * variants,
    run: (first, end) => exports.runCustomers(first, end),
    tally: () => {
      const bytes = new Uint8Array(exports.memory.buffer, exports.tallyPtr(), exports.tallyBytes()).slice();
      exports.clearTally();
      return readNetwork(bytes, variants, regions, cells);
    },
  };
}

/** Plays so many units; all in one slice. */
export async function playUnits(options: NetworkProgram, units: number): Promise<NetworkTally> {
  const core = await networkCore(networkProgram(options));
  if (core.run(0, units * core.stepsOf) < 0) throw new Error('a step was out of order');
  return core.tally();
}
