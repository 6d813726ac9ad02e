import { has, type Fact } from '../accounts/situation.ts';
import { isClosed, type Life } from './life.ts';
import { endSession } from './session.ts';

// 1.4, 2.2, 2.4: the service is suspended at once, until every ground is gone.

/** A closed account has no service to suspend. */
export function suspend(life: Life, at: number, until: number): void {
  if (isClosed(life)) return;
  life.terms.acts('cm-prepaid/suspend/immediate');
  life.grounds.push(until);
  life.book.turn(at, 'suspended', 'on');
  if (!life.session) return;
  const isRunningOn = life.terms.reading('A52clock') === 'B';
  const { session } = life;
  endSession(life, at);
  if (isRunningOn) life.session = { ...session, isRunningOn };
}

/** 1.4: fraud, force majeure, technical need, or a breach. */
export function groundFound(life: Life, { atSeconds: at, untilSeconds: until = Infinity }: Fact): void {
  if (life.terms.uses('suspend')) suspend(life, at, until);
}

/** 2.2: own use only, unless the operator agreed. */
export function breach(life: Life, fact: Fact): void {
  if (has(fact, 'written')) return;
  if (fact.fact === 'voip' && life.terms.reading('voip') === 'B' && !has(fact, 'offered')) return;
  life.terms.acts('cm-prepaid/use/personal-only');
  groundFound(life, fact);
}

/** 2.4: a device that disturbs the network. */
export function interference(life: Life, { atSeconds: at, untilSeconds: until = Infinity }: Fact): void {
  if (!life.terms.uses('interference')) return;
  life.terms.acts('cm-prepaid/device/interference-suspend');
  suspend(life, at, until);
}

export function nextGroundGone({ grounds }: Life): number {
  return Math.min(...grounds);
}

export function groundsGone(life: Life, at: number): void {
  life.grounds = life.grounds.filter((until) => until > at);
  if (life.grounds.length > 0) return;
  life.book.turn(at, 'suspended', 'off');
  if (life.session?.isRunningOn) life.session = undefined;
}
