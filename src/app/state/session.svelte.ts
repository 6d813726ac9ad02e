import { countedOf, type Counted } from '../../domain/words/counted-en.ts';
import type { Patch } from '../../scenario/schema.ts';
import type { Range } from '../../views/picture.ts';
import type { ShownVat } from '../../views/vat.ts';
import { figureOf, readTyped } from '../sheet/figure.ts';
import { createDrafts, type Draft, type Drafts } from './drafts.svelte.ts';
import { createEdits, merged, type Edits } from './edits.svelte.ts';
import { publishedAt, type Documents } from './figures-at.ts';
import { writeFragment, type Work } from './link.ts';
import { faultsOf, questionFor, type Question } from './ask.ts';
import { createRun, type Run, type Simulate } from './run.svelte.ts';
import type { ViewId } from './views.ts';

/** One reader's work: documents, changes, drafts, the run, and what is being looked at. */
export interface Session {
  readonly documents: Documents;
  readonly edits: Edits;
  readonly drafts: Drafts;
  readonly run: Run;
  /** What this product's bills are counted by. */
  readonly counted: Counted;
  readonly work: Work;
  /** The work as the part of a link behind "#". */
  readonly fragment: string;
  /** Changes of terms, people and horizon; how long to run, and from which seed, is none. */
  readonly changes: readonly Patch[];
  view: ViewId;
  vat: 'excl' | 'incl';
  /** How money is shown: the basis, and the rate in force. */
  readonly shownVat: ShownVat;
  range: Range | undefined;
  /** Id of the plan whose terms the sheet shows. */
  plan: string;
  /** Results and figures of the sentence under the pointer or focus: "notice:roaming40", "values.roamStop". */
  touched: readonly string[];
  valueAt(path: string): Patch['value'] | undefined;
  faultAt(path: string): string | undefined;
  draftAt(path: string): Draft | undefined;
  put(path: string, value: Patch['value'], stroke?: string): void;
  /** Takes typed text, or keeps it as a draft with the reason why not. */
  enter(path: string, text: string): void;
  /** Gives up what was typed there and refused. */
  drop(path: string): void;
  takeBack(paths: readonly string[]): void;
  /** Sets several figures at once, as one step of undo: an example question. */
  putAll(changes: readonly Patch[]): void;
  /** Takes work over from a link; a run is begun only where the changes are others. */
  open(work: Work): void;
  /** The work as a link that shows another view of it. */
  fragmentOf(view: ViewId): string;
}

const runSettings = ['seed', 'simMonths'];

/** How a question is played: the engine's door. */
export type Play = Simulate<Question>;

export function createSession(documents: Documents, initial: Work, play: Play): Session {
  let asked = initial.patches;
  const run = createRun(() => questionFor(documents, asked), play);
  const edits = createEdits(initial.patches, (next) => {
    asked = next;
    run.start();
  });
  const drafts = createDrafts();
  const faults = $derived(faultsOf(documents, edits.patches));
  let view = $state(initial.view);
  let vat = $state(initial.vat);
  let plan = $state(middlePlan(documents));
  let range = $state.raw<Range>();
  let touched = $state.raw<readonly string[]>([]);

  /** Shares that must add up change one by one: drafts that are right together with this change are taken with it. */
  function takeable(change: Patch): { changes: readonly Patch[] } | { message: string } {
    const faultsWith = (changes: readonly Patch[]) => faultsOf(documents, merged(edits.patches, changes));
    const [fault] = faultsWith([change]);
    if (!fault) return { changes: [change] };
    const drafted = [...drafts].flatMap(([path, { value }]) =>
      value === undefined ? [] : [{ path, value }],
    );
    const together = merged(drafted, [change]);
    return faultsWith(together).length === 0 ? { changes: together } : { message: fault.message };
  }

  function put(path: string, value: Patch['value'], text: string, stroke?: string): void {
    const taken = takeable({ path, value });
    if ('message' in taken) {
      drafts.set(path, { text, value, message: taken.message });
      return;
    }
    taken.changes.forEach((change) => drafts.delete(change.path));
    const differs = ({ path: at, value: to }: Patch) => to !== publishedAt(documents, at);
    edits.replace(merged(edits.patches, taken.changes).filter(differs), stroke);
  }

  const work = $derived<Work>({ scenario: documents.scenario.id, view, vat, patches: edits.patches });
  const seed = $derived(edits.valueAt('seed') ?? documents.scenario.seed);

  return {
    documents,
    edits,
    drafts,
    run,
    counted: countedOf(documents.contract.product),
    get work() {
      return work;
    },
    get fragment() {
      return writeFragment(work, Number(seed));
    },
    get changes() {
      return edits.patches.filter(({ path }) => !runSettings.includes(path));
    },
    get view() {
      return view;
    },
    set view(next) {
      view = next;
    },
    get vat() {
      return vat;
    },
    set vat(basis) {
      vat = basis;
    },
    get shownVat(): ShownVat {
      const percent = edits.valueAt('inputs.vat') ?? publishedAt(documents, 'inputs.vat');
      return { basis: vat, basisPoints: Math.round(Number(percent) * 100) };
    },
    get plan() {
      return plan;
    },
    set plan(id) {
      plan = id;
    },
    get range() {
      return range;
    },
    set range(next) {
      range = next;
    },
    get touched() {
      return touched;
    },
    set touched(next) {
      touched = next;
    },
    valueAt: (path) => edits.valueAt(path) ?? publishedAt(documents, path),
    faultAt: (path) => faults.find((fault) => fault.path === path)?.message,
    draftAt: (path) => drafts.get(path),
    put: (path, value, stroke) => put(path, value, String(value), stroke),
    enter(path, text) {
      const read = readTyped(figureOf(documents, path), text);
      if ('message' in read) drafts.set(path, { text, message: read.message });
      else put(path, read.value, text);
    },
    drop: (path) => void drafts.delete(path),
    takeBack(paths) {
      paths.forEach((path) => drafts.delete(path));
      edits.takeBack(paths);
    },
    putAll: (changes) => edits.replace(merged(edits.patches, changes)),
    open(next) {
      view = next.view;
      vat = next.vat;
      if (isSame(next.patches, edits.patches)) return;
      drafts.clear();
      edits.replace(next.patches);
    },
    fragmentOf: (shown) => writeFragment({ ...work, view: shown }, Number(seed)),
  };
}

function isSame(one: readonly Patch[], other: readonly Patch[]): boolean {
  const text = (patches: readonly Patch[]) => patches.map(({ path, value }) => `${path}=${value}`).join('\n');
  return text(one) === text(other);
}

function middlePlan({ scenario: { plans } }: Documents): string {
  return plans[Math.floor(plans.length / 2)]?.id ?? '';
}
