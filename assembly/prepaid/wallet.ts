// What is known of the prepaid account being played.

import { TRAITS } from '../accounts/traits';
import { openInvoices } from './invoices';
import { openSession } from './session';
import { openSuspension } from './suspension';
import { PrepaidTerms, Wallet } from '../layout/prepaid';
import { Slot } from '../rating/slot';

let terms: usize = 0;

export class Account {
  /** Ticks of credit left; all that was ever credited. */
  static credit: i64 = 0;
  static credited: i64 = 0;
  /** Micro-euro incl. VAT: paid for credit, and paid in all. */
  static paidForCredit: i64 = 0;
  static paid: i64 = 0;
  /** What a withdrawal brings back: all that was paid before its message. */
  static toRefund: i64 = 0;
  /** Day number of the first purchase, and whether it was made at a distance; -1: none yet. */
  static madeOn: i32 = -1;
  static madeOnline: bool = false;
  static activated: bool = false;
  /** Withdrawn, blocked or ended: for good. */
  static closed: bool = false;
}

export function openWallet(under: usize): void {
  terms = under;
  Account.credit = 0;
  Account.credited = 0;
  Account.paidForCredit = 0;
  Account.paid = 0;
  Account.toRefund = 0;
  Account.madeOn = -1;
  Account.madeOnline = false;
  Account.activated = false;
  Account.closed = false;
  openSession();
  openSuspension();
  openInvoices();
}

/** A slot of the terms in force. */
export function term(slot: PrepaidTerms): i64 {
  return Slot.get(terms, slot);
}

export function walletTrait(slot: Wallet): i64 {
  return Slot.get(TRAITS, slot);
}
