// Messages of a month in which no other kind of use depends on them: as sums, or alone by day.

import { Kind, Limit, Line, NumberClass, Place, Reaction } from '../layout/kinds';
import {
  DAYS,
  EVENT_KIND,
  LIFE_EVENT_COUNT,
  LIFE_HAS_AWAY,
  LIFE_MONTH_DAYS,
  LIFE_PLACE,
  LIFE_PLACED,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
  SECONDS_PER_DAY,
  Sim,
} from '../layout/life';
import { Plan } from '../layout/terms';
import { endMessageDay, limitOf } from '../rules/fair-use';
import { LIFE, Month } from '../usage/life';
import { MessageDay } from '../usage/messageDays';
import { placeMessages } from '../usage/placing';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { Playing, beginEvents, eventAt } from './ahead';
import { lookAtFlowsOnly } from './bound';
import { isUnlimited } from './bundle';
import { Of, account, levels, monthSeconds, setSettling } from './context';
import { useEvent } from './events';
import { beginFlows } from './flows';
import { Level } from './levels';
import { sendOrdinary, usePiece } from './pieces';
import { sumHomeMessages } from './sendings';
import { quietUntil } from './quiet';
import { playQuiet } from './quietDays';
import { Slot } from './slot';
import { useSum } from './sums';
import { playFlows } from './timeline';

/** A warning that changes messages, a bundle whose end home and EU use share, or a limit: what a block refuses counts towards none. */
export function messagesNeedDays(): bool {
  if (Of.plan(Plan.unlimited) != 0 && !messagesStayBelow()) return true;
  if (i64(Totals.largestGroup) > limitOf(Limit.groupSize)) return true;
  if (i64(Totals.freshTotal) > limitOf(Limit.distinctNumbers)) return true;
  if (isUnlimited(Kind.sms)) return false;
  const away = load<u32>(LIFE + LIFE_HAS_AWAY) != 0;
  const all = i64(Totals.smsTotal + Totals.groupMessages + Totals.specialMessages);
  if (away && all > Of.plan(Plan.smsCount)) return true;
  return Of.sim(Sim.reaction) != Reaction.goOn && all >= Slot.get(levels, Level.lowest + Kind.sms);
}

/** No day or month can pass a limit of 13.3. */
export function messagesStayBelow(): bool {
  const all = i64(Totals.smsTotal + Totals.specialMessages + Totals.groupMessages);
  return (
    all <= limitOf(Limit.smsDay) &&
    all <= limitOf(Limit.smsMonth) &&
    i64(Totals.mmsBase) <= min(limitOf(Limit.mmsBaseDay), limitOf(Limit.mmsBaseMonth)) &&
    i64(Totals.mmsOther) <= min(limitOf(Limit.mmsOtherDay), limitOf(Limit.mmsOtherMonth))
  );
}

/** Plays messages by day, those that are events in order. */
export function playMessages(): void {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  placeMessages();
  MessageDay.sum();
  beginFlows();
  beginEvents(Playing.messages);
  lookAtFlowsOnly(false);
  for (let day = 0; day < days;) {
    const until = quietUntil(day, days);
    if (until > day) playQuiet(day, until);
    else playFlows(day);
    endMessageDay();
    day = max(until, day + 1);
  }
}

/** Takes messages from their sums: ordinary SMS together, events one by one. */
export function sumMessages(): void {
  if (Totals.hasOther) useByDay();
  else if (Totals.smsTotal > 0) useOrdinary();
  if (Month.outgoing == Month.calls) return;
  if (load<u32>(LIFE + LIFE_HAS_AWAY) == 0) sumAtHome();
  else useEach();
}

/** MMS, group sendings and special SMS of a month at home, by class. */
function sumAtHome(): void {
  const special = Totals.specialMessages;
  sumHomeMessages(Kind.sms, NumberClass.mobile, i64(Totals.groupMessages));
  if (special > 0) {
    sumHomeMessages(Kind.sms, NumberClass.foreign, i64(Totals.foreignMessages));
    sumHomeMessages(Kind.sms, NumberClass.vas, i64(Totals.vasMessages));
    sumHomeMessages(Kind.sms, NumberClass.short, i64(special - Totals.foreignMessages - Totals.vasMessages));
  }
  sumHomeMessages(Kind.mms, NumberClass.mmsBase, i64(Totals.mmsBase));
  sumHomeMessages(Kind.mms, NumberClass.mmsOther, i64(Totals.mmsOther));
}

function useOrdinary(): void {
  const total = i64(Totals.smsTotal);
  const home = load<u32>(LIFE + LIFE_HAS_AWAY) == 0 ? total : smsAtHome();
  Slot.add(account, Account.messages, total);
  Slot.add(account, Account.homeSms, home);
  Slot.add(account, Account.euSms, total - home);
  useSum(Kind.sms, total, Line.smsBeyondBundle);
}

/** Where they are sent decides their price. */
function useByDay(): void {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  sendOrdinary(Place.home, smsAtHome(), monthSeconds);
  for (let day = 0; day < days; day++) {
    const place = i32(load<u8>(LIFE + LIFE_PLACE + <usize>day));
    const away = u64(load<u32>(LIFE + LIFE_SMS_AWAY + 4 * <usize>day));
    if (place != Place.home && away > 0) usePiece(Kind.sms, place, 0, away, i64(day + 1) * SECONDS_PER_DAY);
  }
}

function smsAtHome(): i64 {
  let total: i64 = 0;
  for (let day = 0; day < DAYS; day++) total += i64(load<u32>(LIFE + LIFE_SMS_HOME + 4 * <usize>day));
  return total;
}

/** The same of a month with an away part, one by one. */
function useEach(): void {
  const placed = load<u32>(LIFE + LIFE_PLACED) != 0;
  const end = placed ? i32(load<u32>(LIFE + LIFE_EVENT_COUNT)) : Month.outgoing;
  setSettling(false);
  for (let i = placed ? 0 : Month.calls; i < end; i++) {
    if (load<u8>(eventAt(i) + EVENT_KIND) != Kind.voice) useEvent(eventAt(i));
  }
  setSettling(true);
}
