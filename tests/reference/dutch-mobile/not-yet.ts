import type { Fired } from '../accounts/terms.ts';

// Where the core does not yet follow the clause. A timeline that comes to such a place is not compared; an entry goes when the
// core follows, and the list is to be empty.

const NOT_YET: Readonly<Record<number, string>> = {
  7: 'use that a block refused counts in the four-month test (9.8a)',
  11: 'a refused application owes fees from its first cost (3.1, 13.1)',
  12: 'proof alone keeps the message away where change and proof are both needed (9.8a, A5 B)',
  15: 'a call past midnight counts on its first day alone in the four-month test (9.8a, D6)',
  20: 'of several changes that let the customer leave only the last one counts (12.7, 28.3)',
  21: 'the exit charge takes the fee before a discount was lost (12.4, 17.3a)',
  22: 'the price index is taken in the year of activation (12.6)',
  23: 'use before the receipt of the message counts as behaviour in the days of grace (2.4, 9.8a, receipt B)',
  25: 'three countries are at home once refused roaming is taken back (9.5, 9.6, A59 A)',
  27: 'straddle B charges a session that ends with the bundle, and only a day of one past midnight (12.1)',
  29: 'the EU is not abroad for a customer whose home prices are refused (9.6, 9.8a, reading "abroad" B)',
  30: 'a renewal is told once for each term that another subscription covered (4.3, A40 B)',
  31: 'a discount that is lost is a share of the new price before that is charged (12.4, 12.7)',
  32: 'Norway counts as EU in the four-month test where only member states do (9.5, 9.8a, A59 A, reading "abroad" B)',
  34: 'use after refused roaming is taken back is not surcharged backwards (9.8a, reading surchargeStart B)',
};

/** The name under which a timeline is said to have come to such a place. */
export function notYet(fault: number): string {
  return `not yet: ${NOT_YET[fault] ?? fault}`;
}

/** Does a timeline count after the faults that it came to? */
export function isCompared(fired: Fired): boolean {
  return !Object.keys(NOT_YET).some((fault) => fired.has(notYet(Number(fault))));
}
