// What a SIM is, and what it did in one billing month: the only thing that rating sees. The simulator draws a Life; a
// customer's own usage file fills the same one. Nothing in a Life depends on the terms.

/** Traits of one SIM, drawn once. 8-byte slots, integers unless said. */
export enum Sim {
  archetype,
  misuse, // 1: an archetype that misuses the service (truth label)
  plan,
  nonEuOpen, // the customer had the block lifted
  vasOpen,
  internationalOpen,
  euBlocked, // the customer had EU roaming blocked (2.2)
  customLimit, // told the operator another amount (12.5.1 dash 3)
  ceiling, // chose a financial ceiling (12.5.2)
  reaction, // Reaction, on a warning
  explicitChoice, // would expressly choose to go on (A18 B)
  pollPhase, // second of the poll interval at which its files are read, drawn in 0 ..< 86,400
  consent, // written consent and registered device for a SIM box (5.3)
  inPack, // one of several services of a Pack (9)
  ageMonths, // since activation, when the account's first month begins
  inTurn, // recorded use: so many SIMs of the customer are used in turn in a month that this one spends in the EU zone
  SIZE,
}

/** Traits of one customer, drawn once. */
export enum Customer {
  sizeClass,
  employees,
  sims,
  anchorDay, // 1 ... 31, day of the month on which billing months begin
  payDelaySeconds, // from a stop to its payment; -1 = never pays
  group, // 0 ... 63, for the intervals
  SIZE,
}

export const DAYS = 31;
export const HOURS = 24;
export const SECONDS_PER_DAY = 86400;
/** Share curve of a day: cumulative, 0 at hour 0, this at hour 24. Keeps bytes x share inside 64 bits. */
export const CURVE_ONE = 4096;
/** Most bytes a SIM can use in a day. */
export const DAY_BYTES_MAX = 1000000000000;
/** Most events (calls, sendings) in a month, and bits of an index among them; a run with a SIM beyond it ends there. */
export const EVENTS_MAX = 131072;
export const EVENT_BITS = 17;
/** Most of a recorded month; a file beyond it is refused. */
export const RECORDED_EVENTS_MAX = 32768;

// Life: one month of one SIM. Byte offsets, each from the one before.
//   days run 0 ... monthDays - 1 from the anchor; a day's use is at home outside [awayFrom, awayUntil) and at `place` inside.

/** Day number (since 1970-01-01) of the month's first day; u32. */
export const LIFE_FIRST_DAY = 0;
export const LIFE_MONTH_DAYS = LIFE_FIRST_DAY + 4;
/** Days with a connection at home / in the EU zone (eu, eea), one bit a day; connection, not use (13.5). */
export const LIFE_HOME_MASK = LIFE_MONTH_DAYS + 4;
export const LIFE_EU_MASK = LIFE_HOME_MASK + 4;
/** 1 = some day is spent partly or wholly away. */
export const LIFE_HAS_AWAY = LIFE_EU_MASK + 4;
/** Events in LIFE_EVENTS; before placing only their quantity, class and direction are set, in drawing order. */
export const LIFE_EVENT_COUNT = LIFE_HAS_AWAY + 4;
/** 1 = events have their start and place, ascending by start; messages are spread over the days. */
export const LIFE_PLACED = LIFE_EVENT_COUNT + 4;
/** Ordinary SMS of the month (flows; national numbers), and numbers not written to before in the month. */
export const LIFE_SMS_TOTAL = LIFE_PLACED + 4;
export const LIFE_FRESH_TOTAL = LIFE_SMS_TOTAL + 4;
/** 1 = this Life came from a file: data flows are LIFE_FLOWS, and day totals with curves of their own. */
export const LIFE_RECORDED = LIFE_FRESH_TOTAL + 4;
export const LIFE_FLOW_COUNT = LIFE_RECORDED + 4;
/** Of a recorded Life: entries in LIFE_NUMBERS. */
export const LIFE_NUMBER_COUNT = LIFE_FLOW_COUNT + 4;
/** Numbers of the SIM that are listed in any of its months; 8 bytes. */
export const LIFE_NUMBERS_LISTED = LIFE_NUMBER_COUNT + 4;
/** Per day: bytes at home, bytes away; u64. */
export const LIFE_DATA_HOME = LIFE_NUMBERS_LISTED + 8;
export const LIFE_DATA_AWAY = LIFE_DATA_HOME + 8 * DAYS;
/** Per day: place of the away part; u8 (Place). Place.home = no away part. */
export const LIFE_PLACE = LIFE_DATA_AWAY + 8 * DAYS;
/** Per day: second of the day at which the away part begins, and ends; u32. */
export const LIFE_AWAY_FROM = LIFE_PLACE + 32;
export const LIFE_AWAY_UNTIL = LIFE_AWAY_FROM + 4 * DAYS;
/** Per day: ordinary SMS sent at home, away, and fresh numbers; u32. Valid once placed. */
export const LIFE_SMS_HOME = LIFE_AWAY_UNTIL + 4 * DAYS;
export const LIFE_SMS_AWAY = LIFE_SMS_HOME + 4 * DAYS;
export const LIFE_FRESH = LIFE_SMS_AWAY + 4 * DAYS;
/** Per day and hour: cumulative share curve (u16, 0 ... CURVE_ONE, 25 values a day, each day padded to 26). Valid for a
 * day once `curveOfDay` was called for it. */
