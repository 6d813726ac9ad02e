import type { Draft } from './drafts.svelte.ts';

const workKey = 'tarifflab.work';
const draftsKey = 'tarifflab.drafts';

/** Work kept in this browser: the fragment of the last link, and what was typed and refused. */
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

/** What was kept, or nothing where the browser keeps nothing. */
export function recall(storage: Storage): Kept {
  return {
    fragment: storage.getItem(workKey) ?? '',
    drafts: parsedDrafts(storage.getItem(draftsKey) ?? '[]'),
  };
}

/** Keeps the work; false when the browser refuses to (full, or private). */
export function keep(storage: Storage, fragment: string, drafts: Kept['drafts']): boolean {
  try {
    storage.setItem(workKey, fragment);
    storage.setItem(draftsKey, JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}
