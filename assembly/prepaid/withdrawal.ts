// 2.3: who bought at a distance and has not activated may withdraw within seven working days, counted from the next day on;
// all money comes back within seven working days of the message.

import { tellNoticeBy } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { dayBegins, dayOf } from '../accounts/months';
import { workingDaysLater } from '../accounts/working-days';
import { Notice, State } from '../layout/kinds';
import { PrepaidTerms } from '../layout/prepaid';
import { close, payOut } from './credit';
import { Due } from './due';
import { giveBack } from './refunds';
import { Account, term } from './wallet';
import { Source } from '../layout/trace';

export function withdraw(time: i64): void {
  if (term(PrepaidTerms.withdrawDays) < 0) return;
  if (!mayWithdraw(dayOf(time))) {
    tellNoticeBy(Source.withdrawal, time, Notice.requestRefused);
    return;
  }
  Account.toRefund = Account.paid;
  payOut();
  close(Source.usual, time, State.withdrawn);
  const days = i32(term(PrepaidTerms.refundDays));
  if (days >= 0) setDeadline(max(time, dayBegins(later(dayOf(time), days))), Due.withdrawalRefund, 0);
}

function mayWithdraw(day: i32): bool {
  if (Account.closed || Account.activated || !Account.madeOnline) return false;
  if (term(PrepaidTerms.loadedIsActive) != 0) return false;
  return day <= later(Account.madeOn, i32(term(PrepaidTerms.withdrawDays)));
}

function later(day: i32, count: i32): i32 {
  return workingDaysLater(day, count, i32(term(PrepaidTerms.country)), term(PrepaidTerms.saturdays) != 0);
}

export function refundWithdrawal(time: i64): void {
  giveBack(time, Account.toRefund);
}
