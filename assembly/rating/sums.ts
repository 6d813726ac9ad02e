// A sum of use, drawn on a bundle in one piece, and the warnings it led to.

import { Kind, Line, Notice } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { Account } from './account';
import { draw, inMoney, isUnlimited } from './bundle';
import { charge, stopIsNarrow } from './charge';
import { Of, account, levels, terms } from './context';
import { Level } from './levels';
import { Slot } from './slot';
import { Wide } from './wide';

/** Draws on the bundle; what is beyond was all used at home. A bundle of money (A12 B) pays all of what is taken so. */
export function useSum(kind: Kind, units: i64, line: Line): void {
  if (isUnlimited(kind) || inMoney()) {
    Slot.add(account, Account.used + kind, units);
    return;
  }
  const over = draw(kind, units, false);
  if (over <= 0) return;
  const cost = charge(line, kind, over, Of.plan(Plan.dataTicks + kind));
  Wide.addFrom(Slot.at(account, Account.service), cost);
  if (stopIsNarrow()) Wide.addFrom(Slot.at(account, Account.toStop), cost);
}

/** Counts the levels of a bundle that have been met, for those whom a warning does not change. */
export function countLevels(kind: Kind): void {
  const used = Slot.get(account, Account.used + kind);
  if (Slot.get(levels, Level.lowest + kind) > used) return;
  for (let step = 0; step < 3; step++) {
    if (Slot.get(levels, Level.reached + 3 * step + kind) <= used)
      countNotice(Notice.dataReached + 3 * step + kind);
  }
}

/** The same for a ceiling that stops nothing. */
export function countCeiling(): void {
  if (Of.sim(Sim.ceiling) == 0 || Of.terms(Terms.ceilingStops) != 0) return;
  if (Wide.reaches(Slot.at(account, Account.service), Slot.at(terms, Terms.ceiling)))
    countNotice(Notice.ceiling);
}

function countNotice(notice: Notice): void {
  const seen = Slot.get(account, Account.seen);
  if ((seen >> notice) & 1) return;
  Slot.set(account, Account.seen, seen | (1 << notice));
  Slot.add(account, Account.notices + notice, 1);
}
