import { secondsOf } from '../../../src/cases/quantities.ts';
import { Book } from '../accounts/book.ts';
import type { Fact, Lived } from '../accounts/situation.ts';
import type { AccountTerms } from '../accounts/terms.ts';
import { Agenda } from '../agenda.ts';
import { DAY, dayOf } from '../days.ts';
import { breach, changeAnnounced, exitAtOnce, insolvent, operatorDefault } from './ending.ts';
import { beginMonth } from './fees.ts';
import { forceMajeure, giveBack } from './force-majeure.ts';
import { damageFound, damageReported } from './liability.ts';
import { isActive, type Life } from './life.ts';
import {
  equipmentBought,
  extraWork,
  maintenance,
  outage,
  outageReported,
  repaired,
  settleAvailability,
  tampering,
} from './line.ts';
import {
  accepted,
  confirmed,
  connected,
  connectedBefore,
  notFeasible,
  offerWithdrawn,
  ordered,
  tooFew,
} from './order.ts';
import {
  bearInterest,
  beginDefault,
  collect,
  debitFailed,
  endUnpaid,
  makeInvoice,
  objection,
  paid,
  suspendUnpaid,
} from './payment.ts';
import { creditDoubt, groundFound, passSecurityDay, securityGiven } from './suspension.ts';
import { noticeGiven, passTermEnd } from './term.ts';

type Act = (life: Life, fact: Fact) => void;

const FACTS: Readonly<Record<string, Act>> = {
  ordered,
  accepted,
  offerWithdrawn,
  confirmed,
  tooFewParticipants: tooFew,
  notFeasible,
  lineConnected: connected,
  paid,
  debitFailed,
  objection,
  creditDoubt,
  securityGiven,
  mandateMissing: groundFound,
  breachLikely: groundFound,
  maintenance,
  outage,
  outageReported,
  repaired,
  equipmentBought,
  extraWork,
  tampering,
  damageFound,
  damageReported,
  forceMajeure,
  notice: noticeGiven,
  exitAtOnce,
  insolvency: insolvent,
  operatorDefault,
  resale: breach,
  unlawfulUse: breach,
  changeAnnounced,
};

/** What the terms make of a site's facts, as sorted lines of words. */
export function playFibre(terms: AccountTerms, { account, facts, months }: Lived): string[] {
  const book = new Book(months, terms.vat);
  const life = newLife(terms, book, account);
  const first = book.month(0).from;
  if (account.connected !== undefined) {
    connectedBefore(life, dayOf(secondsOf(account.connected)));
    while (life.termEnd < first) passTermEnd(life, life.termEnd, false);
  }
  const told = facts.filter(({ atSeconds }) => atSeconds < book.untilSecond);
  let index = 0;
  for (let day = first; day < dayOf(book.untilSecond); day++) {
    beginDay(life, day);
    for (; index < told.length && dayOf(told[index]?.atSeconds ?? 0) === day; index++) {
      const fact = told[index] as Fact;
      passTo(life, fact.atSeconds);
      const act = FACTS[fact.fact];
      if (!act) throw new Error(`fibre knows no ${fact.fact}`);
      act(life, fact);
    }
    passTo(life, (day + 1) * DAY - 1);
  }
  giveBack(life, dayOf(book.untilSecond));
  settleAvailability(life, months.length - 1);
  return book.lines();
}

/**
 * What midnight brings, in this order: the end of a term, an end for what is unpaid, a security that was not given (a line with a
 * ground is not reconnected as another goes), what falls due, a new month, direct debits, a suspension for what is
 * unpaid even so, default.
 */
function beginDay(life: Life, day: number): void {
  const { book } = life;
  bearInterest(life, day);
  passTermEnd(life, day, true);
  endUnpaid(life, day);
  passSecurityDay(life, day);
  passTo(life, day * DAY);
  const month = book.monthOfDay(day);
  if (book.month(month).from === day) {
    giveBack(life, day);
    if (month > 0) settleAvailability(life, month - 1);
    if (isActive(life)) beginMonth(life, day);
    makeInvoice(life, day);
  }
  collect(life, day);
  suspendUnpaid(life, day);
  beginDefault(life, day);
}

function passTo(life: Life, until: number): void {
  while (life.agenda.next <= until) life.agenda.take()();
}

function newLife(terms: AccountTerms, book: Book, account: Life['account']): Life {
  return {
    terms,
    book,
    account,
    agenda: new Agenda(),
    stage: 'open',
    isOrderVoid: false,
    acceptedDay: 0,
    connectedDay: 0,
    connectedIn: undefined,
    termEnd: Infinity,
    renewals: 0,
    endsOn: undefined,
    invoices: [],
    credit: 0n,
    nextDebitFails: false,
    suspension: undefined,
    mandateMissing: [],
    doubt: undefined,
    securityDueDay: 0,
    isSecured: false,
    outages: [],
    maintainedUntil: 0,
    beyondControl: undefined,
    isForceMajeure: false,
    givenBackTo: 0,
    operatorDefaults: [],
    isChangedAdversely: false,
    endedAt: Infinity,
    damage: undefined,
    paidForEvent: new Map(),
    paidInYear: new Map(),
  };
}
