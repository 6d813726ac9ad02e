import type { Fact, FactFlag } from '../../assembly/layout/facts.ts';
import { ACCOUNT_FACTS } from './account-facts.ts';
import { BACKUP_FACTS } from './backup-facts.ts';
import { DUTCH_FACTS } from './dutch-facts.ts';
import { LIFE_FACTS } from './life-facts.ts';

export type FactName = Exclude<keyof typeof Fact, 'COUNT'>;
export type FlagName = keyof typeof FactFlag;

/** `must`: a line without it is refused; `may`: it can be left out. */
type Need = 'must' | 'may';

/** What a line of a timeline says of one kind of fact. What is not named here is refused there. */
export interface FactForm {
  /** Completes "On that day ...". */
  readonly about: string;
  /** Euro, and what they mean: incl. or excl. VAT. */
  readonly amount?: { readonly need: Need; readonly about: string };
  /** `units` are the words that may follow the number; bytes and seconds are counted in those, all else as it stands. */
  readonly quantity?: { readonly need: Need; readonly units: readonly string[]; readonly about: string };
  /** The fact lasts: until a time, or for a duration. */
  readonly until?: { readonly need: Need; readonly about: string };
  /** #1, #2 ...: which invoice, SIM or site; `most`: the highest number there is. */
  readonly subject?: { readonly need: Need; readonly about: string; readonly most?: number };
  readonly flags?: readonly FlagName[];
}

/** One entry for each fact that a timeline can tell; the README shows them as a table. */
export const FACTS: Readonly<Record<FactName, FactForm>> = {
  paid: {
    about: 'money of the customer reaches the operator',
    amount: { need: 'must', about: 'incl. VAT' },
    subject: { need: 'may', about: 'the invoice; without it the oldest one that is open' },
    flags: ['costly'],
  },
  ...ACCOUNT_FACTS,
  ...BACKUP_FACTS,
  ...DUTCH_FACTS,
  ...LIFE_FACTS,
};
