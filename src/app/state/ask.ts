import type { Contract } from '../../contracts/schema.ts';
import { unquoted } from '../../domain/unquoted.ts';
import type { UserError } from '../../domain/user-error.ts';
import { editScenario } from '../../scenario/edit.ts';
import { applyPatches } from '../../scenario/patch.ts';
import type { Patch, Scenario } from '../../scenario/schema.ts';
import { isShared } from '../../scenario/shared-parts.ts';
import type { Documents } from './figures-at.ts';

/** What the engine is asked to play: the baseline, and one variant where terms were changed. */
export interface Question {
  readonly contract: Contract;
  /** With the reader's changes of people, horizon and seed. */
  readonly scenario: Scenario;
  /** The variant's changes of terms; none when nothing but the baseline is to be played. */
  readonly changes: readonly Patch[];
}

export type Asked = { readonly request: Question } | { readonly errors: readonly UserError[] };

/** Documents and changes as a question for the engine, or every fault of the changes. */
export function questionFor({ contract, scenario }: Documents, patches: readonly Patch[]): Asked {
  const shared = patches.filter(isShared);
  const edited = shared.length === 0 ? { scenario } : editScenario(contract, scenario, shared);
  if (edited.scenario === undefined) return { errors: edited.errors };
  const changes = patches.filter((patch) => !isShared(patch));
  const { errors } = applyPatches(contract, edited.scenario, changes);
  if (errors) return { errors };
  return { request: { contract, scenario: edited.scenario, changes } };
}

/** The same list each time, so that whoever watches the faults hears of nothing while there are none. */
const none: readonly UserError[] = [];

/** Faults of a set of changes, at the paths where they were made. */
export function faultsOf(documents: Documents, patches: readonly Patch[]): readonly UserError[] {
  const asked = questionFor(documents, patches);
  if (!('errors' in asked)) return none;
  return asked.errors.map((error) => ({
    ...unquoted(error),
    path: patches.some(({ path }) => path === error.path)
      ? error.path
      : patchPathOf(error.path, documents.scenario),
  }));
}

/** A document path such as "people.archetypes[2].share.value" as the patch path that leads there, lists entered by id. */
export function patchPathOf(path: string, scenario: Scenario): string {
  let at: unknown = scenario;
  let found = '';
  for (const name of path.match(/[^.[\]]+/g) ?? []) {
    const isItem = Array.isArray(at);
    at = memberOf(at, name);
    const id = isItem ? memberOf(at, 'id') : name;
    found += typeof id === 'string' ? `.${id}` : `[${name}]`;
  }
  return found.replace(/^\./, '').replace(/\.value$/, '');
}

function memberOf(place: unknown, name: string): unknown {
  return typeof place === 'object' && place !== null ? (Reflect.get(place, name) as unknown) : undefined;
}
