import { BackupTerms } from '../layout/backup';
import { Slot } from '../rating/slot';

/** The terms that the site being played is under. */
export class Under {
  static terms: usize = 0;
}

export function term(slot: BackupTerms): i64 {
  return Slot.get(Under.terms, slot);
}

export function has(slot: BackupTerms): bool {
  return Slot.get(Under.terms, slot) != 0;
}
