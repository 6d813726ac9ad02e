import { has, type Fact } from '../accounts/situation.ts';
import { DAY, dayOf, monthsLater } from '../days.ts';
import { Agenda } from '../agenda.ts';
import { fraction, product } from '../exact.ts';
import { owe, type Life } from './life.ts';
import { endPhones, phonesAt } from './phones.ts';
import { settle } from './set-off.ts';

// Mobile 15.4, where the phones' subscriptions are billed with the site.

/** 15.4.2: the day that the customer picks, unless a Month's notice is due. */
export function leave(life: Life, fact: Fact): void {
  const { terms, agenda, account } = life;
  if (account.phonesBilled !== 'true' || life.noticeAt !== undefined) return;
  const { atSeconds: at } = fact;
  life.noticeAt = at;
  const isSmall = has(fact, 'proven') && (account.employees ?? 0) <= terms.count('smallEmployees');
  const picked = Math.max(at, fact.untilSeconds ?? at);
  const needsNotice = !isSmall && phonesAt(life, at).some((phone) => isPastTerm(life, phone, at, picked));
  const last = monthsLater(dayOf(at), terms.count('noticeMonths')) * DAY + (at % DAY);
  const end = needsNotice ? Math.max(picked, last) : picked;
  if (end === at) endAll(life, end, isSmall);
  else agenda.putLast(end, () => endAll(life, end, isSmall));
}

/** Months of a phone's subscription that are over when a month of the run begins. */
function monthsRun({ book, account, activeFrom }: Life, phone: number, month: number): number {
  if (phone <= (account.sims ?? 1)) return (account.ageMonths ?? 0) + month;
  return month - book.monthOf(activeFrom.get(phone) ?? 0);
}

function isPastTerm(life: Life, phone: number, at: number, picked: number): boolean {
  const { book, terms, account } = life;
  const month = book.monthOf(at);
  const left = terms.count('minTermMonths') - monthsRun(life, phone, month);
  if (left <= 0) return true;
  const first = new Date(book.month(month).from * DAY * 1000);
  const ends = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + left, 1) / DAY / 1000;
  const anchored = Math.min(account.anchorDay ?? 1, monthsLater(ends, 1) - ends);
  return picked > (ends + anchored - 1) * DAY;
}

/** 15.4.3: months of the term that are left after those begun, and a share of the use of the months before the notice. */
function endAll(life: Life, at: number, isSmall: boolean): void {
  const { terms, book, account } = life;
  const month = book.monthOf(at);
  const term = terms.count('minTermMonths');
  const owedUntil = isSmall ? Math.min(term, terms.count('smallExitMonths')) : term;
  const fee = terms.planMicros(account.plan, 'phoneFee');
  const begins = book.month(month).from * DAY;
  for (const phone of phonesAt(life, at)) {
    const run = monthsRun(life, phone, month);
    const left = owedUntil - run - (at > begins ? 1 : 0);
    if (left > 0) owe(life, month, 'exitCharge', product(fee, fraction(BigInt(left))));
    if (run < term) life.shareOwedOf.push(phone);
  }
  endPhones(life, at);
  life.agenda = new Agenda();
  settle(life, at);
  const unanswered = life.free.filter(({ from }) => from > at);
  for (const each of unanswered) life.free.splice(life.free.indexOf(each), 1);
  for (const state of ['outage', 'freeData', 'failover', 'backupFailed', 'faulty'])
    book.turn(at, state, 'off');
  book.turn(at, 'ended', 'on');
  life.endedAt = at;
}
