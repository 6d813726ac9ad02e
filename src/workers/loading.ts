import type { Baseline } from './baseline.ts';
import type { Request } from './messages.ts';
import { firstSimMonths } from './opening.ts';
import type { RunOrder } from './outcome.ts';

/** What a player is asked to load for a run. */
export function loadingFor(run: number, order: RunOrder, baseline: Baseline): Request<'load'> {
  return { run, program: order.program, ...baseline.loading(firstSimMonths(order)) };
}
