import type { Fired } from '../accounts/terms.ts';

// Where the core does not yet follow the clause. A timeline that comes to such a place is compared as far as the fault leaves it;
// an entry goes when the core follows, and the list is to be empty.

const NOT_YET: Readonly<Record<number, string>> = {
  1: 'compensation of a month whose invoice is drawn up stands on no invoice (18.1, D1)',
  2: 'the fee of an agreement that begins within a month stands on no invoice (13.1, D1)',
  7: 'use that a block refused counts in the four-month test (9.8a)',
  8: 'damage that is reported again is told anew (18.4)',
  9: 'an abuse during a suspension for abuse ends a later suspension early (9.4)',
  10: 'an agreement that has ended is blocked, and unblocked for money (11.2b, 16.2c)',
  11: 'a refused application owes fees from its first cost (3.1, 13.1)',
  12: 'proof alone keeps the message away where change and proof are both needed (9.8a, A5 B)',
  13: 'of two outages or maintenances that overlap the first end counts (22)',
  14: 'a record of one moment that straddles the bundle is split under reading straddle B (12.1, D21)',
  15: 'a call past midnight counts on its first day alone in the four-month test (9.8a, D6)',
  16: 'instalments are rounded down (13.11, D22)',
  17: 'security comes back though invoices are unpaid (14.6)',
  18: 'instalments that are left do not fall due at the end (17.1)',
  19: 'use is refused after a block that was asked for twice is lifted (10.2b, 11.2c)',
  20: 'of several changes that let the customer leave only the last one counts (12.7, 28.3)',
  21: 'the exit charge takes the fee before a discount was lost (12.4, 17.3a)',
  22: 'the price index is taken in the year of activation (12.6)',
  23: 'use before the receipt of the message counts as behaviour in the days of grace (2.4, 9.8a, receipt B)',
  24: 'money given back on an invoice does not lessen what is asked for it (13.4, 14.6, 17.1)',
  25: 'three countries are at home once refused roaming is taken back (9.5, 9.6, A59 A)',
  26: 'claims after the first payment of an event have limits of their own (18.1)',
  27: 'straddle B charges a session that ends with the bundle, and only a day of one past midnight (12.1)',
  28: 'the limit of the year is not shared in proportion (18.3)',
  29: 'the EU is not abroad for a customer whose home prices are refused (9.6, 9.8a, reading "abroad" B)',
  30: 'a renewal is told once for each term that another subscription covered (4.3, A40 B)',
  31: 'a discount that is lost is a share of the new price before that is charged (12.4, 12.7)',
  32: 'Norway counts as EU in the four-month test where only member states do (9.5, 9.8a, A59 A, reading "abroad" B)',
  33: 'interest on a part of an amount without VAT is rounded twice (13.5, D22, reading interestBase B)',
  34: 'use after refused roaming is taken back is not surcharged backwards (9.8a, reading surchargeStart B)',
  35: 'use between report and block is refused where the block falls into the next month (10.3)',
};

const INVOICES_ALONE: ReadonlySet<number> = new Set([1, 2]);

/** The name under which a timeline is said to have come to such a place. */
export function notYet(fault: number): string {
  return `not yet: ${NOT_YET[fault] ?? fault}`;
}

/** Does a difference count after the faults that the timeline came to? */
export function isCompared(line: string, fired: Fired): boolean {
  const faults = Object.keys(NOT_YET).map(Number);
  const met = faults.filter((fault) => fired.has(notYet(fault)));
  if (met.some((fault) => !INVOICES_ALONE.has(fault))) return false;
  return met.length === 0 || !/: +invoice /.test(line);
}

/** A rule or a reading counts as shown only where the timeline was compared. */
export function isShown(fired: Fired): boolean {
  return isCompared('notice', fired);
}
