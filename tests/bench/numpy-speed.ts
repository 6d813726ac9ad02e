import { spawnSync } from 'node:child_process';
import type { Missing, Speed } from './speed.ts';
import type { UsageParameters, UsageTotals } from './usage-parameters.ts';

const interpreters = ['python3', '/usr/bin/python3'];
const blockSims = 4096;

/** Plays usage and bundle in NumPy for so many seconds, with the first interpreter that has it. */
export function numpySpeed(
  script: string,
  parameters: UsageParameters,
  seconds: number,
): (Speed & { totals: UsageTotals }) | Missing {
  const python = interpreters.find((each) => spawnSync(each, ['-c', 'import numpy']).status === 0);
  if (!python) return { missing: "NumPy (Debian's package python3-numpy)" };
  const { status, stdout, stderr } = spawnSync(python, [script, String(blockSims), String(seconds)], {
    input: JSON.stringify(parameters),
    encoding: 'utf8',
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  if (status !== 0) throw new Error(`NumPy failed: ${stderr}`);
  const { totals, elapsed } = JSON.parse(stdout) as { totals: UsageTotals; elapsed: number };
  return { simMonths: totals.simMonths, seconds: elapsed, totals };
}
