import { TRAITS_MAX, Unit } from '../layout/account';
import { Slot } from '../rating/slot';

/** The account being played: slots of layout/account.ts Unit, then those of its product. */
export const TRAITS = memory.data(TRAITS_MAX * 8, 16);

export function trait(slot: Unit): i64 {
  return Slot.get(TRAITS, slot);
}
