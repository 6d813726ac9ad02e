import { Direction, Place } from '../layout/kinds';
import {
  DAYS,
  LIFE_AWAY_UNTIL,
  LIFE_DATA_AWAY,
  LIFE_EU_MASK,
  LIFE_FIRST_DAY,
  LIFE_FRESH_TOTAL,
  LIFE_HAS_AWAY,
  LIFE_HOME_MASK,
  LIFE_MONTH_DAYS,
  LIFE_PLACE,
  LIFE_PLACED,
  LIFE_RECORDED,
  LIFE_SMS_AWAY,
  LIFE_SMS_TOTAL,
  LIFE_AWAY_FROM,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Run, holidayBits, monthStart, weekendBits } from '../calendar/run';
import { Habits } from '../population/habits';
import { People } from '../population/load';
import { Traits } from '../population/sim';
import { PURPOSE_INCOMING, PURPOSE_MONTH } from '../random/draw';
import { MASK_WORDS, maskOf } from '../random/masks';
import { Poisson } from '../random/poisson';
import { Lognormal } from '../random/quantiles';
import { Stream } from '../random/stream';
import { callDays, drawCalls } from './calls';
import { DAY_WORDS, drawDays, splitAway } from './days';
import { Events } from './events';
import { LIFE, Month } from './life';
import { placeMonth } from './placing';
import { RareMeans, drawRare } from './rare';
import { Totals } from './totals';
import { drawTrips } from './trips';

/** Words of a month's stream before its events; days start at a multiple of four. */
enum Words {
  data,
  calls,
  messages,
  trips,
  off,
  idle = off + MASK_WORDS,
  days = idle + MASK_WORDS,
  SIZE = days + DAY_WORDS,
}

/**
 * Draws one month of one SIM into LIFE and Totals. `month` counts from the first warm-up month; a SIM's months are
 * drawn in order, its carry zero before the first. Events stay unplaced unless some day has an away part.
 */
export function drawMonth(customer: u32, sim: u32, simPtr: usize, month: i32, carry: usize): void {
  const traits = Traits.of(simPtr);
  const habits = Habits.of(traits.archetype);
  begin(customer, sim, habits, traits.anchorDay, month);
  Stream.open(customer, sim, month, PURPOSE_MONTH);
  const words = Stream.take(Words.SIZE);
  drawTrips(habits, traits, load<u32>(words, Words.trips << 2), carry);
  Month.connected = ((1 << Month.days) - 1) & ~maskOf(words + (Words.off << 2), habits.off);
  if (habits.turnDays) Month.connected &= turnMask(habits, traits.turn);
  const used = Month.connected & ~maskOf(words + (Words.idle << 2), habits.idle);
  const data = Lognormal.factor(habits.dataMonthTable, load<u32>(words, Words.data << 2));
  const calls = Lognormal.factor(habits.callsMonthTable, load<u32>(words, Words.calls << 2));
  const messages = Lognormal.factor(habits.smsMonthTable, load<u32>(words, Words.messages << 2));
  drawDays(habits, traits.dayBytes * data, used, words + (Words.days << 2));
  const callMean = traits.callsWeekday * calls * callDays(habits);
  Events.setCount(0);
  drawCalls(habits, Events.roomForCalls(Poisson.next(callMean)), Direction.outgoing);
  const busy = f64(messages) * f64(popcnt(Month.connected));
  drawMessages(habits, traits.smsDay * busy);
  RareMeans.calls = callMean * habits.specialPerCall;
  RareMeans.messages = traits.smsDay * busy * habits.smsSpecialPerSms;
  RareMeans.mms = traits.smsDay * busy * habits.mmsPerSms;
  RareMeans.groups = traits.groupsDay * busy;
  drawRare(habits);
  Month.outgoing = Events.count();
  setMasks();
  if (Month.away) splitAway(habits);
  if (Totals.hasOther || People.needIncoming) drawIncoming(habits, callMean);
  countRecords(used);
  if (Month.away) placeMonth();
}