export const LIFE_CURVE = LIFE_FRESH + 4 * DAYS;
export const LIFE_CURVE_STRIDE = 2 * 26;
/** Per day of a recorded Life: place of its last connection (Place) + 1; u8. 0 = none told, or a day along a curve. */
export const LIFE_LAST_PLACE = LIFE_CURVE + LIFE_CURVE_STRIDE * DAYS;
export const LIFE_EVENTS = LIFE_LAST_PLACE + 36;

/** One call, or one sending of messages: 16 bytes. */
export const EVENT_START = 0; // u32, seconds since the month began
export const EVENT_QUANTITY = 4; // u32, seconds of a call; messages of a sending
export const EVENT_KIND = 8; // u8, Kind (voice, sms, mms)
export const EVENT_CLASS = 9; // u8, NumberClass
export const EVENT_DIRECTION = 10; // u8, Direction
export const EVENT_PLACE = 11; // u8, Place
export const EVENT_RECIPIENTS = 12; // u16, recipients of this one sending
export const EVENT_KEEP = 14; // u8, drawn: made after "slow down" when below its share of 256
export const EVENT_FRESH = 15; // u8, numbers not written to before in the month ; recorded: of those in no entry
export const EVENT_SIZE = 16;

export const LIFE_FLOWS = LIFE_EVENTS + EVENTS_MAX * EVENT_SIZE;
export const FLOWS_MAX = 32768;
/** One recorded data session, cut at midnights, spread evenly: 24 bytes. */
export const FLOW_START = 0; // u32, seconds since the month began
export const FLOW_END = 4; // u32
export const FLOW_BYTES = 8; // u64
export const FLOW_PLACE = 16; // u8
export const FLOW_CONTINUED = 17; // u8, 1 = it goes on from the day before
export const FLOW_CONTINUES = 18; // u8, 1 = it goes on into the next day
export const FLOW_SIZE = 24;

/** A recorded message to a number to which others of the SIM go too, or beyond those EVENT_FRESH can count; ascending by
 * message: 12 bytes. */
export const LIFE_NUMBERS = LIFE_FLOWS + FLOWS_MAX * FLOW_SIZE;
export const NUMBERS_MAX = 32768;
export const NUMBER_EVENT = 0; // u16, of LIFE_EVENTS
export const NUMBER_BEFORE = 2; // u16, the entry before to the same number
export const NOT_BEFORE = 0xffff; // none in this month
export const NUMBER_INDEX = 4; // u32, of the SIM's number, from 0
export const NUMBER_CARRIED = 8; // u32, 1 once its message was carried
export const NUMBER_SIZE = 12;
export const LIFE_BYTES = LIFE_NUMBERS + NUMBERS_MAX * NUMBER_SIZE;
