import { getContext, setContext } from 'svelte';
import type { Session } from './session.svelte.ts';

const key = Symbol('session');

export function setSession(session: Session): void {
  setContext(key, session);
}

export function getSession(): Session {
  return getContext<Session>(key);
}
