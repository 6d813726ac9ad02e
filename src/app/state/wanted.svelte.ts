import { browserStore } from './browser-store.ts';
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
  /** Another scenario than the one that the page opened on was asked for. */
  readonly isMoved: boolean;
  /** Shows what a file holds. */
  openFile(file: OpenedFile): void;
}

function entryFor(id: string | undefined): Entry {
  const known = id === undefined ? undefined : (entryOf(id) ?? openedEntry(browserStore(), id));
  const first = entryOf(FIRST);
  if (!first) throw new Error(`there is no scenario ${FIRST}`);
  return known ?? first;
}

/** The scenario that the address asks for; without an address, the one that was on screen last. */
export function entryInAddress(): Entry {
  return entryFor(scenarioIn(location.hash.slice(1) || lastFragment(browserStore())));
}

/** Which scenario is shown, from the address on. Call in a component. */
export function createWanted(): Wanted {
  let entry = $state.raw(entryInAddress());
  let opened = $state.raw(openedEntries(browserStore()));
  let isMoved = false;
  const show = (next: Entry): void => {
    isMoved = true;
    entry = next;
  };
  // What came from a file is at hand while the page is open, kept or not.
  const known = (id: string) => opened.find((each) => each.id === id && each.document) ?? entryFor(id);
  $effect(() => {
    const follow = () => {
      const id = scenarioIn(location.hash.slice(1));
      if (id !== undefined && id !== entry.id) show(known(id));
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
    get isMoved() {
      return isMoved;
    },
    choose(id) {
      history.pushState(null, '', `#${recall(browserStore(), id).fragment || `v=1&scenario=${id}`}`);
      show(known(id));
    },
    openFile(file) {
      const isOwn = file.entry.document !== undefined;
      const isLost = isOwn && !keepOpened(browserStore(), file.entry);
      const next = { ...file.entry, isLost };
      if (isOwn) opened = [...opened.filter(({ id }) => id !== next.id), next];
      history.pushState(null, '', `#${file.fragment}`);
      show(next);
    },
  };
}
