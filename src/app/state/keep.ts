import type { Store } from './browser-store.ts';
import type { Draft } from './drafts.svelte.ts';

// Work is kept in this browser, for each scenario by itself: the fragment of its last link, and what was typed and refused.

const lastKey = 'tarifflab.work';
const workKey = (scenario: string) => `tarifflab.work.${scenario}`;
const draftsKey = (scenario: string) => `tarifflab.drafts.${scenario}`;

export interface Kept {
  readonly fragment: string;
  readonly drafts: readonly [string, Draft][];
}

function isDraft(entry: unknown): entry is [string, Draft] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const draft: unknown = entry[1];
  if (typeof draft !== 'object' || draft === null || !('text' in draft) || !('message' in draft))
    return false;
  return typeof draft.text === 'string' && typeof draft.message === 'string';
}

function parsedDrafts(text: string): [string, Draft][] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isDraft) : [];
  } catch {
    return [];
  }
}

/** The link of the work that was on screen last; empty where there was none. */
export function lastFragment(storage: Store): string {
  return storage.getItem(lastKey) ?? '';
}

/** What was kept of a scenario, or nothing where the browser keeps nothing. */
export function recall(storage: Store, scenario: string): Kept {
  return {
    fragment: storage.getItem(workKey(scenario)) ?? '',
    drafts: parsedDrafts(storage.getItem(draftsKey(scenario)) ?? '[]'),
  };
}

/** Keeps the work; false when the browser refuses to (full, or private). */
export function keep(storage: Store, scenario: string, { fragment, drafts }: Kept): boolean {
  try {
    storage.setItem(lastKey, fragment);
    storage.setItem(workKey(scenario), fragment);
    storage.setItem(draftsKey(scenario), JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}
