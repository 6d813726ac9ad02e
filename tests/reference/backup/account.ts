import { Book } from '../accounts/book.ts';
import type { Fact, Lived } from '../accounts/situation.ts';
import type { AccountTerms } from '../accounts/terms.ts';
import { Agenda } from '../agenda.ts';
import type { Month } from '../days.ts';
import { cut, lapseUnanswered, mastDown, outage, outageReported, subscriptionRequested } from './backup.ts';
import { invoiceDay, monthsAfter } from './charges.ts';
import { rateUses } from './data.ts';
import { depositPaid, invoicePaid, paymentMissed } from './deposit.ts';
import {
  disconnectLogged,
  fault,
  faultReported,
  faultSeen,
  hardwareAdded,
  lossReported,
  lost,
  replaced,
  visited,
} from './hardware.ts';
import type { Life } from './life.ts';
import { leave } from './leaving.ts';
import { billPhones } from './phones.ts';
import { chargeShare } from './set-off.ts';

type Act = (life: Life, fact: Fact) => void;

/** Lines that are alike are uses of their own. */
const use: Act = (life, fact) => life.uses.push({ ...fact });

const FACTS: Readonly<Record<string, Act>> = {
  outage,
  outageReported,
  subscriptionRequested,
  lineSlow: () => undefined,
  cablePulled: cut,
  connectionBroken: cut,
  mastDown,
  misuse: (life, { atSeconds: from, untilSeconds: until = Infinity }) => life.misuses.push({ from, until }),
  simSuspended: (life, { atSeconds: from, untilSeconds: until = Infinity, subject }) =>
    life.suspensions.push({ phone: subject === 0 ? 1 : subject, span: { from, until } }),
  hardwareFault: fault,
  simFault: fault,
  faultSeen,
  faultReported,
  visited,
  hardwareLost: lost,
  disconnectLogged,
  lossReported,
  hardwareReplaced: replaced,
  hardwareAdded,
  notice: leave,
  paymentMissed,
  depositPaid,
  paid: invoicePaid,
  priceChanged: (life, { atSeconds: at, micros }) => life.prices.push({ at, micros }),
  phoneData: use,
  hotspotData: use,
  hardwareData: use,
};

/** The price list goes on changing, and there is a final bill to pay. */
const AFTER_THE_END = new Set(['priceChanged', 'paymentMissed', 'depositPaid', 'paid']);

/** What the terms make of a site's facts, as sorted lines of words: first what happened, then what its data were. */
export function playBackup(terms: AccountTerms, { account, facts, months }: Lived): string[] {
  const life = newLife(terms, new Book(months, terms.vat), account);
  const { book } = life;
  for (const fact of facts) {
    if (fact.atSeconds >= book.untilSecond) break;
    while (life.agenda.next <= fact.atSeconds) life.agenda.take()();
    if (life.endedAt < Infinity && !AFTER_THE_END.has(fact.fact)) continue;
    const act = FACTS[fact.fact];
    if (!act) throw new Error(`backup knows no ${fact.fact}`);
    act(life, fact);
  }
  while (life.agenda.next < book.untilSecond) life.agenda.take()();
  lapseUnanswered(life);
  rateUses(life);
  billPhones(life, months.length);
  chargeShare(life);
  months.forEach((month, index) => {
    for (const [line, micros] of book.rounded(index)) {
      book.invoice(dayBilled(life, month, index, line), index, line, micros);
    }
  });
  return book.lines();
}

/** A fee is invoiced as its Month begins, what is used with the next one's. */
function dayBilled(life: Life, month: Month, index: number, line: string): number {
  if (line === 'fee') return month.from;
  return line === 'improperData'
    ? invoiceDay(life, index)
    : monthsAfter(month, life.account.anchorDay ?? 1, 1);
}

function newLife(terms: AccountTerms, book: Book, account: Life['account']): Life {
  const phones = Array.from({ length: account.sims ?? 1 }, (_, index) => index + 1);
  return {
    terms,
    book,
    account,
    agenda: new Agenda(),
    isHardware: account.form === 'hardware',
    outages: [],
    cuts: [],
    misuses: [],
    free: [],
    losses: [],
    mastsDown: [],
    activeFrom: new Map(phones.map((phone) => [phone, 0])),
    activeUntil: new Map(),
    endedAt: Infinity,
    noticeAt: undefined,
    deposit: { asked: 0n, askedAt: -Infinity, held: 0n, owed: 0n, settledAt: -Infinity },
    shareOwedOf: [],
    suspensions: [],
    faults: new Set(),
    clocks: new Set(),
    hardwareAge: { months: account.hardwareMonths ?? 0, sinceMonth: 0 },
    uses: [],
    left: new Map(),
    needless: [],
    prices: [],
  };
}
