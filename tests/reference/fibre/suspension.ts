import type { Fact } from '../accounts/situation.ts';
import { DAY, dayOf } from '../days.ts';
import { end } from './ending.ts';
import { isActive, type Life } from './life.ts';

// 3.5, 3.7: grounds on which the line is stopped, security against them, and reconnection.

/**
 * A ground that comes while a line is being reconnected suspends it anew.
 * @param ground what is gone when the ground is
 */
export function suspend(life: Life, at: number, ground: object): void {
  const { terms, book, agenda } = life;
  if (!isActive(life)) return;
  terms.acts('sgn/suspend/grounds');
  if (life.suspension && life.suspension.grounds.size > 0) {
    life.suspension.grounds.add(ground);
    return;
  }
  const suspension = { fromDay: dayOf(at), grounds: new Set([ground]) };
  life.suspension = suspension;
  book.turn(at, 'suspended', 'on');
  if (terms.reading('cureLate') === 'B') return;
  const over = (suspension.fromDay + terms.count('cureDays') + 1) * DAY;
  agenda.put(over, () => {
    if (life.suspension === suspension) end(life, over, 'costs');
  });
}

/** Cured within the term that was set, the line is reconnected at once; later it takes longer. */
export function groundGone(life: Life, at: number, ground: object): void {
  const { terms, book, agenda, suspension } = life;
  if (!suspension?.grounds.delete(ground) || suspension.grounds.size > 0) return;
  terms.acts('sgn/suspend/reconnect-fee');
  book.post(at, 'reconnection', terms.micros('reconnection'));
  const isInTime = dayOf(at) <= suspension.fromDay + terms.count('cureDays');
  const back = isInTime ? at : at + terms.count('lateCureDays') * DAY;
  const reconnect = (): void => {
    if (life.suspension !== suspension) return;
    life.suspension = undefined;
    book.turn(back, 'suspended', 'off');
  };
  if (back === at) reconnect();
  else agenda.put(back, reconnect);
}

/** Something for which the operator may suspend, until it is gone. */
export function groundFound(life: Life, fact: Fact): void {
  const { terms, agenda } = life;
  const { atSeconds: from, untilSeconds: until = Infinity } = fact;
  if (fact.fact === 'mandateMissing') life.mandateMissing.push({ from, until });
  if (!terms.uses('suspend')) return;
  suspend(life, from, fact);
  agenda.put(until, () => groundGone(life, until, fact));
}

/** 3.5: in doubt a security is asked, and the line is stopped where it is not given; that is a ground of its own. */
export function creditDoubt(life: Life, fact: Fact): void {
  const { terms, book } = life;
  const { atSeconds: at } = fact;
  if (!isActive(life)) return;
  if (!terms.uses('askSecurity')) {
    groundFound(life, fact);
    return;
  }
  if (life.isSecured || life.doubt) return;
  terms.acts('sgn/security/reasonable');
  book.notice(at, 'securityAsked');
  life.doubt = fact;
  life.securityDueDay = dayOf(at) + terms.count('securityDays') + 1;
}

/** The day after the last one on which the security could be given. */
export function passSecurityDay(life: Life, day: number): void {
  const { terms, doubt, securityDueDay } = life;
  if (doubt && day === securityDueDay && terms.uses('suspend')) suspend(life, day * DAY, doubt);
}

export function securityGiven(life: Life, { atSeconds: at }: Fact): void {
  const { terms, book, doubt } = life;
  if (!isActive(life) || !doubt) return;
  book.post(at, 'deposit', terms.micros('deposit'));
  life.isSecured = true;
  life.doubt = undefined;
  groundGone(life, at, doubt);
}
