import type { Contract } from '../contracts/schema.ts';
import { DUTCH_NEEDS } from './dutch-people.ts';
import { BACKUP_PEOPLE } from './backup-people.ts';
import { FIBRE_PEOPLE } from './fibre-people.ts';
import { PREPAID_PEOPLE } from './prepaid-people.ts';

/** A figure that a product's people need: its unit, and from where to where it may go. */
export interface Need {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

/** Figures by key: of each archetype, and of how all behave. */
export interface PeopleNeeds {
  readonly archetype: Readonly<Record<string, Need>>;
  readonly behaviour: Readonly<Record<string, Need>>;
}

const NONE: PeopleNeeds = { archetype: {}, behaviour: {} };

const NEEDS: Partial<Record<Contract['product'], PeopleNeeds>> = {
  backup: BACKUP_PEOPLE,
  prepaid: PREPAID_PEOPLE,
  fibre: FIBRE_PEOPLE,
  'mobile-nl': DUTCH_NEEDS,
};

/** What the people of a product's scenario must say, beside their names and shares. */
export function peopleNeeds(product: Contract['product']): PeopleNeeds {
  return NEEDS[product] ?? NONE;
}
