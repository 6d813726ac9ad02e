// Until which day can no level be met, and no order within a day decide who pays? Bounds only: a day that may is not quiet.

import { Place, Reaction } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { standing } from '../mobile-life/standing';
import { isDue } from '../rules/bill-shock';
import { waiting } from '../rules/calls-at-once';
import { callEndsCount, listens, mayGoOn } from '../rules/going-on';
import { MessageDay } from '../usage/messageDays';
import { Playing, playing } from './ahead';
import { Bound, serviceNear } from './bound';
import { addData, addEvents, addMessages, beginDays, firstNear } from './boundDays';
import { inMoney } from './bundle';
import { isUnderWay, nextCallEndsAt } from './callsUnderWay';
import { Of, detailedToday, ratesAtEnd, watching } from './context';
import { isCutOff } from './events';
import { eventsNearLimit, flowsNearLimit, limitUntil } from './limitsNear';
import { nextChangeAt } from './promises';
import { secondsCount } from './readings';

/** The first day from `day` on that must be played in order; `days` when none must. */
export function quietUntil(day: i32, days: i32): i32 {
  if (inMoney() || listens() || waiting > 0 || (isUnderWay() && ratesAtEnd)) return day;
  let until = unchangedUntil(days);
  if (until > day) until = limitUntil(day, until);
  if (until <= day || isDue()) return day;
  if (standing == 0 && isCutOff(Place.home)) return until; // nothing is used, nothing costs
  return firstNear(day, until);
}

/** The day on which something falls due that can change use or states; `days` when nothing does before. */
function unchangedUntil(days: i32): i32 {
  const warningsChange =
    Of.sim(Sim.reaction) != Reaction.goOn ||
    Of.terms(Terms.stopWaitsForWarning) != 0 ||
    Of.terms(Terms.exhaustionStops) != 0;
  const promised = nextChangeAt(warningsChange);
  return promised < i64(days) * 86400 ? i32(promised / 86400) : days;
}

/** The first day from `day` on that may see any use; `days` when every use is refused until then. */
export function refusedUntil(day: i32, days: i32): i32 {
  return standing == 0 && isCutOff(Place.home) ? max(day, unchangedUntil(days)) : day;
}

/** May a day's use meet a level or pass a limit, whatever falls due on it? */
export function isNear(day: i32): bool {
  return isDue() || mayGoOn() || limitUntil(day, day + 1) == day || firstNear(day, day + 1) == day;
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
  if (playing != Playing.everything || callEndsCount() || waiting > 0) return Order.strict;
  if (detailedToday && (secondsCount() || nextCallEndsAt() != i64.MAX_VALUE)) return Order.strict;
  const flowsLimited = watching && flowsNearLimit(day);
  if (flowsLimited && eventsNearLimit(day)) return Order.strict;
  beginDays();
  const meets = addData(day);
  const messagesMeet = addMessages(day);
  addEvents(day);
  if (shareMoney() || (messagesMeet && MessageDay.sms(day) > 0)) return Order.strict;
  return meets || messagesMeet || flowsLimited ? Order.loose : Order.apart;
}

/** May a level of charges be met, to which all kinds add? In detail it is known by what has arrived, whatever was used first. */
function shareMoney(): bool {
  if (Of.terms(Terms.warnOnMoney) != 0) return true;
  return !detailedToday && !Bound.serviceFar && serviceNear();
}