function begin(customer: u32, sim: u32, habits: Habits, anchorDay: i32, month: i32): void {
  Month.customer = customer;
  Month.sim = sim;
  Month.index = month;
  Month.habits = changetype<usize>(habits);
  Month.firstDay = monthStart(anchorDay, month);
  Month.days = monthStart(anchorDay, month + 1) - Month.firstDay;
  Month.weekends = weekendBits(Month.firstDay);
  Month.holidays = holidayBits(Month.firstDay);
  Month.away = 0;
  if (load<u32>(LIFE, LIFE_HAS_AWAY) | load<u32>(LIFE, LIFE_RECORDED)) clearAway();
  store<u32>(LIFE, Month.firstDay, LIFE_FIRST_DAY);
  store<u32>(LIFE, Month.days, LIFE_MONTH_DAYS);
  store<u32>(LIFE, 0, LIFE_RECORDED);
  store<u32>(LIFE, 0, LIFE_PLACED);
}

function clearAway(): void {
  memory.fill(LIFE + LIFE_DATA_AWAY, 0, 8 * DAYS);
  memory.fill(LIFE + LIFE_PLACE, 0, 32);
  memory.fill(LIFE + LIFE_AWAY_FROM, 0, 4 * DAYS);
  memory.fill(LIFE + LIFE_AWAY_UNTIL, 0, 4 * DAYS);
  memory.fill(LIFE + LIFE_SMS_AWAY, 0, 4 * DAYS);
}

/** The days on which it is this SIM's turn. */
function turnMask(habits: Habits, turn: i32): u32 {
  let mask: u32 = 0;
  for (let day = 0; day < Month.days; day++) {
    const period = (Month.firstDay - Run.firstDay + day) / habits.turnDays;
    mask |= u32(period % habits.turnSims == turn) << day;
  }
  return mask;
}

function drawMessages(habits: Habits, mean: f64): void {
  const fresh = Poisson.next(mean * habits.smsFresh);
  const total = fresh + Poisson.next(mean * (1 - habits.smsFresh));
  store<u32>(LIFE, total, LIFE_SMS_TOTAL);
  store<u32>(LIFE, fresh, LIFE_FRESH_TOTAL);
  Totals.smsTotal = total;
  Totals.freshTotal = fresh;
}

/** Connections at home and in the EU zone, by day. */
function setMasks(): void {
  let home = Month.connected;
  let eu: u32 = 0;
  Totals.hasOther = false;
  for (let left = Month.away; left; left &= left - 1) {
    const day = ctz(left);
    const from = load<u32>(LIFE + ((<usize>day) << 2), LIFE_AWAY_FROM);
    const until = load<u32>(LIFE + ((<usize>day) << 2), LIFE_AWAY_UNTIL);
    if (until - from == SECONDS_PER_DAY) home &= ~(1 << day);
    if (i32(load<u8>(LIFE + <usize>day, LIFE_PLACE)) <= Place.eea) eu |= 1 << day;
    else Totals.hasOther = true;
  }
  store<u32>(LIFE, home, LIFE_HOME_MASK);
  store<u32>(LIFE, eu & Month.connected, LIFE_EU_MASK);
  store<u32>(LIFE, Month.away ? 1 : 0, LIFE_HAS_AWAY);
}

/** Incoming calls cost something outside the EU zone only; they have a stream of their own. */
function drawIncoming(habits: Habits, callMean: f64): void {
  Stream.open(Month.customer, Month.sim, Month.index, PURPOSE_INCOMING);
  const count = Events.room(Poisson.next(callMean * habits.callIncoming));
  drawCalls(habits, count, Direction.incoming);
  Totals.incoming = count;
}

function countRecords(used: u32): void {
  const dataRecords = popcnt(used) + popcnt(used & Month.away & load<u32>(LIFE, LIFE_HOME_MASK));
  Totals.records = Month.outgoing + Totals.smsTotal + dataRecords;
}
