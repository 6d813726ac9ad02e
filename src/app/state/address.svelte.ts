import type { UserError } from '../../domain/user-error.ts';
import { faultsOf } from './ask.ts';
import { browserStore } from './browser-store.ts';
import type { Documents } from './figures-at.ts';
import { keep, recall } from './keep.ts';
import { readFragment, scenarioIn, type ReadWork } from './link.ts';
import { createSession, type Play, type Session } from './session.svelte.ts';

/** Long enough that the address is not written while an edit is being answered. */
const writingPause = 400;

/** Reads a link; changes that cannot be played are left out too, and said. */
function playable(fragment: string, documents: Documents): ReadWork {
  const { work, errors } = readFragment(fragment, documents);
  const faults = faultsOf(documents, work.patches);
  const refused = new Set(faults.map(({ path }) => path));
  const patches = work.patches.filter(({ path }) => !refused.has(path));
  const rest = faultsOf(documents, patches).length === 0 ? patches : [];
  return { work: { ...work, patches: rest }, errors: [...errors, ...faults] };
}

/** A session from the address, or else from what this browser kept, or else as published. */
export function openFromAddress(
  documents: Documents,
  play: Play,
): { session: Session; errors: readonly UserError[] } {
  const linked = location.hash.slice(1);
  const kept = recall(browserStore(), documents.scenario.id);
  const { work, errors } = playable(linked || kept.fragment, documents);
  const session = createSession(documents, work, play);
  if (!linked || linked === kept.fragment)
    kept.drafts.forEach(([path, draft]) => session.drafts.set(path, draft));
  return { session, errors };
}

/** A link to another scenario is none of this session's. */
function isAbout(fragment: string, { documents }: Session): boolean {
  return (scenarioIn(fragment) ?? documents.scenario.id) === documents.scenario.id;
}

/** Writes every change of the work to the address and to this browser, and opens links that come in. Call in a component. */
export function keepInAddress(
  session: Session,
  onerrors: (errors: readonly UserError[]) => void,
): { readonly works: boolean } {
  let works = $state(true);
  let keepNow = (): boolean => true;
  $effect(() => {
    const { fragment } = session;
    const drafts = [...session.drafts];
    keepNow = () => keep(browserStore(), session.documents.scenario.id, { fragment, drafts });
    const write = () => {
      if (location.hash.slice(1) !== fragment) history.replaceState(null, '', `#${fragment}`);
      works = keepNow();
    };
    const pause = setTimeout(write, writingPause);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(pause);
      removeEventListener('pagehide', write);
    };
  });
  // Another scenario may follow a change at once; by then the address is that one's.
  $effect(() => () => void keepNow());
  $effect(() => {
    const opened = () => {
      const fragment = location.hash.slice(1);
      if (fragment === session.fragment || !isAbout(fragment, session)) return;
      const { work, errors } = playable(fragment, session.documents);
      session.open(work);
      onerrors(errors);
    };
    addEventListener('hashchange', opened);
    return () => removeEventListener('hashchange', opened);
  });
  return {
    get works() {
      return works;
    },
  };
}
