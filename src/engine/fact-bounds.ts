import { FACTS_MAX } from '../../assembly/layout/facts.ts';
import type { AccountFact } from '../core/recorded.ts';
import type { UserError } from '../domain/user-error.ts';

/** What of an account's dated facts is beyond what the core holds. */
export function factErrors(facts: readonly AccountFact[] = []): UserError[] {
  if (facts.length <= FACTS_MAX) return [];
  const message = `${facts.length} dated facts, at most ${FACTS_MAX} are played; split the account by year`;
  return [{ code: 'too-many-facts', path: 'facts', message }];
}
