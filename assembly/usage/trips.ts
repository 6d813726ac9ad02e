import { CARRY_PLACE, CARRY_UNTIL_DAY, CARRY_UNTIL_SECOND } from './carry';
import { endBeyond } from '../beyond';
import { Beyond, TRIPS_MAX } from '../layout/beyond';
import { LIFE_AWAY_FROM, LIFE_AWAY_UNTIL, LIFE_PLACE, SECONDS_PER_DAY } from '../layout/life';
import { Archetype, Population } from '../layout/population';
import { calendarMonth } from '../calendar/run';
import { Habits } from '../population/habits';
import { People } from '../population/load';
import { Traits } from '../population/sim';
import { Slots } from '../population/slots';
import { PURPOSE_HOME_VISIT, PURPOSE_TRIP, drawBlock } from '../random/draw';
import { Philox } from '../random/philox';
import { Poisson } from '../random/poisson';
import { LIFE, Month } from './life';

const SHORT_NIGHTS = 3;
const NIGHTS_MAX: f64 = 120;
/** Those beyond it are addressed apart. */
const FIRST_TRIPS: u32 = 16;

/** Sets the away part of each day from the trip under way and from new trips; sets Month.away. */
export function drawTrips(habits: Habits, traits: Traits, word: u32, carry: usize): void {
  if (habits.roaming) {
    roamForever(habits, traits.place);
    return;
  }
  continueTrip(carry);
  const mean = habits.real(Archetype.trips + calendarMonth(Month.index)) * traits.tripFactor;
  const count = Poisson.small(mean, word);
  if (count > u32(TRIPS_MAX)) endBeyond(Beyond.trips);
  for (let trip: u32 = 0; trip < count; trip++) drawTrip(habits, trip, carry);
}

function roamForever(habits: Habits, place: i32): void {
  drawBlock(Month.customer, Month.sim, Month.index, PURPOSE_HOME_VISIT);
  let visit: u32 = 0;
  if (Slots.happens(Philox.word(0), habits.whole(Archetype.homeVisit))) {
    const length = min<u32>(u32(habits.whole(Archetype.homeVisitDays)), 31);
    visit = ((1 << length) - 1) << uniform(Philox.word(1), 0, Month.days);
  }
  for (let day = 0; day < Month.days; day++) {
    if (!((visit >>> day) & 1)) markDay(day, place, 0, SECONDS_PER_DAY);
  }
}

function continueTrip(carry: usize): void {
  const last = load<i32>(carry, CARRY_UNTIL_DAY) - Month.firstDay;
  if (last < 0) return;
  mark(0, 0, last, load<u32>(carry, CARRY_UNTIL_SECOND), load<u32>(carry, CARRY_PLACE));
}

/** One trip, dropped when it meets a day that already has an away part. */
function drawTrip(habits: Habits, trip: u32, carry: usize): void {
  const period = periodOf(trip);
  drawBlock(Month.customer, Month.sim, period, PURPOSE_TRIP);
  const start = uniform(Philox.word(0), 0, Month.days);
  const nights = drawNights(habits, Philox.word(1), Philox.word(2));
  const places = habits.slots + (Archetype.tripPlaces << 3);
  const place = 1 + Slots.choose(places, 7, Philox.word(3));
  const last = start + nights;
  const days: u32 = nights >= 31 ? 0xffffffff : u32((u64(1) << (nights + 1)) - 1);
  if (Month.away & (days << start)) return;
  drawBlock(Month.customer, Month.sim, period + 1, PURPOSE_TRIP);
  const leaves = secondIn(Population.departFrom, Philox.word(0));
  const returns = secondIn(Population.returnFrom, Philox.word(1));
  mark(start, leaves, last, returns, place);
  if (last < Month.days) return;
  store<i32>(carry, Month.firstDay + last, CARRY_UNTIL_DAY);
  store<u32>(carry, returns, CARRY_UNTIL_SECOND);
  store<u32>(carry, place, CARRY_PLACE);
}

function periodOf(trip: u32): u32 {
  const month = <u32>Month.index;
  return trip < FIRST_TRIPS ? (month << 5) + (trip << 1) : (1 << 16) + (month << 7) + (trip << 1);
}

function drawNights(habits: Habits, kind: u32, word: u32): i32 {
  if (Slots.happens(kind, habits.whole(Archetype.tripShort))) return 1 + uniform(word, 0, SHORT_NIGHTS);
  const beyond = max(0.0, habits.real(Archetype.tripLongNights) - (SHORT_NIGHTS + 1));
  if (beyond == 0) return SHORT_NIGHTS + 1;
  const level = (f64(word) + 0.5) * (1.0 / 4294967296.0);
  const extra = Math.log(level) / Math.log(beyond / (1 + beyond));
  return SHORT_NIGHTS + 1 + i32(min(extra, NIGHTS_MAX - SHORT_NIGHTS - 1));
}

/** A second between the Population slot and the one after it; the first when they leave no room. */
function secondIn(slot: i32, word: u32): u32 {
  const from = i32(People.whole(slot));
  return uniform(word, from, max(from + 1, i32(People.whole(slot + 1))));
}

function uniform(word: u32, from: i32, until: i32): i32 {
  return from + i32((u64(word) * u64(until - from)) >> 32);
}

function mark(first: i32, from: u32, last: i32, until: u32, place: i32): void {
  for (let day = first; day <= min(last, Month.days - 1); day++) {
    markDay(day, place, day == first ? from : 0, day == last ? until : SECONDS_PER_DAY);
  }
}

function markDay(day: i32, place: i32, from: u32, until: u32): void {
  const at = LIFE + ((<usize>day) << 2);
  store<u8>(LIFE + <usize>day, u8(place), LIFE_PLACE);
  store<u32>(at, from, LIFE_AWAY_FROM);
  store<u32>(at, max(from, until), LIFE_AWAY_UNTIL);
  Month.away |= 1 << day;
}
