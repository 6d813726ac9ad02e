import { VARIANTS_MAX } from '../../assembly/layout/program.ts';
import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import type { RangedAssumption } from '../scenario/assumption-schema.ts';
import { editScenario, withoutRanges } from '../scenario/edit.ts';
import { figureAt } from '../scenario/part-at.ts';
import { applyPatches } from '../scenario/patch.ts';
import type { Patch, Scenario } from '../scenario/schema.ts';
import { isShared } from '../scenario/shared-parts.ts';
import { figuresOf, type AssumptionBand, type Figures, type Moved } from '../tallies/assumption-band.ts';
import type { RunOutcome } from '../workers/outcome.ts';
import type { SimulationRequest, Variant } from './request.ts';

/** An end moves figures by far more than chance does at so many SIM-months, on the same draws. */
const SIM_MONTHS = 100_000;
const ENDS = ['low', 'high'] as const;

export interface BandRequest {
  readonly contract: Contract;
  readonly scenario: Scenario;
  /** Changes of terms under which the figures stand. */
  readonly changes: readonly Patch[];
  readonly simMonths?: number;
  readonly workers?: number;
  readonly signal?: AbortSignal;
  /** Share of the runs that are over. */
  readonly onProgress?: (share: number) => void;
}

export type BandOutcome =
  | { readonly band: AssumptionBand; readonly errors?: undefined; readonly cancelled?: undefined }
  | { readonly cancelled: true; readonly errors?: undefined }
  | { readonly errors: readonly UserError[]; readonly cancelled?: undefined };

/** An assumption at one end of its range. */
interface End {
  readonly assumption: RangedAssumption;
  readonly end: (typeof ENDS)[number];
  readonly patches: readonly Patch[];
}

/** One run: what it is played on, and the end that each of its last variants stands for. */
interface Pass {
  readonly scenario: Scenario;
  readonly variants: readonly Variant[];
  readonly ends: readonly End[];
}

/**
 * Plays every ranged assumption at both ends, on the draws of the scenario's own first SIM-months: terms as variants, as many
 * in one run as there may be; people in runs of their own.
 * @param simulate the engine's door
 */
export async function playAssumptions(
  simulate: (request: SimulationRequest) => Promise<RunOutcome>,
  request: BandRequest,
): Promise<BandOutcome> {
  const { contract, scenario, changes, workers, signal, onProgress } = request;
  const ranged = withoutRanges(scenario, changes);
  const planned = passesOf(contract, ranged, changes);
  if ('errors' in planned) return planned;
  const simMonths = Math.min(request.simMonths ?? scenario.simMonths, SIM_MONTHS);
  const found = new Map<End, Figures>();
  let central: Figures | undefined;
  let counted = 0;
  for (const [index, pass] of planned.passes.entries()) {
    const { ends, ...played } = pass;
    const outcome = await simulate({
      contract,
      ...played,
      simMonths,
      ...(workers !== undefined && { workers }),
      ...(signal && { signal }),
    });
    if (outcome.errors) return { errors: outcome.errors };
    if (outcome.cancelled) return { cancelled: true };
    const figures = outcome.results.variants.map(figuresOf);
    const firstEnd = figures.length - ends.length;
    ends.forEach((end, place) => found.set(end, figures[firstEnd + place] as Figures));
    central ??= figures[firstEnd - 1];
    counted ||= outcome.results.simMonths;
    onProgress?.((index + 1) / planned.passes.length);
  }
  if (!central) throw new Error('a band was played without its middle');
  return { band: { simMonths: counted, central, moved: movedOf(found, ranged) } };
}

function passesOf(
  contract: Contract,
  scenario: Scenario,
  changes: readonly Patch[],
): { readonly passes: readonly Pass[] } | { readonly errors: readonly UserError[] } {
  const errors: UserError[] = [];
  const own: Pass[] = [];
  const beside: End[] = [];
  for (const end of endsOf(scenario)) {
    const shared = end.patches.filter(isShared);
    const edited = shared.length === 0 ? { scenario } : editScenario(contract, scenario, shared);
    const terms = [...changes, ...end.patches.filter((patch) => !isShared(patch))];
    const found = edited.errors ?? applyPatches(contract, edited.scenario, terms).errors ?? [];
    errors.push(...found.map((error) => located(error, scenario, end)));
    if (edited.scenario === undefined || found.length > 0) continue;
    if (shared.length === 0) beside.push(end);
    else own.push({ scenario: edited.scenario, variants: changed('end', terms), ends: [end] });
  }
  if (errors.length > 0) return { errors };
  return { passes: [...besidePasses(scenario, changes, beside), ...own] };
}

/** Ends that are terms alone, beside the figures as they are: at least one run, for these. */
function besidePasses(scenario: Scenario, changes: readonly Patch[], ends: readonly End[]): Pass[] {
  const middle = changed('middle', changes);
  const room = VARIANTS_MAX - 1 - middle.length;
  const passes: Pass[] = [];
  for (let first = 0; first === 0 || first < ends.length; first += room) {
    const some = ends.slice(first, first + room);
    const variants = some.map(({ assumption, end, patches }) => {
      const id = `${assumption.id}-${end}`;
      return { id, title: id, changes: [...changes, ...patches] };
    });
    passes.push({ scenario, variants: [...middle, ...variants], ends: some });
  }
  return passes;
}

function changed(id: string, changes: readonly Patch[]): Variant[] {
  return changes.length === 0 ? [] : [{ id, title: id, changes }];
}

function endsOf({ assumptions = [] }: Scenario): End[] {
  return assumptions.flatMap((assumption) =>
    ENDS.map((end) => ({
      assumption,
      end,
      patches: assumption.at.map((path) => ({ path, value: assumption[end] })),
    })),
  );
}

function located(error: UserError, { assumptions = [] }: Scenario, { assumption, end }: End): UserError {
  return { ...error, path: `assumptions[${assumptions.indexOf(assumption)}].${end}: ${error.path}` };
}

function movedOf(found: ReadonlyMap<End, Figures>, scenario: Scenario): Moved[] {
  const all = [...found];
  const at = (assumption: RangedAssumption, name: End['end']): Figures | undefined =>
    all.find(([end]) => end.assumption === assumption && end.end === name)?.[1];
  return (scenario.assumptions ?? []).flatMap((assumption): Moved[] => {
    const [low, high] = [at(assumption, 'low'), at(assumption, 'high')];
    if (!low || !high) return [];
    const { id, title, source, at: paths } = assumption;
    const { unit = '' } = figureAt(scenario, paths[0] ?? '') ?? {};
    return [{ id, title, source, unit, ends: { low: assumption.low, high: assumption.high }, low, high }];
  });
}
