import type { Fired } from '../accounts/terms.ts';

// Where the core does not yet follow the clause. A timeline that comes to such a place is not compared; an entry goes when the
// core follows, and the list is to be empty.

const NOT_YET: Readonly<Record<number, string>> = {
  27: 'straddle B charges a session that ends with the bundle, and only a day of one past midnight (12.1)',
};

/** The name under which a timeline is said to have come to such a place. */
export function notYet(fault: number): string {
  return `not yet: ${NOT_YET[fault] ?? fault}`;
}

/** Does a timeline count after the faults that it came to? */
export function isCompared(fired: Fired): boolean {
  return !Object.keys(NOT_YET).some((fault) => fired.has(notYet(Number(fault))));
}
