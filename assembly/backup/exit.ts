// Mobile 15.4.2: after the minimum term more than nine employees may be held to a Month's notice. 15.4.3, for each phone in its
// minimum term: fee x Months left after the running one, for at most nine employees fee x (6 - Months begun), and 75 % of what its
// use of the three Months before the notice came to. 15.4.4: who does not prove the headcount counts as more than nine.

import { postMicros } from '../accounts/book';
import { Months, dayBegins, dayOf, monthBegins, monthOf, monthsLater } from '../accounts/months';
import { BackupSite, BackupTerms, PHONES_MAX } from '../layout/backup';
import { Line as BillLine } from '../layout/kinds';
import { bytesBefore, shareOfPrice } from './phone-bills';
import { phoneTerm } from './phones';
import { contractedAt, isContracted, siteTrait } from './site';
import { term } from './terms';

/** Months that a phone's subscription has run when one begins. */
function ageOf(phone: i32, month: i32): i64 {
  if (i64(phone) <= siteTrait(BackupSite.sims)) return siteTrait(BackupSite.ageMonths) + month;
  return i64(month - monthOf(contractedAt(phone)));
}

/** When a notice ends the contract: on the day that is chosen, or later. */
export function earliestEnd(time: i64, chosen: i64, isSmall: bool): i64 {
  let end = chosen;
  for (let phone = 1; phone <= PHONES_MAX && !isSmall; phone++)
    if (isContracted(phone)) end = max(end, endOf(phone, time, chosen));
  return end;
}

/** Of one phone: no notice is needed within its minimum term. */
function endOf(phone: i32, time: i64, chosen: i64): i64 {
  const month = monthOf(time);
  const left = term(BackupTerms.termMonths) - ageOf(phone, month);
  const ends = i64(month) + left;
  if (left > 0 && (ends > Months.count || chosen <= monthBegins(i32(ends)))) return time;
  const day = dayOf(time);
  return time + dayBegins(monthsLater(day, i32(term(BackupTerms.noticeMonths)))) - dayBegins(day);
}

export function chargeExit(noticeMonth: i32, time: i64, isSmall: bool): void {
  const month = monthOf(time);
  const whole = term(BackupTerms.termMonths);
  const until = isSmall ? min(whole, term(BackupTerms.smallMonths)) : whole;
  let months: i64 = 0;
  let bytes: i64 = 0;
  for (let phone = 1; phone <= PHONES_MAX; phone++) {
    if (!isContracted(phone)) continue;
    const age = ageOf(phone, month);
    months += max<i64>(0, until - age - i64(time > monthBegins(month)));
    if (age < whole) bytes += bytesBefore(phone, noticeMonth);
  }
  postMicros(month, BillLine.exitCharge, months * phoneTerm(BackupTerms.phoneFees));
  postMicros(month, BillLine.exitAddOn, shareOfPrice(bytes));
}
