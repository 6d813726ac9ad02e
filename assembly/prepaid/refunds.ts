// 2.6, 3.7, 5.1: money back for a payment without credit, on proof, and for the rest of the credit after poor service, at the
// operator's judgement; a refund blocks the account.

import { post, tellNotice, tellNoticeBy } from '../accounts/book';
import { FactAt } from '../accounts/facts';
import { dayOf, monthOf } from '../accounts/months';
import { uses } from '../accounts/rights';
import { Fact, FactFlag } from '../layout/facts';
import { Line, Notice, State } from '../layout/kinds';
import { PrepaidTerms } from '../layout/prepaid';
import { INCL_TICKS, close, emptyCredit, payOut } from './credit';
import { Right } from './rights';
import { cutSession, settleSession } from './session';
import { Account, term } from './wallet';
import { worth } from './worth';
import { Source } from '../layout/trace';

/** Pays an amount incl. VAT back. */
export function giveBack(time: i64, micros: i64): void {
  post(monthOf(time), Line.refund, micros, INCL_TICKS);
  tellNotice(time, Notice.refunded);
}

/** A payment that brought no credit. */
export function claimPayment(fact: i32): void {
  const time = FactAt.time(fact);
  const amount = FactAt.amount(fact);
  post(monthOf(time), Line.credit, amount, INCL_TICKS);
  if (term(PrepaidTerms.failedComesBack) == 0) return;
  if (!FactAt.is(fact, FactFlag.proven)) {
    Account.paid += amount;
    tellNotice(time, Notice.requestRefused);
    return;
  }
  const blocks = term(PrepaidTerms.blocksAfter) == 1;
  settleSession(time);
  const rest = blocks && term(PrepaidTerms.restPaidOut) != 0 ? worth() : 0;
  giveBack(time, amount + rest);
  if (rest > 0) payOut();
  if (blocks) close(Source.usual, time, State.blocked);
}

/** The rest of the credit after poor service. */
export function askRest(fact: i32): void {
  if (term(PrepaidTerms.poorService) == 0) return;
  const time = FactAt.time(fact);
  if (!isGranted(fact)) {
    tellNoticeBy(Source.poorService, time, Notice.requestRefused);
    return;
  }
  cutSession(time);
  giveBack(time, worth());
  payOut();
  if (term(PrepaidTerms.blocksAfter) != 0) close(Source.usual, time, State.blocked);
  else emptyCredit(time);
}

function isGranted(fact: i32): bool {
  if (Account.closed || !isGrounded(fact)) return false;
  return uses(term(PrepaidTerms.grantRight), Right.grantRefund, fact);
}

/** Is one of the poor services before a request a ground for it? */
function isGrounded(request: i32): bool {
  for (let fact = 0; fact < request; fact++) {
    if (FactAt.kind(fact) == Fact.poorService && bears(fact, request)) return true;
  }
  return false;
}

function bears(poor: i32, request: i32): bool {
  if (FactAt.is(poor, FactFlag.excused) && term(PrepaidTerms.breakdownBars) != 0) return false;
  const days = i32(term(PrepaidTerms.complaintDays));
  const late = days >= 0 && dayOf(FactAt.time(request)) > dayOf(FactAt.time(poor)) + days;
  return !late || !FactAt.is(request, FactFlag.complaint);
}
