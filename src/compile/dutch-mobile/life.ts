// What happens to customers: chances a month, shares, and sizes (people.account of a scenario).

import { DutchChance, DutchPeople, DutchShare, DutchSize } from '../../../assembly/layout/dutch-people.ts';
import { Population } from '../../../assembly/layout/population.ts';
import { MICROS_PER_EURO } from '../../domain/units.ts';
import type { MobileScenario } from '../../scenario/schema.ts';
import type { Block } from '../block.ts';
import { threshold } from '../chance.ts';
import { membersOf } from './members.ts';

const BEGIN = Population.SIZE;

export function lowerLife(block: Block, { people }: MobileScenario): void {
  const figureAt = (key: string): { value: number; unit: string } => {
    const figure = people.account?.[key];
    if (figure === undefined) throw new TypeError(`the scenario has no people.account.${key}`);
    return { value: Number(figure.value), unit: figure.unit };
  };
  for (const [key, slot] of membersOf(DutchChance))
    block.put(BEGIN + DutchPeople.chances + slot, threshold(figureAt(key).value));
  for (const [key, slot] of membersOf(DutchShare))
    block.put(BEGIN + DutchPeople.shares + slot, threshold(figureAt(key).value));
  for (const [key, slot] of membersOf(DutchSize)) {
    const { value, unit } = figureAt(key);
    const amount = unit === 'EUR' ? Math.round(value * Number(MICROS_PER_EURO)) : value;
    block.putReal(BEGIN + DutchPeople.sizes + slot, amount);
  }
}
