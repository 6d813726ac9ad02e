// 8.4, 8.5: an objection must be in by the fourteenth day of its invoice; an unfounded one may cost its investigation.

import { postMicros, tellNoticeBy } from '../accounts/book';
import { FactAt } from '../accounts/facts';
import { dayOf, monthOf } from '../accounts/months';
import { uses } from '../accounts/rights';
import { FactFlag } from '../layout/facts';
import { FibreTerms } from '../layout/fibre';
import { Line, Notice } from '../layout/kinds';
import { Invoices, Paper, paper } from './invoices';
import { Right } from './rights';
import { term } from './site';
import { Source } from '../layout/trace';

export function object(fact: i32): void {
  const time = FactAt.time(fact);
  if (!isInTime(fact)) tellNoticeBy(Source.objection, time, Notice.requestRefused);
  else if (FactAt.is(fact, FactFlag.founded)) postMicros(monthOf(time), Line.refund, FactAt.amount(fact));
  else if (uses(term(FibreTerms.investigateRight), Right.investigate, fact)) {
    const line = term(FibreTerms.investigationGivesBack) != 0 ? Line.refund : Line.investigation;
    postMicros(monthOf(time), line, term(FibreTerms.investigationMicros));
  }
}

function isInTime(fact: i32): bool {
  const subject = FactAt.subject(fact);
  const invoice = subject == 0 ? Invoices.count - 1 : subject - 1;
  if (invoice < 0 || invoice >= Invoices.count) return false;
  const days = term(FibreTerms.objectionDays);
  if (days < 0) return true;
  const travel = term(FibreTerms.objectionBySending) != 0 ? 0 : term(FibreTerms.postDays);
  return i64(dayOf(FactAt.time(fact))) + travel <= paper(invoice, Paper.day) + days;
}
