import { holidayBits, monthStart, weekendBits } from '../calendar/run';
import {
  DAYS,
  LIFE_AWAY_FROM,
  LIFE_AWAY_UNTIL,
  LIFE_DATA_AWAY,
  LIFE_FIRST_DAY,
  LIFE_HAS_AWAY,
  LIFE_HOME_MASK,
  LIFE_MONTH_DAYS,
  LIFE_PLACE,
  LIFE_PLACED,
  LIFE_RECORDED,
  LIFE_SMS_AWAY,
} from '../layout/life';
import { Habits } from '../population/habits';
import { People } from '../population/load';
import { Traits } from '../population/sim';
import { PURPOSE_INCOMING, PURPOSE_MONTH } from '../random/draw';
import { Masks, TWO_MASKS_WORDS } from '../random/masks';
import { POISSON_WORDS, Poisson } from '../random/poisson';
import { Lognormal } from '../random/quantiles';
import { Stream } from '../random/stream';
import { callDays, drawIncomingCalls } from './calls';
import { setConnections, turnMask } from './connections';
import { DAY_WORDS, drawDays, splitAway } from './days';
import { LIFE, Month } from './life';
import { COUNT_WORDS, drawEvents } from './monthEvents';
import { locateMonth } from './placing';
import { Totals } from './totals';
import { drawTrips } from './trips';

/** Words of a month's stream before its events; days start at a multiple of four. */
enum Words {
  data,
  calls,
  messages,
  trips,
  masks,
  days = masks + TWO_MASKS_WORDS,
  counts = days + DAY_WORDS,
  SIZE = counts + COUNT_WORDS,
}

/**
 * Draws one month of one SIM into LIFE and Totals. `month` counts from the first warm-up month; a SIM's months are
 * drawn in order, its carry zero before the first. Events of a month with an away part are located at once, as places
 * decide prices; they are sorted when the month is placed. Nothing here depends on terms.
 */
export function drawMonth(customer: u32, sim: u32, simPtr: usize, month: i32, carry: usize): void {
  const traits = Traits.of(simPtr);
  const habits = Habits.of(traits.archetype);
  begin(customer, sim, habits, traits.anchorDay, month);
  Stream.open(customer, sim, month, PURPOSE_MONTH);
  const words = Stream.take(Words.SIZE);
  drawTrips(habits, traits, load<u32>(words, Words.trips << 2), carry);
  const masks = Masks.draw(habits.shares, words + (Words.masks << 2));
  Month.connected = ((1 << Month.days) - 1) & ~(u32(masks) | habits.alwaysOff);
  if (habits.turnDays) Month.connected &= turnMask(habits, traits.turn);
  const used = Month.connected & ~(u32(masks >> 32) | habits.alwaysIdle);
  const data = Lognormal.factor(habits.dataMonthTable, load<u32>(words, Words.data << 2));
  const calls = Lognormal.factor(habits.callsMonthTable, load<u32>(words, Words.calls << 2));
  const messages = Lognormal.factor(habits.smsMonthTable, load<u32>(words, Words.messages << 2));
  const callMean = traits.callsWeekday * calls * callDays(habits);
  const messageDays = f64(popcnt(Month.connected)) * messages;
  drawDays(habits, traits.dayBytes * data, used, words + (Words.days << 2));
  drawEvents(habits, traits, callMean, messageDays, words + (Words.counts << 2));
  setConnections();
  if (Month.away) splitAway(habits);
  if (Totals.hasOther || People.needIncoming) drawIncoming(habits, callMean);
  else noIncoming();
  countRecords(used);
  if (Month.away) locateMonth();
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
  Month.located = 0;
  Month.messagesPlaced = false;
  Month.messageDays = false;
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

/** Incoming calls cost something outside the EU zone only; they have a stream of their own. */
function drawIncoming(habits: Habits, callMean: f64): void {
  Stream.open(Month.customer, Month.sim, Month.index, PURPOSE_INCOMING);
  drawIncomingCalls(habits, Poisson.count(callMean * habits.callIncoming, Stream.take(POISSON_WORDS)));
}

function noIncoming(): void {
  Totals.incoming = 0;
  Totals.incomingSeconds = 0;
}

function countRecords(used: u32): void {
  const dataRecords = popcnt(used) + popcnt(used & Month.away & load<u32>(LIFE, LIFE_HOME_MASK));
  Totals.records = Month.outgoing + Totals.smsTotal + dataRecords;
}
