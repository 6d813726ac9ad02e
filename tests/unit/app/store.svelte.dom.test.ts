import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepInAddress, openFromAddress } from '../../../src/app/state/address.svelte.ts';
import { browserStore } from '../../../src/app/state/browser-store.ts';
import { keepOpened, openedEntries, openedEntry } from '../../../src/app/state/opened.ts';
import { createTheme } from '../../../src/app/state/theme.svelte.ts';
import { createWanted } from '../../../src/app/state/wanted.svelte.ts';
import { recall } from '../../../src/app/state/keep.ts';
import { openedDocuments } from './documents.ts';

const documents = openedDocuments();
const { contract, scenario } = documents;
const own = { id: 'mine', title: 'Mine', contract: contract.id, document: scenario };
const file = { entry: own, fragment: 'v=1&scenario=mine' };

/** Runs in a component's place, where effects may be made. */
function inComponent<Made>(make: () => Made): Made {
  let made: Made | undefined;
  $effect.root(() => void (made = make()));
  return made as Made;
}

function refuse(): never {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
}

beforeEach(() => {
  localStorage.clear();
  location.hash = '';
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a browser whose store is blocked', () => {
  beforeEach(() => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied.', 'SecurityError');
    });
  });

  it('opens the page as published', () => {
    expect(browserStore().getItem('tarifflab.work')).toBeNull();
    expect(inComponent(createWanted).entry.id).toBe(scenario.id);
    const { session, errors } = openFromAddress(documents, () => new Promise(() => undefined));
    expect([session.edits.patches, errors]).toEqual([[], []]);
  });

  it('shows a file that was opened until the page is closed, and says that it is not kept', () => {
    const wanted = inComponent(createWanted);
    wanted.openFile(file);
    expect(wanted.entry).toMatchObject({ ...own, isLost: true });
    wanted.choose(scenario.id);
    wanted.choose('mine');
    expect(wanted.entry).toMatchObject({ ...own, isLost: true });
  });
});

describe('a browser whose store is full', () => {
  it('still changes the colours', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const theme = createTheme(document.documentElement);
    theme.choose('dark');
    expect([theme.shown, document.documentElement.dataset['theme']]).toEqual(['dark', 'dark']);
  });
});

describe('a change that another scenario follows at once', () => {
  it('is kept all the same', () => {
    const { session } = openFromAddress(documents, () => new Promise(() => undefined));
    const leave = $effect.root(() => void keepInAddress(session, () => undefined));
    flushSync();
    session.enter('values.roamStop', '70');
    flushSync();
    leave();
    expect(recall(localStorage, scenario.id).fragment).toContain('values.roamStop=70.00');
  });
});

describe('scenarios from files', () => {
  it('are kept whole, and are not said to be lost', () => {
    const wanted = inComponent(createWanted);
    wanted.openFile(file);
    expect(wanted.entry.isLost).toBe(false);
    expect(openedEntry(localStorage, 'mine')).toEqual(own);
  });

  it('that cannot be read any more are as good as none', () => {
    expect(keepOpened(localStorage, own)).toBe(true);
    localStorage.setItem('tarifflab.opened.mine', '{"a');
    expect(openedEntry(localStorage, 'mine')).toBeUndefined();
    localStorage.setItem('tarifflab.opened', '[{');
    expect(openedEntries(localStorage)).toEqual([]);
  });
});
