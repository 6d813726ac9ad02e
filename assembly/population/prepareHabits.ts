import { NumberClass } from '../layout/kinds';
import { Archetype } from '../layout/population';
import { DayClass, Run, dayClass } from '../calendar/run';
import { Lognormal } from '../random/quantiles';
import { MASK_ONE, Masks, TWO_SHARES_BYTES } from '../random/masks';
import { CallClasses } from './callClasses';
import { Curve } from './curve';
import { Habits, WEIGHT_ONE } from './habits';

const HALF_WORD = 65536;
const RECIPIENTS_MAX: i64 = 65535;
const MONTH_DAYS: f64 = 30.4375;
const RUN_FACTORS = 2048;
/** Data factor of each day of the run, one row of f32 for each archetype. */
const DAY_FACTORS: usize = memory.data(131072, 16);
const WEIGHTS: usize = memory.data(384, 16);
const SHARES: usize = memory.data(1536, 16);

/** Derives the habits of one archetype; the calendar and the curves are loaded before. */
export function prepareHabits(archetype: i32, slots: usize): void {
  const habits = Habits.of(archetype);
  habits.slots = slots;
  habits.dayTable = Lognormal.table(habits.real(Archetype.dataSigmaDay));
  habits.dataMonthTable = Lognormal.table(habits.real(Archetype.dataSigmaMonth));
  habits.callsMonthTable = Lognormal.table(habits.real(Archetype.callsSigmaMonth));
  habits.smsMonthTable = Lognormal.table(habits.real(Archetype.smsSigmaMonth));
  habits.callTable = Lognormal.table(habits.real(Archetype.callSigma));
  habits.burstTable = Lognormal.table(habits.real(Archetype.burstSigma));
  habits.dataWeekdayCurve = Curve.at(habits.whole(Archetype.dataWeekdayCurve));
  habits.dataWeekendCurve = Curve.at(habits.whole(Archetype.dataWeekendCurve));
  habits.callWeekdayCurve = Curve.at(habits.whole(Archetype.callWeekdayCurve));
  habits.callWeekendCurve = Curve.at(habits.whole(Archetype.callWeekendCurve));
  habits.callCap = f32(habits.whole(Archetype.callCapSeconds));
  habits.callMean = f32(habits.real(Archetype.callMeanSeconds));
  habits.roaming = i32(habits.whole(Archetype.roaming));
  habits.turnDays = i32(habits.whole(Archetype.turnDays));
  habits.turnSims = i32(max<i64>(1, habits.whole(Archetype.turnSims)));
  prepareClasses(habits, archetype);
  prepareGroups(habits);
  prepareRates(habits, archetype);
  prepareWeights(habits, archetype);
  prepareDays(habits, archetype);
}

function prepareRates(habits: Habits, archetype: i32): void {
  const off = shareOf(habits.whole(Archetype.offShare), MASK_ONE);
  const idle = shareOf(habits.whole(Archetype.idleShare), MASK_ONE);
  habits.shares = SHARES + <usize>archetype * TWO_SHARES_BYTES;
  habits.alwaysOff = off == MASK_ONE ? 0xffffffff : 0;
  habits.alwaysIdle = idle == MASK_ONE ? 0xffffffff : 0;
  Masks.prepare(habits.shares, off, idle);
  const used = (1 - f64(off) / MASK_ONE) * (1 - f64(idle) / MASK_ONE);
  habits.expectedDays = (MONTH_DAYS * used * (5 + 2 * habits.real(Archetype.dataWeekend))) / 7;
  habits.callsWeekday = habits.real(Archetype.callsWeekday);
  habits.callsWeekend = habits.real(Archetype.callsWeekend);
  habits.callsHoliday = habits.real(Archetype.callsHoliday);
  habits.callsAbroad = habits.real(Archetype.callsAbroad);
  habits.smsDay = habits.real(Archetype.smsMonth) / MONTH_DAYS;
  habits.smsFresh = habits.real(Archetype.smsFresh);
  habits.specialPerCall = habits.real(Archetype.specialPerCall);
  habits.smsSpecialPerSms = habits.real(Archetype.smsSpecialPerSms);
  habits.mmsPerSms = habits.real(Archetype.mmsPerSms);
  habits.groupsDay = habits.real(Archetype.groupsMonth) / MONTH_DAYS;
  habits.callIncoming = habits.real(Archetype.callIncoming);
}

function prepareClasses(habits: Habits, archetype: i32): void {
  const ordinary = habits.slots + (Archetype.ordinary << 3);
  const special = habits.slots + (Archetype.special << 3);
  habits.ordinaryClasses = CallClasses.prepare(2 * archetype, ordinary, 3, NumberClass.onNet);
  habits.specialClasses = CallClasses.prepare(2 * archetype + 1, special, 5, NumberClass.foreign);
  habits.smsFirstEnd = shareOf(habits.whole(Archetype.smsSpecial), HALF_WORD);
  habits.smsSecondEnd = shareOf(habits.whole(Archetype.smsSpecial + 1), HALF_WORD);
  habits.mmsFirstEnd = shareOf(habits.whole(Archetype.mms), HALF_WORD);
  habits.mmsSecondEnd = shareOf(habits.whole(Archetype.mms + 1), HALF_WORD);
  habits.freshShare = u32(habits.real(Archetype.smsFresh) * HALF_WORD + 0.5);
}

function prepareGroups(habits: Habits): void {
  const least = min<i64>(max<i64>(2, habits.whole(Archetype.groupMin)), RECIPIENTS_MAX);
  const most = min<i64>(max(least, habits.whole(Archetype.groupMax)), RECIPIENTS_MAX);
  habits.groupMin = u32(least);
  habits.groupSpan = u32(most - least + 1);
  habits.groupFresh = habits.real(Archetype.groupFresh);
}

function prepareWeights(habits: Habits, archetype: i32): void {
  const weights = WEIGHTS + <usize>archetype * 24;
  habits.callWeights = weights;
  habits.awayWeight = weightOf(habits.callsAbroad);
  store<u32>(weights, WEIGHT_ONE, DayClass.weekday << 2);
  store<u32>(weights, weightOf(habits.callsWeekend), DayClass.weekend << 2);
  store<u32>(weights, weightOf(habits.callsHoliday), DayClass.holiday << 2);
  const quiet = weightOf(habits.real(Archetype.smsWeekend));
  store<u32>(weights + 12, WEIGHT_ONE, DayClass.weekday << 2);
  store<u32>(weights + 12, quiet, DayClass.weekend << 2);
  store<u32>(weights + 12, quiet, DayClass.holiday << 2);
}

function prepareDays(habits: Habits, archetype: i32): void {
  habits.dayFactors = DAY_FACTORS + <usize>archetype * (RUN_FACTORS << 2);
  const weekend = f32(habits.real(Archetype.dataWeekend));
  const holiday = f32(habits.real(Archetype.dataHoliday));
  for (let day = 0; day < RUN_FACTORS; day++) {
    const kind = dayClass(Run.firstDay + day);
    const factor = kind == DayClass.weekday ? f32(1) : kind == DayClass.weekend ? weekend : holiday;
    store<f32>(habits.dayFactors + ((<usize>day) << 2), factor);
  }
}

/** A factor in 1/65536, 256 at most. */
function weightOf(factor: f64): u32 {
  return u32(min(max(factor, 0), 256) * WEIGHT_ONE + 0.5);
}

/** A threshold of 2^32 as the nearest share of `one`. */
function shareOf(threshold: i64, one: i64): i32 {
  return i32((threshold * one + 0x80000000) >> 32);
}
