import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Header } from '../../assembly/layout/program.ts';
import { Simulator } from '../../src/engine/simulator.ts';
import { direct } from '../../src/workers/in-process.ts';
import { nodeThreads } from '../../src/workers/node-threads.ts';
import type { RunDone, RunOrder } from '../../src/workers/outcome.ts';
import { editSpeed } from './edit-speed.ts';
import { inTurns } from './in-turns.ts';
import { compiledC } from './native-speed.ts';
import { networkSpeed } from './network-speed.ts';
import { numpySpeed } from './numpy-speed.ts';
import { playUsage } from './plain/usage-and-bundle.ts';
import { rulePrices, unusedPrice, type Price } from './rule-prices.ts';
import { perSecond, processorSeconds, type Speed } from './speed.ts';
import { benchmarkSubject, type Subject } from './subject.ts';
import type { UsageParameters, UsageTotals } from './usage-parameters.ts';
import { warmWasm } from './wasm-speed.ts';

export interface BenchOptions {
  /** The checkout. */
  root: string;
  /** How long each measurement plays. */
  seconds: number;
}

/** Scenarios whose rules are priced, by what their bills are counted by. */
const PRODUCTS: readonly (readonly [id: string, months: string])[] = [
  ['benchmark', 'SIM-months'],
  ['in2-mobile-netherlands', 'SIM-months'],
  ['citymesh-backup-belgium', 'site-months'],
  ['citymesh-prepaid-belgium', 'account-months'],
  ['smartglasnet-fibre-netherlands', 'site-months'],
];
/** A round of one measurement: customers that give so many SIM-months. A tenth of them would be a handful of big customers, not all kinds. */
const ROUND = 500_000;
/** Played by each worker before its run is timed: until then the core is being compiled. */
const WARM_UP = 300_000;
/** SIM-months of a run for each second asked for: always the same customers, whatever the machine. */
const PER_SECOND = 250_000;
const FIRST_SIMS = 2_000;

/** Measures everything once on this machine and prints it. */
export async function bench(options: BenchOptions): Promise<void> {
  const subject = benchmarkSubject(options.root);
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
  await wholeModel(subject, options);
  await scalarAgainstC(subject, options);
  await usageAndBundle(subject, options);
  await withNetwork(options);
  await edits(options);
  for (const [id, months] of PRODUCTS) await rulesOfProduct(id, months, options);
  await rulesUnused(options);
}

async function wholeModel(subject: Subject, { root, seconds }: BenchOptions): Promise<void> {
  title('The whole model with every rule on, wall clock');
  const counts = [...new Set([1, availableParallelism()])];
  const played = await inTurns(
    counts.map((workers) => (share: number) => timedRun(subject, root, workers, share * PER_SECOND)),
    seconds,
  );
  counts.forEach((workers, index) => {
    const run = played[index];
    if (!run) return;
    const each = { ...run, simMonths: run.simMonths / workers };
    row(workers === 1 ? '1 worker' : `${workers} workers`, `${rate(run)}   ${rate(each)} each`);
    if (workers > 1) return;
    row('usage records per SIM-month', run.results.recordsPerSimMonth.toFixed(1));
    const lived = run.simMonths * monthsLived(subject.program);
    row('rated event by event', `${((100 * run.eventMonths) / lived).toFixed(1)} % of months lived`);
  });
  row('one digest', new Set(played.map(({ digest }) => digest)).size === 1 ? 'yes' : 'NO');
}

/** A run of the benchmark on workers that are warm from another world. */
async function timedRun(
  { program, otherWorld, meta }: Subject,
  root: string,
  workers: number,
  simMonths: number,
): Promise<RunDone> {
  const transport = nodeThreads(pathToFileURL(join(root, 'dist-cli/node-worker.mjs')));
  const simulator = new Simulator({ transport });
  await finished(simulator, { program: otherWorld, meta, workers, simMonths: WARM_UP * workers });
  const done = await finished(simulator, { program, meta, workers, simMonths: Math.round(simMonths) });
  simulator.close();
  return done;
}

/** Months that a SIM lives for each one that is counted: warm-up months are played too. */
function monthsLived(program: Uint8Array): number {
  const slots = new BigInt64Array(program.slice().buffer);
  const counted = Number(slots[Header.countedMonths]);
  return (counted + Number(slots[Header.warmupMonths])) / counted;
}

async function finished(simulator: Simulator, order: RunOrder): Promise<RunDone> {
  const outcome = await simulator.run(order);
  if (outcome.errors || outcome.cancelled) throw new Error(`no whole run: ${JSON.stringify(outcome)}`);
  return outcome;
}

async function scalarAgainstC({ program }: Subject, { root, seconds }: BenchOptions): Promise<void> {
  title('The same model on one core, processor time: wasm, and wasm2c with gcc -O3');
  const at = (name: string): string => join(root, `build/${name}.wasm`);
  const native = compiledC(at('release-scalar'), program, ROUND, {
    sources: join(root, 'tests/bench/native'),
    workshop: join(root, 'build/bench/native'),
  });
  const builds = ['release-mobile', 'release', 'release-scalar'];
  const wasm = await Promise.all(builds.map((name) => warmWasm(at(name), program, ROUND)));
  const ways = 'missing' in native ? wasm : [...wasm, native];
  const [mobile, all, scalar, c] = await inTurns(ways, seconds);
  if (!mobile || !all || !scalar) throw new Error('three builds are played');
  row('wasm, as mobile runs load it', `${rate(mobile)}   ${times(mobile, scalar)} of wasm without SIMD`);
  row('wasm, every product', `${rate(all)}   ${times(all, scalar)} of wasm without SIMD`);
  row('wasm without SIMD', rate(scalar));
  if ('missing' in native) row('C', `not measured: ${native.missing} is missing`);
  if (c) row('C, gcc -O3', `${rate(c)}   wasm without SIMD runs at ${times(scalar, c)} of it`);
  const tallies = [mobile, all, scalar, c].map((each) => each?.tally ?? mobile.tally);
  row('one tally', new Set(tallies).size === 1 ? 'yes' : 'NO');
}

