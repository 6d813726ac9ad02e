// Each product that lives by dated facts: how many accounts a customer has, what they are and what happens to them (drawn), and
// what the terms make of that (played).

import { drawBackupSite } from '../backup/people';
import { backupFee } from '../backup/phones';
import { playBackup } from '../backup/play';
import { drawWallet } from '../prepaid/people';
import { drawSite, sitesOf } from '../fibre/people';
import { playSite, planFee } from '../fibre/play';
import { playWallet } from '../prepaid/play';
import { Product } from '../layout/account';
import { BackupTerms } from '../layout/backup';
import { FibreTerms } from '../layout/fibre';
import { Terms } from '../layout/terms';
import { drawSubscriber, playSubscriber, subscribersOf, subscriberFee } from '../dutch-mobile/batch';
import { PrepaidTerms } from '../layout/prepaid';
import { Slot } from '../rating/slot';

/** Accounts of one customer; at least one. */
export function unitsOf(product: Product, customer: u32): i32 {
  if (product == Product.dutchMobile) return subscribersOf(customer);
  return product == Product.fibre ? sitesOf(customer) : 1;
}

/** Fills TRAITS, opens its months and adds its facts; never looks at terms. */
export function drawUnit(product: Product, customer: u32, unit: i32): void {
  if (product == Product.fibre) drawSite(customer, unit);
  else if (product == Product.backup) drawBackupSite(customer, unit);
  else if (product == Product.dutchMobile) drawSubscriber(customer, unit);
  else drawWallet(customer);
}

/** Plays the account's facts under these terms into the open book. */
export function playUnit(product: Product, terms: usize, variant: i32): void {
  if (product == Product.fibre) playSite(terms);
  else if (product == Product.backup) playBackup(terms);
  else if (product == Product.dutchMobile) playSubscriber(terms, variant);
  else playWallet(terms);
}

/** The monthly fee of the account in TRAITS, micro-euro excl. VAT; 0 where there is none. */
export function feeOf(product: Product, terms: usize): i64 {
  if (product == Product.backup) return backupFee(terms);
  if (product == Product.dutchMobile) return subscriberFee(terms);
  return product == Product.fibre ? planFee(terms) : 0;
}

/** Ticks of one micro-euro of these terms. */
export function ticksOf(product: Product, terms: usize): i64 {
  if (product == Product.backup) return Slot.get(terms, BackupTerms.ticksPerMicro);
  if (product == Product.dutchMobile) return Slot.get(terms, Terms.ticksPerMicro);
  return Slot.get(terms, product == Product.fibre ? FibreTerms.ticksPerMicro : PrepaidTerms.ticksPerMicro);
}
