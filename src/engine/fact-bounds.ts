import { FACTS_MAX, Fact } from '../../assembly/layout/facts.ts';
import type { AccountFact } from '../core/recorded.ts';
import type { UserError } from '../domain/user-error.ts';

/** What a contract's life may have under way at once; the core keeps forty things to come. */
const LASTING_MAX = 24;
const LASTING: readonly Fact[] = [
  Fact.openingAsked,
  Fact.blockAsked,
  Fact.packServiceSuspended,
  Fact.congestion,
  Fact.numberChangeAnnounced,
];

/** What of an account's dated facts is beyond what the core holds. */
export function factErrors(facts: readonly AccountFact[] = []): UserError[] {
  const lasting = facts.filter(({ kind }) => LASTING.includes(kind)).length;
  return [
    ...(facts.length > FACTS_MAX ? [tooMany(`${facts.length} dated facts, at most ${FACTS_MAX}`)] : []),
    ...(lasting > LASTING_MAX
      ? [
          tooMany(
            `${lasting} requests, stops of a Pack, full networks and changes of number, at most ${LASTING_MAX}`,
          ),
        ]
      : []),
  ];
}

function tooMany(what: string): UserError {
  return { code: 'too-many-facts', path: 'facts', message: `${what} are played; split the account by year` };
}
