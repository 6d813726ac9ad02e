import { catalogue, entryOf, FIRST, type Entry } from './catalogue.ts';
import type { OpenedFile } from './file.ts';
import { lastFragment, recall } from './keep.ts';
import { scenarioIn } from './link.ts';
import { keepOpened, openedEntries, openedEntry } from './opened.ts';

export interface Wanted {
  /** The scenario that is to be shown. */
  readonly entry: Entry;
  /** All that can be chosen, those from files last. */
  readonly entries: readonly Entry[];
  /** Shows the work that was kept of another scenario, or that scenario as published. */
  choose(id: string): void;
  /** Shows what a file holds; false when the browser does not keep it. */
  openFile(file: OpenedFile): boolean;
}

function entryFor(id: string | undefined): Entry {
  const known = id === undefined ? undefined : (entryOf(id) ?? openedEntry(localStorage, id));
  const first = entryOf(FIRST);
  if (!first) throw new Error(`there is no scenario ${FIRST}`);
  return known ?? first;
}

/** The scenario that the address asks for; without an address, the one that was on screen last. */
export function entryInAddress(): Entry {
  return entryFor(scenarioIn(location.hash.slice(1) || lastFragment(localStorage)));
}

/** Which scenario is shown, from the address on. Call in a component. */
export function createWanted(): Wanted {
  let entry = $state.raw(entryInAddress());
  let opened = $state.raw(openedEntries(localStorage));
  $effect(() => {
    const follow = () => {
      const id = scenarioIn(location.hash.slice(1));
      if (id !== undefined && id !== entry.id) entry = entryFor(id);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
  return {
    get entry() {
      return entry;
    },
    get entries() {
      return [...catalogue, ...opened];
    },
    choose(id) {
      history.pushState(null, '', `#${recall(localStorage, id).fragment || `v=1&scenario=${id}`}`);
      entry = entryFor(id);
    },
    openFile(file) {
      const isOwn = file.entry.document !== undefined;
      const isKept = !isOwn || keepOpened(localStorage, file.entry);
      if (isOwn) opened = [...opened.filter(({ id }) => id !== file.entry.id), file.entry];
      history.pushState(null, '', `#${file.fragment}`);
      entry = { ...file.entry };
      return isKept;
    },
  };
}
