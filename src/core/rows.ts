import * as Row from '../../assembly/layout/trace.ts';
import type { CoreExports } from './core.ts';
import type { TraceRow } from './recorded.ts';

export interface TracingExports extends CoreExports {
  tracePtr(): number;
  traceCount(): number;
}

/** What the core told last. */
export function rowsOf(exports: TracingExports): TraceRow[] {
  const count = exports.traceCount();
  const view = new DataView(exports.memory.buffer, exports.tracePtr(), count * Row.TRACE_SIZE);
  return Array.from({ length: count }, (_, row) => rowAt(view, row * Row.TRACE_SIZE));
}

function rowAt(view: DataView, at: number): TraceRow {
  return {
    seconds: view.getUint32(at + Row.TRACE_TIME, true),
    type: view.getUint8(at + Row.TRACE_TYPE),
    code: view.getUint8(at + Row.TRACE_CODE),
    month: view.getUint16(at + Row.TRACE_MONTH, true),
    quantity: view.getBigInt64(at + Row.TRACE_QUANTITY, true),
    exclMicros: view.getBigInt64(at + Row.TRACE_AMOUNT, true),
    lagMonths: view.getInt32(at + Row.TRACE_LAG, true),
  };
}
