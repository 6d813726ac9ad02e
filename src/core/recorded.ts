import * as Row from '../../assembly/layout/trace.ts';
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

/** The exports of the wasm module that rating of recorded usage needs. */
interface RecordedExports extends CoreExports {
  openAccount(variant: number): void;
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
  rate(sim: SimSlots, customer: CustomerSlots, months: readonly UsageMonth[]): TraceRow[];
}

export async function instantiateRecorded(module: WebAssembly.Module): Promise<RecordedCore> {
  const exports: RecordedExports = await instantiate(module, {});
  return {
    load: coreOf(exports).load,
    rate: (sim, customer, months) => {
      writeSlots(exports, exports.simPtr(), Sim, sim);
      writeSlots(exports, exports.customerPtr(), Customer, customer);
      exports.openAccount(0);
      return months.flatMap((month, index) => rateMonth(exports, month, index));
    },
  };
}

function rateMonth(exports: RecordedExports, month: UsageMonth, index: number): TraceRow[] {
  writeLife(new DataView(exports.memory.buffer), exports.lifePtr(), month);
  exports.rateRecorded(index);
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
