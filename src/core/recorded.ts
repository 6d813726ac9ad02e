import { Beyond } from '../../assembly/layout/beyond.ts';
import type { Fact } from '../../assembly/layout/facts.ts';
import { Trace } from '../../assembly/layout/trace.ts';
import { TRAITS_MAX } from '../../assembly/layout/account.ts';
import { Customer, Sim } from '../../assembly/layout/life.ts';
import type { UsageMonth } from '../usage-file/months.ts';
import { writeLife } from '../usage-file/write-life.ts';
import { compileCore, whileGood } from './compiled.ts';
import type { Core } from './core.ts';
import { instantiate } from './generated/exports.ts';
import { coreOf } from './instantiate.ts';
import { writeFacts } from './facts.ts';
import { rowsOf, type TracingExports } from './rows.ts';

/** One thing that the core tells of an account. */
export interface TraceRow {
  /** Seconds since the account's first month began. */
  readonly seconds: number;
  readonly type: Trace;
  /** Line, Notice, State, Limit or Kind, by type. */
  readonly code: number;
  /** Billing month that caused it, from 0. */
  readonly month: number;
  readonly quantity: bigint;
  readonly exclMicros: bigint;
  /** Extra months until it is invoiced; of a message or a state that is switched on, its Source. */
  readonly lagMonths: number;
}

export type SimSlots = Partial<Record<Exclude<keyof typeof Sim, 'SIZE'>, number>>;
export type CustomerSlots = Partial<Record<Exclude<keyof typeof Customer, 'SIZE'>, number>>;

/** Something that happened to an account on a date. */
export interface AccountFact {
  readonly kind: Fact;
  /** Seconds since the account's first month began; `until` for what lasts. */
  readonly seconds: number;
  readonly until?: number;
  /** Bits of FactFlag. */
  readonly flags?: number;
  readonly subject?: number;
  readonly quantity?: bigint;
  /** Micro-euro, on the VAT basis that the fact has. */
  readonly amount?: bigint;
}

/** What is known of one SIM. */
export interface RecordedSim {
  readonly sim: SimSlots;
  /** Consecutive; those of one customer begin on the same days. */
  readonly months: readonly UsageMonth[];
  readonly facts?: readonly AccountFact[];
  /** Which SIM of the simulated customer, from 0, it is drawn as; without it the one in its place. */
  readonly drawnSim?: number;
}

/** The simulated customer, and the month of the run, by whose draws rights are used now and then; both from 0. */
export interface DrawnAs {
  readonly customer: number;
  readonly month: number;
}

/** A customer whose use was recorded. */
export interface RecordedCustomer {
  readonly traits: CustomerSlots;
  readonly sims: readonly RecordedSim[];
  readonly drawn?: DrawnAs | undefined;
  /** false: their contracts have no life beside their use, as in a scenario whose people have none. */
  readonly lives?: boolean | undefined;
}

/** An account that lives by dated facts. */
export interface RecordedLife {
  /** By slot of the product's traits, as layout/account.ts and the product's layout number them. */
  readonly traits: Readonly<Record<number, number>>;
  /** Day number on which its first month begins. */
  readonly firstDay: number;
  readonly anchorDay: number;
  readonly months: number;
  /** Any order; those of one second keep theirs. */
  readonly facts: readonly AccountFact[];
  /** What was used, month by month, where the product meters use. */
  readonly use?: readonly UsageMonth[];
}

/** The exports of the wasm module that rating of recorded usage needs. */
interface RecordedExports extends TracingExports {
  traitsPtr(): number;
  factsPtr(facts: number): number;
  playRecorded(facts: number, firstDay: number, anchorDay: number, months: number): void;
  beginRecorded(facts: number, firstDay: number, anchorDay: number, months: number): void;
  playRecordedMonth(month: number): void;
  endRecorded(): void;
  openSims(count: number, variant: number, lives: boolean): void;
  drawAs(customer: number, firstMonth: number): void;
  aimSim(index: number): void;
  openAccount(firstFact: number, facts: number, drawnSim: number): void;
  beginRecordedMonth(sims: number): void;
  looksAhead(): boolean;
  playAhead(monthIndex: number): void;
  simPtr(): number;
  customerPtr(): number;
  lifePtr(): number;
  rateRecorded(monthIndex: number, monthOfSim: number): void;
  beyond(): number;
}

/** A core that rates recorded usage, through the same rating as simulated usage. */
export interface RecordedCore {
  readonly load: Core['load'];
  /**
   * Rates the months of a customer's SIMs from fresh accounts under the program's baseline; rows ascend by month. What asks for more
   * memory than there is tells Trace.overflow alone, and the core is spent.
   */
  rate(customer: RecordedCustomer): TraceRow[][];
  /** The same of an account's life. Throws when it has more facts than FACTS_MAX. */
  play(life: RecordedLife): TraceRow[];
  /** Its memory was at its end: nothing can be played on. */
  readonly isSpent: () => boolean;
}

