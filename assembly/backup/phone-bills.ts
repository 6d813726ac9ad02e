// What the phones' subscriptions came to in a Month, as far as their use is known.

import { Book, lineMicros } from '../accounts/book';
import { BackupTerms, PHONES_MAX } from '../layout/backup';
import { Line } from '../layout/kinds';
import { toCents } from '../mobile-life/money';
import { Wide } from '../rating/wide';
import { waitingBytes } from './incident';
import { beyondOf, isBilled, phoneTerm } from './phones';
import { term } from './terms';

const SUM = memory.data(16, 16);
const WHOLE: i64 = 10000; // basis points

/** The mean of its bills of the three Months before one, each incl. VAT and to a cent; to a cent. */
export function meanBill(phone: i32, month: i32): i64 {
  let sum: i64 = 0;
  let count: i64 = 0;
  for (let past = month - 1; past >= firstOf(month, BackupTerms.depositMonths); past--) {
    if (!isBilled(past, phone)) break;
    sum += withVat(phoneTerm(BackupTerms.phoneFees) + priced(knownBeyond(past, phone), 1, 1));
    count++;
  }
  return count == 0 ? 0 : toCents(sum, count);
}

function firstOf(month: i32, months: BackupTerms): i32 {
  return max(0, month - i32(term(months)));
}

/** The bill of all phones of a Month, with what is owed for leaving, incl. VAT and to a cent. */
export function phonesBill(month: i32): i64 {
  let micros = lineMicros(month, Line.exitCharge) + lineMicros(month, Line.exitAddOn);
  let bytes: i64 = 0;
  for (let phone = 1; phone <= PHONES_MAX; phone++) {
    if (!isBilled(month, phone)) continue;
    micros += phoneTerm(BackupTerms.phoneFees);
    bytes += knownBeyond(month, phone);
  }
  return withVat(micros + priced(bytes, 1, 1));
}

function withVat(micros: i64): i64 {
  return toCents(micros * (WHOLE + term(BackupTerms.vatBasisPoints)), WHOLE);
}

function knownBeyond(month: i32, phone: i32): i64 {
  return beyondOf(month, phone, waitingBytes(month, phone));
}

/** So much per cent of what bytes beyond the bundle came to, once half up. */
export function shareOfPrice(bytes: i64): i64 {
  return priced(bytes, term(BackupTerms.usagePercent), 100);
}

function priced(bytes: i64, above: i64, below: u64): i64 {
  Wide.clear(SUM);
  Wide.addProduct(SUM, u64(bytes), u64(phoneTerm(BackupTerms.phoneMicros) * above));
  return Wide.roundHalfUp(SUM, Book.ticksPerMicro * below);
}

/** Bytes beyond the bundles that a phone used in the Months before that of a notice. */
export function bytesBefore(phone: i32, month: i32): i64 {
  let bytes: i64 = 0;
  for (let past = month - 1; past >= firstOf(month, BackupTerms.usageMonths); past--)
    if (isBilled(past, phone)) bytes += beyondOf(past, phone);
  return bytes;
}
