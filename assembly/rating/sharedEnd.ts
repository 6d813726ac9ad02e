// The end of a bundle that calls at home and in the EU zone share: which of calls that last at once lie beyond it, and so on which
// line, is told by the order in which they end. Bounds only.

import { Kind, Place } from '../layout/kinds';
import { LIFE_HAS_AWAY, LIFE_PLACE } from '../layout/life';
import { Plan } from '../layout/terms';
import { LIFE } from '../usage/life';
import { Account } from './account';
import { Bound } from './bound';
import { isUnlimited } from './bundle';
import { Of, account } from './context';
import { EventDay } from './eventDays';
import { Slot } from './slot';

/** May calls pass the end of their bundle on a day or, begun on it, on the next, some of them away? The account stands before `from`. */
export function mayShareEnd(from: i32, day: i32, days: i32): bool {
  if (load<u32>(LIFE + LIFE_HAS_AWAY) == 0 || Bound.callsFar || isUnlimited(Kind.voice)) return false;
  const next = min(day + 1, days - 1);
  if (isAtHome(day) && isAtHome(next)) return false;
  let left = Of.plan(Plan.voiceSeconds) - Slot.get(account, Account.used + Kind.voice);
  if (left <= 0) return false;
  EventDay.sum();
  for (let d = from; d <= next; d++) left -= EventDay.charged(d);
  return left < 0;
}

function isAtHome(day: i32): bool {
  return load<u8>(LIFE + LIFE_PLACE + <usize>day) == Place.home;
}
