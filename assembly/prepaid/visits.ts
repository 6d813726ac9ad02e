// Visits: more of them in July and August, each of some days with sessions between 8 and 23 hours. Data of a session grow from
// year to year; some accounts come more often from a day on.

import { addFact } from '../accounts/facts';
import { YEAR, around, even, gap, happens, openDraws } from '../accounts/draws';
import { dayBegins, dayOf, monthBegins } from '../accounts/months';
import { figure } from '../accounts/people';
import { civilDate } from '../calendar/civil';
import { FACT_FLAGS, FACT_QUANTITY, FACT_UNTIL, Fact, FactFlag } from '../layout/facts';
import { PrepaidKind, PrepaidPeople } from '../layout/prepaid';
import { Loaded } from '../program';
import { Draw, ofKind } from './people';

const WAKES: i64 = 8 * 3600;
const SLEEPS: i64 = 23 * 3600;
const BYTES_PER_MB: f64 = 1000000;
/** Of the twelve months, those of summer. */
const SUMMER: f64 = 2;
const MONTHS: f64 = 12;

/** When the account begins to come more often. */
let oftener: i64 = 0;

/** The first visit begins at `first`. Others follow by chance, thinned to the season. */
export function drawVisits(first: i64, until: i64, oldDevice: bool): void {
  openDraws(Draw.growth);
  oftener = first + gap(figure(PrepaidPeople.moreVisitsPerYear));
  openDraws(Draw.visits);
  const factor = ofKind(PrepaidKind.summerFactor);
  const most = max<f64>(factor, 1);
  const mean = (SUMMER * factor + MONTHS - SUMMER) / MONTHS;
  let time = first;
  while (time < until) {
    time = visit(time, until, oldDevice);
    do time = visitAfter(time, (ofKind(PrepaidKind.visitsPerYear) * most) / mean);
    while (time < until && !happens((isSummer(time) ? factor : 1) / most));
  }
}

/** A chance by itself of so many a year, and of more from a day on. */
function visitAfter(time: i64, perYear: f64): i64 {
  const oftenPerYear = perYear * figure(PrepaidPeople.moreVisitsFactor);
  if (time >= oftener) return time + gap(oftenPerYear);
  const next = time + gap(perYear);
  return next < oftener ? next : oftener + gap(oftenPerYear);
}

function isSummer(time: i64): bool {
  const month = (civilDate(dayOf(time)) / 100) % 100;
  return month == 7 || month == 8;
}

/** Sessions of some days; returns when it is over. */
function visit(time: i64, until: i64, oldDevice: bool): i64 {
  const stay = max(1, i32(around(ofKind(PrepaidKind.stayDays), 0.7) + 0.5));
  const day = dayOf(time);
  for (let i = 0; i < stay; i++)
    sessionsOf(dayBegins(day + i), max(time, dayBegins(day + i)), until, oldDevice);
  return dayBegins(day + stay);
}

function sessionsOf(begins: i64, from: i64, until: i64, oldDevice: bool): void {
  const perYear = (ofKind(PrepaidKind.sessionsPerDay) * 31557600.0) / f64(SLEEPS - WAKES);
  let time = max(from, begins + WAKES) + gap(perYear);
  while (time < min(until, begins + SLEEPS)) time = session(time, oldDevice) + gap(perYear);
}

function session(time: i64, oldDevice: bool): i64 {
  const minutes = around(ofKind(PrepaidKind.sessionMinutes), ofKind(PrepaidKind.sessionSpread));
  const ends = time + max<i64>(60, min<i64>(i64(minutes * 60), 12 * 3600));
  const outside = happens(figure(PrepaidPeople.outsideShare));
  const row = addFact(time, Fact.session);
  const perMinute = ofKind(PrepaidKind.mbPerMinute) * grownBy(time) * BYTES_PER_MB;
  const bytes = (f64(ends - time) / 60) * perMinute * (0.5 + even());
  store<u32>(row + FACT_UNTIL, u32(ends));
  store<i64>(row + FACT_QUANTITY, i64(bytes));
  store<u32>(row + FACT_FLAGS, (outside ? FactFlag.outsideArea : 0) | (oldDevice ? FactFlag.oldDevice : 0));
  return ends;
}

/** 1 when counting begins, less before it. */
function grownBy(time: i64): f64 {
  const years = f64(time - monthBegins(Loaded.warmupMonths)) / YEAR;
  return Math.exp(years * Math.log(1 + figure(PrepaidPeople.dataGrowthPerYear) / 100));
}
