import type { RunOrder, RunOutcome } from '../../src/workers/outcome.ts';
import { fakeMeta, fakeProgram } from './fake-core.ts';

/** An order for the fake core. */
export function fakeOrder(change: Partial<RunOrder> = {}): RunOrder {
  return { program: fakeProgram(), meta: fakeMeta(), simMonths: 200_000, workers: 2, ...change };
}

/** The digest of a run that must have come to its end. */
export function digestOf(outcome: RunOutcome): string {
  if (!('digest' in outcome)) throw new Error(`the run ended as ${JSON.stringify(outcome)}`);
  return outcome.digest;
}