async function withNetwork({ root, seconds }: BenchOptions): Promise<void> {
  title('A region of 48 cells with sites and outages around its SIMs, one core, processor time');
  const { on, off } = await networkSpeed(root, 2 * seconds);
  row('without the network', rate(off));
  row(
    'with it',
    `${rate(on)}   ${((100 * perSecond(on)) / perSecond(off)).toFixed(0)} % of it; 70 % are asked`,
  );
}

async function edits({ root, seconds }: BenchOptions): Promise<void> {
  title("The page's first 20,000 SIM-months, one core, processor time");
  const { opening, both, kept, some } = await editSpeed(root, 2 * seconds);
  const ms = (of: number): string => `${(1000 * of).toFixed(0).padStart(7)} ms`;
  const times = (of: number): string => `${ms(of)}   ${(of / opening).toFixed(2)} times opening`;
  row('on opening', ms(opening));
  row('an edit, baseline rated too', times(both));
  row('an edit, baseline kept', times(kept));
  row('of a plan, others left out', times(some));
}

/** What each family of a product's rules costs, and months a second with all of them on. */
async function rulesOfProduct(id: string, months: string, { root, seconds }: BenchOptions): Promise<void> {
  title(`${id}: what families of rules cost where every month is played event by event`);
  const { speed, families } = await rulePrices(root, id, 4 * seconds);
  row('every rule on', `${(perSecond(speed) / 1e6).toFixed(3).padStart(7)} M ${months}/s`);
  for (const family of families) row(family.title, priceText(family));
}

async function rulesUnused({ root, seconds }: BenchOptions): Promise<void> {
  title('benchmark: rules that a scenario does not use, every month played event by event');
  const price = await unusedPrice(root, 'benchmark', 2 * seconds);
  if (price) row('no travel, no change', priceText(price));
}

function priceText({ price, error, rules }: Price): string {
  const percent = `${(100 * price).toFixed(1)} %`.padStart(8);
  return `${percent} ± ${(200 * error).toFixed(1)} of the time without, ${rules} rules`;
}

async function usageAndBundle(subject: Subject, { root, seconds }: BenchOptions): Promise<void> {
  title('Usage and bundle alone, one thread, processor time');
  const { parameters, usageProgram } = subject;
  const play = await warmWasm(join(root, 'build/release-mobile.wasm'), usageProgram, ROUND);
  const core = play(seconds);
  row('core', `${rate(core)}   ${shown(await coreTotals(subject))}`);
  const plain = plainSpeed(parameters, seconds);
  row('TypeScript', `${rate(plain)}   ${shown(plain.totals)}   core is ${times(core, plain)} as fast`);
  const numpy = numpySpeed(join(root, 'tests/bench/numpy/usage_and_bundle.py'), parameters, seconds);
  if ('missing' in numpy) return row('NumPy', `not measured: ${numpy.missing} is missing`);
  row('NumPy', `${rate(numpy)}   ${shown(numpy.totals)}   core is ${times(core, numpy)} as fast`);
}

/** What the core makes of the usage program, to see that all three play the same model. */
async function coreTotals({ usageProgram, meta }: Subject): Promise<UsageTotals> {
  const simulator = new Simulator({ transport: direct });
  const run = { program: usageProgram, meta, workers: 1, simMonths: 2 * ROUND };
  const { results } = await finished(simulator, run);
  simulator.close();
  const [baseline] = results.variants;
  if (!baseline) throw new Error('a run without a baseline');
  const { dataBytes, voiceSeconds, messages } = baseline.volumes;
  return {
    simMonths: 1,
    billMicros: baseline.simBill.meanMicros.value,
    bytes: dataBytes.value,
    seconds: voiceSeconds.value,
    messages: messages.value,
  };
}

function plainSpeed(parameters: UsageParameters, seconds: number): Speed & { totals: UsageTotals } {
  playUsage(parameters, FIRST_SIMS, 1);
  const started = processorSeconds();
  playUsage(parameters, FIRST_SIMS, 2);
  const sims = Math.ceil((FIRST_SIMS * seconds) / (processorSeconds() - started));
  const began = processorSeconds();
  const totals = playUsage(parameters, sims, 3);
  return { simMonths: totals.simMonths, seconds: processorSeconds() - began, totals };
}

function title(text: string): void {
  console.log(`\n${text}`);
}

function row(name: string, text: string): void {
  console.log(`  ${name.padEnd(28)} ${text}`);
}

function rate(speed: Speed): string {
  return `${(perSecond(speed) / 1e6).toFixed(3).padStart(7)} M SIM-months/s`;
}

function times(one: Speed, other: Speed): string {
  return `${(perSecond(one) / perSecond(other)).toFixed(2)} times`;
}

/** Means of a SIM-month. */
function shown({ simMonths, billMicros, bytes, seconds, messages }: UsageTotals): string {
  const eur = (billMicros / simMonths / 1e6).toFixed(2);
  const gb = (bytes / simMonths / 1e9).toFixed(2);
  const minutes = (seconds / simMonths / 60).toFixed(1);
  return `(${eur} EUR, ${gb} GB, ${minutes} min, ${(messages / simMonths).toFixed(1)} SMS)`;
}
