// What a month's use may cost at most, from its sums.

import { Kind } from '../layout/kinds';
import { LIFE_RECORDED } from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { LIFE } from '../usage/life';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { Bound, beyond, maySurcharge, roamNear, serviceNear } from './bound';
import { addData, addDataCost, beginDays } from './boundDays';
import { Of, account, levels } from './context';
import { Level } from './levels';
import { Slot } from './slot';

/** Before a month is played: can its money, or its calls, meet anything at all? */
export function lookAhead(days: i32): void {
  Bound.serviceFar = false;
  Bound.roamFar = false;
  Bound.callsFar = false;
  if (load<u32>(LIFE + LIFE_RECORDED) != 0 || maySurcharge() || Of.terms(Terms.rulesOff) != 0) return;
  if (Of.terms(Terms.straddleWhole) != 0) return; // a record costs more than what lies beyond the bundle
  boundMonth(days);
  Bound.serviceFar = !serviceNear() && Of.terms(Terms.warnOnMoney) == 0;
  Bound.roamFar = !roamNear();
  Bound.callsFar = Slot.get(levels, Level.lowest + Kind.voice) > callSeconds();
}

/** Bounds all that the month costs. */
export function boundMonth(days: i32): void {
  Bound.begin();
  boundData(days);
  if (Totals.hasOther || maySurcharge()) boundDearly();
  else boundInZone();
}

/** The data of a month that begins. */
export function boundData(days: i32): void {
  const inside = i64(Totals.homeBytes + Totals.euBytes);
  if (Totals.hasOther || Slot.get(account, Account.outside) != 0) {
    beginDays();
    for (let day = 0; day < days; day++) addData(day);
  } else {
    addDataCost(0, inside, i64(Totals.euBytes));
  }
}

/** A month outside the EU zone, or with a surcharge: everything at the highest price there is. */
function boundDearly(): void {
  const messages = i64(Totals.smsTotal + Totals.specialMessages + Totals.groupMessages);
  const mms = i64(Totals.mmsBase + Totals.mmsOther);
  Bound.service += f64(callSeconds()) * f64(Slot.get(levels, Level.dearestVoice));
  Bound.service += f64(messages + mms) * f64(Slot.get(levels, Level.dearestMessage));
}

function boundInZone(): void {
  const special =
    Totals.specialCalls > 0 ? chargedBound(i64(Totals.specialSeconds), i64(Totals.specialCalls)) : 0;
  const voice = chargedBound(i64(Totals.callSeconds), i64(Totals.calls)) + special;
  const specialMessages = i64(Totals.specialMessages);
  const sms = i64(Totals.smsTotal + Totals.groupMessages) + specialMessages;
  const mms = i64(Totals.mmsBase + Totals.mmsOther);
  Bound.service += beyond(Kind.voice, voice) * f64(Of.plan(Plan.voiceTicks));
  Bound.service += f64(special) * f64(Slot.get(levels, Level.specialVoice));
  Bound.service += beyond(Kind.sms, sms) * f64(Of.plan(Plan.smsTicks));
  Bound.service += f64(specialMessages) * f64(Slot.get(levels, Level.specialMessage));
  Bound.service += f64(mms) * f64(Of.plan(Plan.mmsTicks));
}

/** Charged seconds of all calls of the month. */
export function callSeconds(): i64 {
  const calls = i64(Totals.calls + Totals.specialCalls + Totals.incoming);
  return chargedBound(i64(Totals.callSeconds + Totals.specialSeconds + Totals.incomingSeconds), calls);
}

export function chargedBound(seconds: i64, calls: i64): i64 {
  return seconds + calls * (Of.plan(Plan.voiceFirstSeconds) + Of.plan(Plan.voiceStepSeconds));
}
