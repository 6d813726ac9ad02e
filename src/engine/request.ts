import { compileProgram } from '../compile/products.ts';
import type { Compiled, Program } from '../compile/program.ts';
import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Patch, Scenario } from '../scenario/schema.ts';
import type { Results, RunMeta } from '../tallies/results.ts';
import type { Progress, RunOrder } from '../workers/outcome.ts';

/** Terms that differ from the baseline's. */
export interface Variant {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly Patch[];
}

export interface SimulationRequest {
  readonly contract: Contract;
  readonly scenario: Scenario;
  /** Compared with the scenario itself on the very same draws, eight at most; the scenario's own unless given. */
  readonly variants?: readonly Variant[];
  /** At least so many SIM-months are counted; the scenario's unless given. */
  readonly simMonths?: number;
  /** The scenario's unless given. */
  readonly seed?: number;
  /** Which replication of the whole population; 0 unless given. */
  readonly world?: number;
  /** Draw and rate everything event by event: same results, slower. */
  readonly unskipped?: boolean;
  /** Players; as many as the machine has cores unless given. */
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly onResults?: (results: Results) => void | Promise<void>;
}

export const SIM_MONTHS_MAX = 1e10;
const WORKERS_MAX = 256;
const BASELINE = { id: 'baseline', title: 'Baseline' };

type Asked = { order: RunOrder } | { errors: UserError[] };

/** A request as an order for the workers, or every error in it; at once where it is compiled at once. */
export function orderOf(request: SimulationRequest, cores: number): Asked | Promise<Asked> {
  const { contract, scenario, variants = scenario.variants, world = 0, seed, unskipped } = request;
  const changes = variants.map((variant) => variant.changes);
  const options = { world, ...(seed !== undefined && { seed }), ...(unskipped && { unskipped }) };
  const compiled = compileProgram(contract, scenario, changes, options);
  if (!(compiled instanceof Promise)) return askedOf(request, cores, compiled);
  return compiled.then((later) => askedOf(request, cores, later));
}

function askedOf(request: SimulationRequest, cores: number, compiled: Compiled): Asked {
  const { scenario, variants = scenario.variants, onProgress, onResults } = request;
  const { simMonths = scenario.simMonths, workers = cores } = request;
  const errors = [
    ...(compiled.errors ?? []),
    ...countErrors('simMonths', simMonths, SIM_MONTHS_MAX),
    ...countErrors('workers', workers, WORKERS_MAX),
  ];
  if (compiled.errors || errors.length > 0) return { errors };
  const meta = metaOf(compiled, variants);
  return {
    order: {
      program: compiled.program,
      steps: compiled.steps,
      meta,
      simMonths,
      workers,
      onProgress,
      onResults,
    },
  };
}

function metaOf({ atoms, names }: Program, variants: readonly Variant[]): RunMeta {
  return {
    variants: [BASELINE, ...variants].map(({ id, title }, index) => {
      return { id, title, planFeesMicros: atoms.planFeesMicros[index] ?? [] };
    }),
    plans: names.plans,
    archetypes: names.archetypes,
    countedMonths: names.countedMonths,
    ...(names.network && { network: names.network }),
  };
}

function countErrors(path: string, value: number, most: number): UserError[] {
  if (Number.isInteger(value) && value >= 1 && value <= most) return [];
  const message = `${path} is ${value}; give a whole number from 1 to ${most}`;
  return [{ code: 'bad-count', path, message }];
}
