import { unquoted } from '../domain/unquoted.ts';
import type { UserError } from '../domain/user-error.ts';
import { playAssumptions } from '../engine/assumptions.ts';
import type { Engine } from '../engine/engine.ts';
import type { SimulationRequest, Variant } from '../engine/request.ts';
import { editScenario } from '../scenario/edit.ts';
import { hasNetwork } from '../scenario/network-backup.ts';
import { applyPatches } from '../scenario/patch.ts';
import { TERM_KINDS, unknownPath } from '../scenario/patch-terms.ts';
import type { Patch } from '../scenario/schema.ts';
import { isShared } from '../scenario/shared-parts.ts';
import type { AssumptionBand } from '../tallies/assumption-band.ts';
import type { Results } from '../tallies/results.ts';
import type { RunOutcome } from '../workers/outcome.ts';
import { readDocuments, type Documents } from './documents.ts';
import { checkJson, checkTargets, writeFile } from './files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { countedOf } from '../domain/words/counted-en.ts';
import { ProgressLine } from './progress.ts';
import { Refusal } from './refusal.ts';
import { runTable } from './run-table.ts';
import type { Terminal } from './terminal.ts';
import { shownVat } from './vat.ts';
import { tellWarnings } from './warnings.ts';

export interface RunOptions {
  contract?: string;
  simMonths?: number;
  seed?: number;
  workers?: number;
  set?: Patch[];
  variants?: boolean;
  /** Also play what assumptions leave open. */
  assumptions?: boolean;
  vat: 'excl' | 'incl';
  /** A file, or true for standard output. */
  json?: string | true;
  progress?: boolean;
}

/** What a run answers, in the order in which it is written as JSON: the same bytes for the same question. */
export interface RunReport {
  readonly format: 1;
  readonly contract: { readonly id: string; readonly title: string };
  readonly scenario: { readonly id: string; readonly title: string };
  readonly changes: readonly Patch[];
  readonly seed: number;
  readonly digest: string;
  readonly results: Results;
  /** Where it was asked for: figures at both ends of the ranges of assumptions. */
  readonly assumptions?: AssumptionBand;
}

/** The command `run`: simulates a scenario and prints what comes of it. Throws a Refusal for what the user got wrong. */
export async function run(terminal: Terminal, name: string, options: RunOptions): Promise<ExitCode> {
  checkTargets(terminal, [options.json]);
  checkJson(terminal, options.json);
  const documents = changed(readDocuments(terminal, name, options.contract), options);
  if (options.assumptions && !documents.scenario.assumptions) throw new Refusal([WITHOUT_RANGES]);
  tellWarnings(
    terminal,
    documents,
    documents.variants.map(({ changes }) => changes),
  );
  const engine = terminal.openEngine();
  const cancel = new AbortController();
  const deafen = terminal.onInterrupt(() => {
    cancel.abort();
  });
  try {
    const outcome = await play(terminal, engine, documents, options, cancel.signal);
    const isDone = !outcome.errors && !outcome.cancelled;
    if (!options.assumptions || !isDone) return answer(terminal, documents, options, outcome);
    const beside = await playBand(engine, documents, options, cancel.signal);
    if (beside.band) return answer(terminal, documents, options, outcome, beside.band);
    return answerCancelled(terminal, documents, outcome.simMonths + beside.simMonths);
  } finally {
    deafen();
    engine.close();
  }
}

interface Question extends Documents {
  readonly variants: readonly Variant[];
}

/** Changes of people, horizon and seed make another baseline; changes of terms are played beside the baseline. */
function changed(documents: Documents, { set = [], seed, variants }: RunOptions): Question {
  const seeds: Patch[] = seed === undefined ? [] : [{ path: 'seed', value: seed }];
  const shared = [...set.filter(isShared).map(asNumber), ...seeds];
  const changes = set.filter((patch) => !isShared(patch));
  const { contract, isPublished } = documents;
  const edited = shared.length === 0 ? documents : editScenario(contract, documents.scenario, shared);
  if (edited.scenario === undefined) throw new Refusal(located(edited.errors));
  const unknown = unknownParts(changes, documents);
  const isOfKnown = ({ path }: { path: string }) => unknown.every((error) => error.path !== path);
  const { errors = [] } = applyPatches(contract, edited.scenario, changes);
  const refused = [...unknown, ...errors.filter(isOfKnown)];
  if (refused.length > 0) throw new Refusal(located(refused));
  const own = variants ? edited.scenario.variants : [];
  const edit = changes.length === 0 ? [] : [{ id: 'edited', title: 'with your changes', changes }];
  return { contract, scenario: edited.scenario, isPublished, variants: [...edit, ...own] };
}

