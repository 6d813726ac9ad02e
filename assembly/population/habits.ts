/** Weight of a whole day, where weights of days are whole numbers. */
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
  shares: usize = 0; // of days off and idle, for Masks
  alwaysOff: u32 = 0; // all bits when every day is
  alwaysIdle: u32 = 0;
  callWeights: usize = 0; // of a day by its DayClass, three u32 in 1/65536; then the same for messages
  awayWeight: u32 = 0; // factor on the weight of a day with an away part, for calls
  ordinaryClasses: usize = 0; // tables of callClasses.ts
  specialClasses: usize = 0;
  smsFirstEnd: u32 = 0; // upper ends of special SMS and MMS classes, and a share, of 65536
  smsSecondEnd: u32 = 0;
  mmsFirstEnd: u32 = 0;
  mmsSecondEnd: u32 = 0;
  freshShare: u32 = 0;
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
  groupMin: u32 = 0; // recipients, and how many sizes there are
  groupSpan: u32 = 0;
  groupFresh: f64 = 0;

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
