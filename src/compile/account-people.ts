import { figuresOf } from '../scenario/account-figures.ts';
import type { AccountScenario } from '../scenario/schema.ts';
import type { PeopleLowering } from './lowered.ts';

/** Slots of a product's people: figures of behaviour by key, then blocks of figures of each kind. */
export interface PeopleSlots {
  readonly people: Readonly<Record<string, string | number>> & { kindCount: number; kinds: number };
  readonly kind: Readonly<Record<string, string | number>> & { share: number; misuse: number; SIZE: number };
}

/** People as the core reads them: real numbers, shares of the kinds summed up. */
export function lowerAccountPeople(
  { people, kind }: PeopleSlots,
  { scenario, block }: PeopleLowering<AccountScenario>,
): void {
  const { archetypes, behaviour } = scenario.people;
  block.putReal(people.kindCount, archetypes.length);
  for (const [key, { value }] of Object.entries(behaviour)) block.putReal(slotOf(people, key), Number(value));
  let sum = 0;
  archetypes.forEach((archetype, index) => {
    const begin = people.kinds + index * kind.SIZE;
    for (const [key, { value }] of Object.entries(figuresOf(archetype))) {
      block.putReal(begin + slotOf(kind, key), Number(value));
    }
    sum += Number(archetype.share.value);
    block.putReal(begin + kind.share, sum);
    block.putReal(begin + kind.misuse, archetype.misuse ? 1 : 0);
  });
}

function slotOf(slots: Readonly<Record<string, string | number>>, key: string): number {
  const slot = slots[key];
  if (typeof slot !== 'number') throw new TypeError(`the core has no figure ${key}`);
  return slot;
}
