// Until which day can no level be met, and no order within a day decide who pays? Bounds only: a day that may is not quiet.

import { Kind, Reaction } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { isDue } from '../rules/bill-shock';
import { MessageDay } from '../usage/messageDays';
import { Playing, playing } from './ahead';
import { beginBound, boundData, boundEvents, boundMessages, moneyNear, nextLevel } from './bounds';
import { inMoney } from './bundle';
import { Of, watching } from './context';
import { stopWaits } from './events';
import { eventsNearLimit, flowsNearLimit, limitUntil } from './limitsNear';
import { nextChangeAt } from './promises';

/** The first day from `day` on that must be played in order; `days` when none must. */
export function quietUntil(day: i32, days: i32): i32 {
  if (inMoney() || stopWaits()) return day;
  const warningsChange = Of.sim(Sim.reaction) != Reaction.goOn || Of.terms(Terms.stopWaitsForWarning) != 0;
  const promised = nextChangeAt(warningsChange);
  let until = promised < i64(days) * 86400 ? i32(promised / 86400) : days;
  if (until > day) until = limitUntil(day, until);
  if (until <= day || isDue()) return day;
  beginBound();
  if (playing != Playing.messages) until = boundData(day, until, nextLevel(Kind.data));
  if (playing != Playing.data) until = boundMessages(day, until);
  until = boundEvents(until, nextLevel(Kind.voice));
  if (until <= day || !moneyNear()) return until;
  if (until == day + 1) return day;
  beginBound();
  if (playing != Playing.messages) boundData(day, day + 1, i64.MAX_VALUE);
  if (playing != Playing.data) boundMessages(day, day + 1);
  boundEvents(day + 1, i64.MAX_VALUE);
  return moneyNear() ? day : day + 1;
}

/** How use that flows and calls of one day depend on each other. */
export enum Order {
  /** What flows can meet nothing. */
  apart,
  /** What flows may meet a level of its own bundle, of which the calls will know when the operator acts. */
  loose,
  /** Meters or limits that both share. */
  strict,
}

export function orderOf(day: i32): Order {
  if (playing != Playing.everything || inMoney() || stopWaits()) {
    return Order.strict;
  }
  const flowsLimited = watching && flowsNearLimit(day);
  if (flowsLimited && eventsNearLimit(day)) return Order.strict;
  beginBound();
  const meets = boundData(day, day + 1, nextLevel(Kind.data)) == day;
  const messagesMeet = boundMessages(day, day + 1) == day;
  boundEvents(day + 1, i64.MAX_VALUE);
  if (moneyNear() || (messagesMeet && MessageDay.sms(day) > 0)) return Order.strict;
  return meets || messagesMeet || flowsLimited ? Order.loose : Order.apart;
}
