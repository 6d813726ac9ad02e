import type { Fired } from '../accounts/terms.ts';

// Where the core does not yet follow the clause. A timeline that comes to such a place is not compared; an entry goes when the
// core follows, and the list is to be empty.

const NOT_YET: Readonly<Record<number, string>> = {
  20: 'of several changes that let the customer leave only the last one counts (12.7, 28.3)',
  21: 'the exit charge takes the fee before a discount was lost (12.4, 17.3a)',
  22: 'the price index is taken in the year of activation (12.6)',
  27: 'straddle B charges a session that ends with the bundle, and only a day of one past midnight (12.1)',
  30: 'a renewal is told once for each term that another subscription covered (4.3, A40 B)',
  31: 'a discount that is lost is a share of the new price before that is charged (12.4, 12.7)',
};

/** The name under which a timeline is said to have come to such a place. */
export function notYet(fault: number): string {
  return `not yet: ${NOT_YET[fault] ?? fault}`;
}

/** Does a timeline count after the faults that it came to? */
export function isCompared(fired: Fired): boolean {
  return !Object.keys(NOT_YET).some((fault) => fired.has(notYet(Number(fault))));
}
