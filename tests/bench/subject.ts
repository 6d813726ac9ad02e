import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Header } from '../../assembly/layout/program.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { parseContract } from '../../src/contracts/parse.ts';
import { dayNumber } from '../../src/domain/calendar.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { RunMeta } from '../../src/tallies/results.ts';
import { usageOnly } from './usage-only.ts';
import { usageParameters, type UsageParameters } from './usage-parameters.ts';

/** What is measured: the fixed benchmark scenario as a program, whole and with usage and bundle alone. */
export interface Subject {
  program: Uint8Array;
  /** The same with other customers, to warm up with. */
  otherWorld: Uint8Array;
  usageProgram: Uint8Array;
  meta: RunMeta;
  parameters: UsageParameters;
}

export function benchmarkSubject(root: string): Subject {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, 'public', path), 'utf8'));
  const contract = wanted(parseContract(read('contracts/citymesh-mobile.json'))).contract;
  const scenario = wanted(parseScenario(read('scenarios/benchmark.json'), contract)).scenario;
  const compiled = wanted(compileProgram(contract, scenario, [], { world: 0 }));
  const other = wanted(compileProgram(contract, scenario, [], { world: 1 }));
  const usageProgram = usageOnly(compiled.program);
  const [planFeesMicros = []] = compiled.atoms.planFeesMicros;
  return {
    program: compiled.program,
    otherWorld: other.program,
    usageProgram,
    parameters: usageParameters(usageProgram, monthsOf(usageProgram)),
    meta: {
      variants: [{ id: 'baseline', title: scenario.title, planFeesMicros }],
      plans: compiled.names.plans,
      archetypes: compiled.names.archetypes,
      countedMonths: compiled.names.countedMonths,
    },
  };
}

type Wanted<T> = Exclude<T, { errors: readonly unknown[] }>;

function wanted<T extends { errors?: readonly unknown[] | undefined }>(outcome: T): Wanted<T> {
  if (outcome.errors) throw new Error(`the benchmark cannot be read: ${JSON.stringify(outcome.errors)}`);
  return outcome as Wanted<T>;
}

/** The counted calendar months, each day 0 on weekdays and 1 at the weekend. */
function monthsOf(program: Uint8Array): number[][] {
  const slots = new BigInt64Array(program.slice().buffer);
  const start = new Date(Number(slots[Header.startDay]) * 86_400_000);
  return Array.from({ length: Number(slots[Header.countedMonths]) }, (_, month) => {
    const first = dayNumber(start.getUTCFullYear(), start.getUTCMonth() + 1 + month, 1);
    const next = dayNumber(start.getUTCFullYear(), start.getUTCMonth() + 2 + month, 1);
    return Array.from({ length: next - first }, (_, day) => ((first + day + 3) % 7 >= 5 ? 1 : 0));
  });
}
