import { Archetype } from '../layout/population';
import { DayClass, Run, dayClass } from '../calendar/run';
import { Lognormal } from '../random/quantiles';
import { MASK_ONE } from '../random/masks';
import { Curve } from './curve';

export const RUN_FACTORS = 2048;
/** Data factor of each day of the run, one row of f32 for each archetype. */
const DAY_FACTORS: usize = memory.data(131072, 16);
const WEIGHTS: usize = memory.data(384, 16);
export const WEIGHT_ONE = 65536;
const HABITS: usize = memory.data(5120, 16);
const HABITS_STRIDE: usize = 320;

/** What is derived from one archetype's slots when a program is loaded. */
@unmanaged
export class Habits {
  slots: usize = 0; // its Archetype slots
  dayTable: usize = 0; // lognormal tables
  dataMonthTable: usize = 0;
  callsMonthTable: usize = 0;
  smsMonthTable: usize = 0;
  callTable: usize = 0;
  burstTable: usize = 0;
  dayFactors: usize = 0; // f32 for each day of the run
  dataWeekdayCurve: usize = 0;
  dataWeekendCurve: usize = 0;
  callWeekdayCurve: usize = 0;
  callWeekendCurve: usize = 0;
  off: i32 = 0; // shares of days, of 4096
  idle: i32 = 0;
  callWeights: usize = 0; // of a day by its DayClass, three u32 in 1/65536; then the same for messages
  awayWeight: u32 = 0; // factor on the weight of a day with an away part, for calls
  ordinaryFirst: u32 = 0; // shares of ordinary number classes, of 256
  ordinarySecond: u32 = 0;
  callCap: f32 = 0; // seconds
  callMean: f32 = 0;
  roaming: i32 = 0;
  turnDays: i32 = 0;
  turnSims: i32 = 0;
  expectedDays: f64 = 0; // weekdays of full use that a mean month amounts to
  callsWeekend: f64 = 0; // factors
  callsHoliday: f64 = 0;
  callsAbroad: f64 = 0;
  smsFresh: f64 = 0;
  callsWeekday: f64 = 0;
  smsDay: f64 = 0;
  specialPerCall: f64 = 0;
  smsSpecialPerSms: f64 = 0;
  mmsPerSms: f64 = 0;
  groupsDay: f64 = 0;
  callIncoming: f64 = 0;
  mmsFirst: u32 = 0; // upper ends, as u32, of which the last is not needed
  mmsSecond: u32 = 0;
  smsSpecialFirst: u32 = 0;
  smsSpecialSecond: u32 = 0;

  static of(archetype: i32): Habits {
    return changetype<Habits>(HABITS + <usize>archetype * HABITS_STRIDE);
  }


  @inline real(slot: i32): f64 {
    return load<f64>(this.slots + ((<usize>slot) << 3));
  }


  @inline whole(slot: i32): i64 {
    return load<i64>(this.slots + ((<usize>slot) << 3));
  }
}

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
  habits.off = shareOf(habits.whole(Archetype.offShare), MASK_ONE);
  habits.idle = shareOf(habits.whole(Archetype.idleShare), MASK_ONE);
  habits.ordinaryFirst = shareOf(habits.whole(Archetype.ordinary), 256);
  habits.ordinarySecond = shareOf(habits.whole(Archetype.ordinary + 1), 256);
  habits.callCap = f32(habits.whole(Archetype.callCapSeconds));
  habits.callMean = f32(habits.real(Archetype.callMeanSeconds));
  habits.roaming = i32(habits.whole(Archetype.roaming));
  habits.turnDays = i32(habits.whole(Archetype.turnDays));
  habits.turnSims = i32(max<i64>(1, habits.whole(Archetype.turnSims)));
  habits.mmsFirst = endOf(habits.whole(Archetype.mms));
  habits.mmsSecond = endOf(habits.whole(Archetype.mms + 1));
  habits.smsSpecialFirst = endOf(habits.whole(Archetype.smsSpecial));
  habits.smsSpecialSecond = endOf(habits.whole(Archetype.smsSpecial + 1));
  prepareRates(habits);
  prepareWeights(habits, archetype);
  prepareDays(habits, archetype);
}

function prepareRates(habits: Habits): void {
  const used = (1 - f64(habits.off) / MASK_ONE) * (1 - f64(habits.idle) / MASK_ONE);
  habits.expectedDays = (30.4375 * used * (5 + 2 * habits.real(Archetype.dataWeekend))) / 7;
  habits.callsWeekday = habits.real(Archetype.callsWeekday);
  habits.callsWeekend = habits.real(Archetype.callsWeekend);
  habits.callsHoliday = habits.real(Archetype.callsHoliday);
  habits.callsAbroad = habits.real(Archetype.callsAbroad);
  habits.smsDay = habits.real(Archetype.smsMonth) / 30.4375;
  habits.smsFresh = habits.real(Archetype.smsFresh);
  habits.specialPerCall = habits.real(Archetype.specialPerCall);
  habits.smsSpecialPerSms = habits.real(Archetype.smsSpecialPerSms);
  habits.mmsPerSms = habits.real(Archetype.mmsPerSms);
  habits.groupsDay = habits.real(Archetype.groupsMonth) / 30.4375;
  habits.callIncoming = habits.real(Archetype.callIncoming);
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

function endOf(threshold: i64): u32 {
  return u32(min<i64>(threshold, 0xffffffff));
}

/** A threshold of 2^32 as the nearest share of `one`. */
function shareOf(threshold: i64, one: i64): i32 {
  return i32((threshold * one + 0x80000000) >> 32);
}
