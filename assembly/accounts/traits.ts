import { TRAITS_MAX } from '../layout/account';
import { Slot } from '../rating/slot';

/** The account being played: slots of layout/account.ts Unit, then those of its product. */
export const TRAITS = memory.data(TRAITS_MAX * 8, 16);

export function trait(slot: i32): i64 {
  return Slot.get(TRAITS, slot);
}
