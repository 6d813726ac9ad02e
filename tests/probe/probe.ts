import { readFileSync } from 'node:fs';
import { buildProbe } from '../../scripts/build-probe.mjs';

/** What assembly/probe.ts exports. */
export interface Probe {
  memory: WebAssembly.Memory;
  civilDate(day: number): number;
  dayNumber(year: number, month: number, day: number): number;
  weekday(day: number): number;
  easter(year: number): number;
  isHoliday(day: number, country: number): number;
  dayClass(day: number): number;
  monthStart(anchorDay: number, month: number): number;
  normalQuantile(p: number): number;
  simsOf(customer: number): number;
  drawU32(customer: number, sim: number, month: number, purpose: number): number;
  peoplePtr(): number;
  peopleSlots(): number;
  customerPtr(): number;
  simPtr(): number;
  lifePtr(): number;
  lifeBytes(): number;
  wordsPtr(): number;
  philox(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number): number;
  philoxFour(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number): number;
  setSeed(low: number, high: number, world: number): void;
  calendar(startDay: number, warmupMonths: number, countedMonths: number, country: number): void;
  population(): number;
  openStream(customer: number, sim: number, period: number, purpose: number): void;
  words(count: number): void;
  factors(sigma: number, count: number): void;
  evenFactors(sigma: number, count: number): void;
  counts(mean: number, count: number): void;
  gammas(shape: number, count: number): void;
  masks(first: number, second: number, count: number): void;
  openSim(customer: number, sim: number): void;
  nextMonth(customer: number, sim: number, month: number): void;
  placeMonth(): void;
  curveOfDay(day: number): void;
  playMonths(customers: number, months: number, place: number): number;
  total(index: number): number;
}

const paths = await buildProbe();

/** A fresh instance of the probe: seed 20261122, world 0, 5 + 12 months from 2026 on, Belgium. */
export function openProbe(build: keyof typeof paths = 'probe'): Probe {
  const module = new WebAssembly.Module(readFileSync(paths[build]));
  const probe = new WebAssembly.Instance(module, {}).exports as unknown as Probe;
  probe.setSeed(20261122, 0, 0);
  probe.calendar(probe.dayNumber(2026, 1, 1), 5, 12, 0);
  return probe;
}

/** Loads a population (tests/probe/people.ts) into the probe. */
export function populate(probe: Probe, people: ArrayBuffer): void {
  new Uint8Array(probe.memory.buffer, probe.peoplePtr()).set(new Uint8Array(people));
  if (!probe.population()) throw new Error('the population does not fit');
}

export function wordsOf(probe: Probe, count: number): Uint32Array {
  return new Uint32Array(probe.memory.buffer, probe.wordsPtr(), count).slice();
}

export function realsOf(probe: Probe, count: number): Float64Array {
  return new Float64Array(probe.memory.buffer, probe.wordsPtr(), count).slice();
}