/** Shared parts of a scenario hold numbers as numbers. */
function asNumber({ path, value }: Patch): Patch {
  return /^\d+(\.\d+)?$/.test(String(value)) ? { path, value: Number(value) } : { path, value };
}

function located(errors: Refusal['errors']): Refusal['errors'] {
  return errors.map((error) => ({ ...unquoted(error), path: `--set ${error.path}` }));
}

/** Changes of no part that there is: of a scenario more can be set than its terms. */
function unknownParts(set: readonly Patch[], { scenario }: Documents): Refusal['errors'] {
  const known = [...TERM_KINDS, 'people', 'horizon', 'seed', ...(hasNetwork(scenario) ? ['network'] : [])];
  return set.flatMap((patch) => {
    const [part = ''] = patch.path.split('.');
    return isShared(patch) || known.includes(part) ? [] : [unknownPath(patch.path, part, known)];
  });
}

async function play(
  terminal: Terminal,
  engine: Engine,
  { contract, scenario, variants }: Question,
  { simMonths, workers, progress }: RunOptions,
  signal: AbortSignal,
): Promise<RunOutcome> {
  const line = new ProgressLine(terminal, countedOf(contract.product));
  const isTold = progress ?? terminal.isWatched;
  try {
    return await engine.simulate({
      contract,
      scenario,
      variants,
      ...(simMonths !== undefined && { simMonths }),
      ...(workers !== undefined && { workers }),
      signal,
      ...(isTold && { onProgress: (each) => line.tell(each) }),
    });
  } finally {
    line.close();
  }
}

const WITHOUT_RANGES: UserError = {
  code: 'no-ranges',
  path: '--assumptions',
  message: 'no assumption of this scenario has a range; give some under "assumptions" in its document',
};

/** What assumptions leave open, under the changes of terms that were asked for; or how much was played of it when it was cancelled. */
async function playBand(
  engine: Engine,
  { contract, scenario, variants }: Question,
  { simMonths, workers }: RunOptions,
  signal: AbortSignal,
): Promise<{ band: AssumptionBand } | { band?: undefined; simMonths: number }> {
  const changes = variants.find(({ id }) => id === 'edited')?.changes ?? [];
  let played = 0;
  const simulate = async (request: SimulationRequest): Promise<RunOutcome> => {
    const outcome = await engine.simulate(request);
    if (!outcome.errors) played += outcome.simMonths;
    return outcome;
  };
  const outcome = await playAssumptions(simulate, {
    contract,
    scenario,
    changes,
    ...(simMonths !== undefined && { simMonths }),
    ...(workers !== undefined && { workers }),
    signal,
  });
  if (outcome.errors) throw new Refusal(outcome.errors);
  return outcome.cancelled ? { simMonths: played } : { band: outcome.band };
}

function answerCancelled(terminal: Terminal, { contract }: Question, simMonths: number): ExitCode {
  const { months } = countedOf(contract.product);
  terminal.error(
    `cancelled after ${Math.round(simMonths)} ${months}; nothing is printed of an unfinished run\n`,
  );
  return EXIT.cancelled;
}

function answer(
  terminal: Terminal,
  question: Question,
  options: RunOptions,
  outcome: RunOutcome,
  band?: AssumptionBand,
): ExitCode {
  if (outcome.errors)
    throw new Refusal(outcome.errors, outcome.errors.some(isOurs) ? EXIT.internal : EXIT.badInput);
  if (outcome.cancelled) return answerCancelled(terminal, question, outcome.simMonths);
  const { contract, scenario, variants } = question;
  const counted = countedOf(contract.product);
  const { digest, results, seconds } = outcome;
  const report: RunReport = {
    format: 1,
    contract: { id: contract.id, title: contract.title },
    scenario: { id: scenario.id, title: scenario.title },
    changes: variants.find(({ id }) => id === 'edited')?.changes ?? [],
    seed: scenario.seed,
    digest,
    results,
    ...(band && { assumptions: band }),
  };
  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (options.json === true) terminal.out(json);
  else terminal.out(runTable(report, seconds, shownVat(contract, scenario, options.vat), counted));
  if (typeof options.json === 'string') writeFile(terminal, options.json, json);
  return EXIT.ok;
}

/** Faults of workers and of the core are not the user's. */
function isOurs({ code }: { code: string }): boolean {
  return code.startsWith('worker') || code.startsWith('core');
}