/**
 * The core for recorded usage, the same one for all who ask: to make it costs more than to rate a file. What is loaded is rated
 * without a pause, as others load it too.
 */
export const recordedCore: () => Promise<RecordedCore> = whileGood(
  async () => instantiateRecorded(await compileCore('all')),
  (core) => core.isSpent(),
);

export async function instantiateRecorded(module: WebAssembly.Module): Promise<RecordedCore> {
  const exports: RecordedExports = await instantiate(module, {});
  return {
    load: coreOf(exports).load,
    rate: (customer) =>
      unlessFull(exports, () => rateSims(exports, customer)) ?? customer.sims.map(() => [OVERFLOW]),
    play: (life) => unlessFull(exports, () => playLife(exports, life)) ?? [OVERFLOW],
    isSpent: () => exports.beyond() !== Beyond.nothing,
  };
}

const OVERFLOW: TraceRow = {
  seconds: 0,
  type: Trace.overflow,
  code: 0,
  month: 0,
  quantity: 0n,
  exclMicros: 0n,
  lagMonths: 0,
};

function unlessFull<T>(exports: RecordedExports, play: () => T): T | undefined {
  try {
    return play();
  } catch (error) {
    if (exports.beyond() !== Beyond.nothing) return undefined;
    throw error;
  }
}

function rateSims(
  exports: RecordedExports,
  { traits, sims, drawn, lives = true }: RecordedCustomer,
): TraceRow[][] {
  exports.openSims(sims.length, 0, lives);
  if (drawn) exports.drawAs(drawn.customer, drawn.month);
  writeSlots(exports, exports.customerPtr(), Customer, traits);
  const at = exports.factsPtr(sims.reduce((sum, { facts = [] }) => sum + facts.length, 0));
  let firstFact = 0;
  sims.forEach(({ sim, facts = [], drawnSim }, index) => {
    exports.aimSim(index);
    writeSlots(exports, exports.simPtr(), Sim, sim);
    writeFacts(new DataView(exports.memory.buffer), at, facts, firstFact);
    exports.openAccount(firstFact, facts.length, drawnSim ?? index);
    firstFact += facts.length;
  });
  const rows = sims.map((): TraceRow[] => []);
  const days = new Set(sims.flatMap(({ months }) => months.map(({ firstDay }) => firstDay)));
  [...days]
    .sort((left, right) => left - right)
    .forEach((day, index) => {
      rateMonthsOf(exports, sims, { day, index }, rows);
    });
  return rows;
}

/** The SIMs' months that begin on a day: ahead as often as it takes, then for good. */
function rateMonthsOf(
  exports: RecordedExports,
  sims: readonly RecordedSim[],
  begun: { readonly day: number; readonly index: number },
  rows: TraceRow[][],
): void {
  const present = sims.flatMap(({ months }, sim) => {
    const index = months.findIndex((month) => month.firstDay === begun.day);
    const month = months[index];
    return month === undefined ? [] : [{ sim, index, month }];
  });
  const put = ({ sim, month }: (typeof present)[number]): void => {
    exports.aimSim(sim);
    writeLife(new DataView(exports.memory.buffer), exports.lifePtr(), month);
  };
  exports.beginRecordedMonth(present.length);
  while (exports.looksAhead()) {
    for (const each of present) {
      put(each);
      exports.playAhead(begun.index);
    }
  }
  for (const each of present) {
    put(each);
    exports.rateRecorded(begun.index, each.index);
    rows[each.sim]?.push(...rowsOf(exports));
  }
}

function playLife(
  exports: RecordedExports,
  { traits, firstDay, anchorDay, months, facts, use }: RecordedLife,
): TraceRow[] {
  const slots = new BigInt64Array(exports.memory.buffer, exports.traitsPtr(), TRAITS_MAX).fill(0n);
  for (const [slot, value] of Object.entries(traits)) slots[Number(slot)] = BigInt(value);
  const at = exports.factsPtr(facts.length);
  writeFacts(new DataView(exports.memory.buffer), at, facts);
  if (use === undefined) {
    exports.playRecorded(facts.length, firstDay, anchorDay, months);
    return rowsOf(exports);
  }
  exports.beginRecorded(facts.length, firstDay, anchorDay, months);
  use.forEach((month, index) => {
    writeLife(new DataView(exports.memory.buffer), exports.lifePtr(), month);
    exports.playRecordedMonth(index);
  });
  exports.endRecorded();
  return rowsOf(exports);
}

function writeSlots<Slots extends { SIZE: number }>(
  { memory }: RecordedExports,
  pointer: number,
  slots: Slots,
  values: Partial<Record<Exclude<keyof Slots, 'SIZE'>, number>>,
): void {
  const block = new BigInt64Array(memory.buffer, pointer, slots.SIZE).fill(0n);
  for (const [name, value] of Object.entries(values)) {
    block[slots[name as keyof Slots] as number] = BigInt(value as number);
  }
}
