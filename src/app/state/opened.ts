import type { Store } from './browser-store.ts';
import type { Entry } from './catalogue.ts';

// Scenarios that came from files and that no link can describe, kept in this browser whole.

const listKey = 'tarifflab.opened';
const documentKey = (id: string) => `tarifflab.opened.${id}`;

function isEntry(found: unknown): found is Entry {
  if (typeof found !== 'object' || found === null) return false;
  return ['id', 'title', 'contract'].every((key) => typeof Reflect.get(found, key) === 'string');
}

export function openedEntries(storage: Store): Entry[] {
  const found = parsed(storage.getItem(listKey));
  return Array.isArray(found) ? found.filter(isEntry) : [];
}

/** Undefined where nothing was kept, or what cannot be read. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** A scenario that was opened before, with its document. */
export function openedEntry(storage: Store, id: string): Entry | undefined {
  const entry = openedEntries(storage).find((each) => each.id === id);
  const document = parsed(storage.getItem(documentKey(id)));
  return entry && document !== undefined ? { ...entry, document } : undefined;
}

/** Keeps a scenario; false when the browser refuses to (full, or private). */
export function keepOpened(storage: Store, { id, title, contract, document }: Entry): boolean {
  const others = openedEntries(storage).filter((entry) => entry.id !== id);
  try {
    storage.setItem(documentKey(id), JSON.stringify(document));
    storage.setItem(listKey, JSON.stringify([...others, { id, title, contract }]));
    return true;
  } catch {
    return false;
  }
}
