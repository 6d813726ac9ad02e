import type { WorkerLoss } from './session.ts';

/** So often in a row may a worker be lost, or any worker over one batch, before the run gives up on it. */
export const ATTEMPTS = 3;

export function lossCode(loss: WorkerLoss): string {
  return loss.atStart ? 'worker-start' : 'worker-lost';
}

export function lossSentence(loss: WorkerLoss, work: string): string {
  return loss.atStart
    ? `No worker could be started for ${work}: ${loss.message}. Allow workers of this page's own origin, then run again.`
    : `A worker was lost ${ATTEMPTS} times over ${work}: ${loss.message}. Run again; if it happens again, run fewer SIM-months.`;
}
