import type { Fact } from '../accounts/situation.ts';
import { loseCredit } from './credit.ts';
import { isClosed, type Life } from './life.ts';
import { endSession } from './session.ts';

// 3.6, 4.3: a lost login is blocked after its report, until there is a new one.

export function reportLoss(life: Life, { atSeconds: at }: Fact): void {
  if (isClosed(life) || life.book.isOn('loginBlocked')) return;
  life.blockLoginAt = Math.min(life.blockLoginAt, at + life.terms.count('blockMinutes') * 60);
}

export function blockLogin(life: Life, at: number): void {
  life.blockLoginAt = Infinity;
  if (isClosed(life)) return;
  life.terms.acts('cm-prepaid/account/report-loss');
  endSession(life, at);
  life.book.turn(at, 'loginBlocked', 'on');
  if (life.terms.reading('loginCredit') === 'B') loseCredit(life, at);
}

export function renewLogin(life: Life, { atSeconds: at }: Fact): void {
  life.blockLoginAt = Infinity;
  life.book.turn(at, 'loginBlocked', 'off');
}
