import { has, type Fact } from '../accounts/situation.ts';
import { DAY, dayOf, monthsLater } from '../days.ts';
import { fraction, product } from '../exact.ts';
import { giveBack } from './force-majeure.ts';
import { monthly, shareFrom } from './fees.ts';
import { holdsAt, isActive, type Life } from './life.ts';

// 10.3, 15.3, 16.1, 18.3: ending at once, and what an end costs.

/** The contract ends; a fee that was charged ahead comes back by days, and a day that was begun is used. */
export function end(life: Life, at: number, cost: 'costs' | 'free'): void {
  const { terms, book } = life;
  if (!isActive(life)) return;
  giveBack(life, dayOf(at));
  life.stage = 'ended';
  life.endedAt = at;
  for (const state of ['suspended', 'forceMajeure', 'outage', 'maintenance']) book.turn(at, state, 'off');
  life.suspension = undefined;
  life.isForceMajeure = false;
  book.turn(at, 'ended', 'on');
  terms.acts('sgn/end/reasonable-cost');
  if (cost === 'costs' && terms.uses('endCost')) book.post(at, 'exitCharge', terms.micros('endCost'));
  const index = book.monthOf(at);
  const firstFree = Math.ceil(at / DAY);
  const isCharged = book.rounded(index).some(([line]) => line === 'fee');
  if (isCharged && firstFree < book.month(index).until) {
    for (const [, micros] of monthly(life)) {
      book.post(at, 'refund', negative(product(micros, shareFrom(life, firstFree))));
    }
  }
  if (life.isSecured) book.post(at, 'depositReturned', negative(terms.micros('deposit')));
  life.isSecured = false;
}

export function negative({ above, below }: { above: bigint; below: bigint }) {
  return fraction(-above, below);
}

export function insolvent(life: Life, { atSeconds: at }: Fact): void {
  if (!isActive(life) || !life.terms.uses('endOnInsolvency')) return;
  life.terms.acts('sgn/end/immediate-grounds');
  end(life, at, 'costs');
}

/** 11.1, 11.2, 11.7: a breach lets the operator end the contract. */
export function breach(life: Life, fact: Fact): void {
  if (has(fact, 'written') || !isActive(life)) return;
  life.terms.acts(fact.fact === 'resale' ? 'sgn/use/no-resale' : 'sgn/use/lawful');
  if (life.terms.uses('endForBreach')) end(life, fact.atSeconds, 'costs');
}

/** 15.3: the customer ends at once, where there is a ground; without one that is refused. */
export function exitAtOnce(life: Life, { atSeconds: at }: Fact): void {
  if (!isActive(life)) return;
  const cost = costOfExit(life, at);
  if (cost) end(life, at, cost);
  else life.book.notice(at, 'requestRefused');
}

/** Undefined: no ground. */
function costOfExit(life: Life, at: number): 'costs' | 'free' | undefined {
  const { terms } = life;
  const beyond = life.beyondControl;
  const grounds: ('costs' | 'free')[] = [];
  if (beyond && holdsAt(beyond, at)) {
    terms.acts('sgn/force-majeure/exit-after-6-months');
    const last = monthsLater(dayOf(beyond.from), terms.count('forceMajeureMonths'));
    if (dayOf(at) > last) grounds.push(terms.reading('forceMajeureExit') === 'A' ? 'free' : 'costs');
  }
  terms.acts('sgn/change/no-free-exit-if-harmless');
  if (life.isChangedAdversely && terms.reading('A49') === 'A') {
    grounds.push(terms.reading('changeExit') === 'A' ? 'free' : 'costs');
  }
  terms.acts('sgn/end/immediate-grounds');
  const isDefault = life.operatorDefaults.some((period) => holdsAt(period, at));
  if (isDefault) grounds.push('costs');
  return grounds.includes('free') ? 'free' : grounds[0];
}

export function operatorDefault(life: Life, { atSeconds: from, untilSeconds: until }: Fact): void {
  life.operatorDefaults.push({ from, until });
}

/** 18.1, 18.2: changed terms hold a month after their announcement, unless another time is told. */
export function changeAnnounced(life: Life, fact: Fact): void {
  if (!isActive(life)) return;
  if (has(fact, 'adverse')) life.isChangedAdversely = true;
  const { atSeconds: at, untilSeconds: until } = fact;
  const usual = monthsLater(dayOf(at), life.terms.count('changeMonths')) * DAY;
  const holds = until ?? Math.max(at, usual);
  life.agenda.putLast(holds, () => {
    if (!isActive(life)) return;
    life.terms.acts('sgn/change/1-month');
    life.book.notice(holds, 'changeInForce');
  });
}
