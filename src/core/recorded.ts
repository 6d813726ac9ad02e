import * as FactRow from '../../assembly/layout/facts.ts';
import * as Row from '../../assembly/layout/trace.ts';
import { TRAITS_MAX } from '../../assembly/layout/account.ts';
import { Customer, Sim } from '../../assembly/layout/life.ts';
import type { UsageMonth } from '../usage-file/months.ts';
import { writeLife } from '../usage-file/write-life.ts';
import type { Core, CoreExports } from './core.ts';
import { instantiate } from './generated/wasm.ts';
import { coreOf } from './instantiate.ts';

/** One thing that the core tells of an account. */
export interface TraceRow {
  /** Seconds since the account's first month began. */
  readonly seconds: number;
  readonly type: Row.Trace;
  /** Line, Notice, State, Limit or Kind, by type. */
  readonly code: number;
  /** Billing month that caused it, from 0. */
  readonly month: number;
  readonly quantity: bigint;
  readonly exclMicros: bigint;
  /** Extra months until it is invoiced. */
  readonly lagMonths: number;
}

export type SimSlots = Partial<Record<Exclude<keyof typeof Sim, 'SIZE'>, number>>;
export type CustomerSlots = Partial<Record<Exclude<keyof typeof Customer, 'SIZE'>, number>>;

/** Something that happened to an account on a date. */
export interface AccountFact {
  readonly kind: FactRow.Fact;
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
}

/** The exports of the wasm module that rating of recorded usage needs. */
interface RecordedExports extends CoreExports {
  traitsPtr(): number;
  factsPtr(): number;
  playRecorded(facts: number, firstDay: number, anchorDay: number, months: number): void;
  openAccount(variant: number, facts: number): void;
  simPtr(): number;
  customerPtr(): number;
  lifePtr(): number;
  rateRecorded(monthIndex: number): void;
  tracePtr(): number;
  traceCount(): number;
}

/** A core that rates recorded usage, through the same rating as simulated usage. */
export interface RecordedCore {
  readonly load: Core['load'];
  /** Rates one SIM's months from a fresh account under the program's baseline; rows ascend by month. */
  rate(
    sim: SimSlots,
    customer: CustomerSlots,
    months: readonly UsageMonth[],
    facts?: readonly AccountFact[],
  ): TraceRow[];
  /** Plays an account's life under the program's baseline. Throws when it has more facts than FACTS_MAX. */
  play(life: RecordedLife): TraceRow[];
}

export async function instantiateRecorded(module: WebAssembly.Module): Promise<RecordedCore> {
  const exports: RecordedExports = await instantiate(module, {});
  return {
    load: coreOf(exports).load,
    rate: (sim, customer, months, facts = []) => {
      writeSlots(exports, exports.simPtr(), Sim, sim);
      writeSlots(exports, exports.customerPtr(), Customer, customer);
      writeFacts(exports, facts);
      exports.openAccount(0, facts.length);
      return months.flatMap((month, index) => rateMonth(exports, month, index));
    },
    play: (life) => playLife(exports, life),
  };
}

function rateMonth(exports: RecordedExports, month: UsageMonth, index: number): TraceRow[] {
  writeLife(new DataView(exports.memory.buffer), exports.lifePtr(), month);
  exports.rateRecorded(index);
  return rowsOf(exports);
}

function playLife(exports: RecordedExports, { traits, firstDay, anchorDay, months, facts }: RecordedLife) {
  const slots = new BigInt64Array(exports.memory.buffer, exports.traitsPtr(), TRAITS_MAX).fill(0n);
  for (const [slot, value] of Object.entries(traits)) slots[Number(slot)] = BigInt(value);
  writeFacts(exports, facts);
  exports.playRecorded(facts.length, firstDay, anchorDay, months);
  return rowsOf(exports);
}

function writeFacts({ memory, factsPtr }: RecordedExports, facts: readonly AccountFact[]): void {
  if (facts.length > FactRow.FACTS_MAX)
    throw new RangeError(`${facts.length} facts, ${FactRow.FACTS_MAX} at most`);
  const view = new DataView(memory.buffer, factsPtr());
  facts
    .toSorted((left, right) => left.seconds - right.seconds)
    .forEach(({ kind, seconds, until = 0, flags = 0, subject = 0, quantity = 0n, amount = 0n }, index) => {
      const at = index * FactRow.FACT_SIZE;
      view.setUint32(at + FactRow.FACT_TIME, seconds, true);
      view.setUint32(at + FactRow.FACT_UNTIL, until, true);
      view.setUint32(at + FactRow.FACT_FLAGS, flags, true);
      view.setUint16(at + FactRow.FACT_SUBJECT, subject, true);
      view.setUint8(at + FactRow.FACT_KIND, kind);
      view.setBigInt64(at + FactRow.FACT_QUANTITY, quantity, true);
      view.setBigInt64(at + FactRow.FACT_AMOUNT, amount, true);
    });
}

function rowsOf(exports: RecordedExports): TraceRow[] {
  const view = new DataView(exports.memory.buffer, exports.tracePtr(), exports.traceCount() * Row.TRACE_SIZE);
  return Array.from({ length: exports.traceCount() }, (_, row) => rowAt(view, row * Row.TRACE_SIZE));
}

function rowAt(view: DataView, at: number): TraceRow {
  return {
    seconds: view.getUint32(at + Row.TRACE_TIME, true),
    type: view.getUint8(at + Row.TRACE_TYPE),
    code: view.getUint8(at + Row.TRACE_CODE),
    month: view.getUint16(at + Row.TRACE_MONTH, true),
    quantity: view.getBigInt64(at + Row.TRACE_QUANTITY, true),
    exclMicros: view.getBigInt64(at + Row.TRACE_AMOUNT, true),
    lagMonths: view.getUint32(at + Row.TRACE_LAG, true),
  };
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
