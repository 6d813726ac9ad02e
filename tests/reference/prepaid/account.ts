import { Book } from '../accounts/book.ts';
import type { Fact, Lived } from '../accounts/situation.ts';
import type { AccountTerms } from '../accounts/terms.ts';
import { fraction } from '../exact.ts';
import { deletedAt, failedTopUp, payBack, refundRequest, remove, spam, withdraw } from './closing.ts';
import { buy, dayUsedAt, lapse, lapseAt, useUpDay } from './credit.ts';
import { damaged, equipmentBought, nextOverdue, overdue, paid } from './invoices.ts';
import type { Life } from './life.ts';
import { blockLogin, renewLogin, reportLoss } from './login.ts';
import { logOn, nextOfSession, settle } from './session.ts';
import { breach, groundFound, groundsGone, interference, nextGroundGone } from './suspension.ts';

type Act = (life: Life, fact: Fact) => void;

const FACTS: Readonly<Record<string, Act>> = {
  bought: buy,
  session: logOn,
  withdrawal: withdraw,
  failedTopUp,
  refundRequest,
  poorService: (life, fact) => life.poorServices.push(fact),
  fraudSuspicion: groundFound,
  forceMajeure: groundFound,
  technicalTrouble: groundFound,
  resale: breach,
  rerouting: breach,
  voip: breach,
  interference,
  spam,
  loginReported: reportLoss,
  loginRenewed: renewLogin,
  equipmentBought,
  damageByCustomer: damaged,
  paid,
};

/** What falls due by itself, in the order in which it happens within one second. */
const DUE: readonly { next: (life: Life) => number; act: (life: Life, at: number) => void }[] = [
  { next: nextOfSession, act: settle },
  { next: lapseAt, act: lapse },
  { next: dayUsedAt, act: useUpDay },
  { next: nextGroundGone, act: groundsGone },
  { next: ({ blockLoginAt }) => blockLoginAt, act: blockLogin },
  { next: ({ refundAt }) => refundAt, act: payBack },
  { next: deletedAt, act: remove },
  { next: nextOverdue, act: overdue },
];

/** What the terms make of an account's facts, as sorted lines of words. */
export function playPrepaid(terms: AccountTerms, { facts, months }: Lived): string[] {
  const life = newLife(terms, new Book(months, terms.vat));
  for (const fact of facts) {
    if (fact.atSeconds >= life.book.untilSecond) break;
    passTo(life, fact.atSeconds);
    settle(life, fact.atSeconds);
    const act = FACTS[fact.fact];
    if (!act) throw new Error(`prepaid knows no ${fact.fact}`);
    act(life, fact);
  }
  passTo(life, life.book.untilSecond - 1);
  return life.book.lines();
}

/** What falls due in a second comes before the facts of that second. */
function passTo(life: Life, until: number): void {
  for (;;) {
    const moments = DUE.map(({ next }) => next(life));
    const at = Math.min(...moments);
    if (at > until) return;
    settle(life, at);
    const due = DUE.find(({ next }) => next(life) === at);
    due?.act(life, at);
  }
}

function newLife(terms: AccountTerms, book: Book): Life {
  return {
    terms,
    book,
    credit: fraction(0n),
    loaded: fraction(0n),
    paid: 0n,
    spent: 0n,
    firstPurchase: undefined,
    lastPurchaseAt: 0,
    begunDay: -1,
    session: undefined,
    grounds: [],
    online: { day: -1, seconds: 0, isAbnormal: false, earlierSeconds: 0, earlierDays: 0 },
    blockLoginAt: Infinity,
    lastActiveDay: Infinity,
    refundAt: Infinity,
    refundMicros: 0n,
    poorServices: [],
    invoices: [],
  };
}
