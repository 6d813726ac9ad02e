// Data of a month at home, played alone: one flow a day, on one bundle, under the limits of 13.3. Days go together up to the next
// on which a level or a limit may be met, or something falls due that may change use; that day is cut there, and where the reading
// of files ends that finds a level met (readings.ts).

import { Kind, Limit, Notice, Place, Reaction } from '../layout/kinds';
import { LIFE_DATA_HOME, LIFE_HAS_AWAY, LIFE_MONTH_DAYS, SECONDS_PER_DAY, Sim } from '../layout/life';
import { settleBillShock } from '../rules/bill-shock';
import { binds, endDataDay, has, limitOf, settleFairUseData } from '../rules/fair-use';
import { isSeen } from '../rules/seen';
import { LIFE } from '../usage/life';
import { Account } from './account';
import { Of, account, levels, watching } from './context';
import { WHOLE_DAY, curveUntil, turnToDay } from './dayCurve';
import { performUntil } from './due';
import { kept, keptOf } from './kept';
import { Level } from './levels';
import { limitUntil } from './limitsNear';
import { nextChangeAt, nextPromiseAt } from './promises';
import { lastReadWith, secondsCount } from './readings';
import { Slot } from './slot';
import { useData } from './use';

/** Is all of it at home, and no second of it asked for? */
export function isHomeData(): bool {
  return load<u32>(LIFE + LIFE_HAS_AWAY) == 0 && !secondsCount();
}

export function playHomeData(): void {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  for (let day = 0; day < days;) {
    const until = wholeUntil(day, days);
    if (until > day) takeDays(day, until);
    else cutDay(day);
    endDataDay();
    day = max(until, day + 1);
  }
}

/** The first day from `day` on that must be cut, or taken by itself; `days` when none must. */
function wholeUntil(day: i32, days: i32): i32 {
  const change = nextChangeAt(Of.sim(Sim.reaction) != Reaction.goOn);
  let until = change < i64(days) * SECONDS_PER_DAY ? i32(change / SECONDS_PER_DAY) : days;
  if (until > day) until = limitUntil(day, until);
  let left = bytesToLevel();
  if (left == i64.MAX_VALUE) return until;
  for (let d = day; d < until; d++) {
    left -= kept(Kind.data, bytesOf(d));
    if (left <= 0) return d;
  }
  return until;
}

function takeDays(day: i32, until: i32): void {
  const ends = i64(until) * SECONDS_PER_DAY;
  let bytes: i64 = 0;
  for (let d = day; d < until; d++) bytes += kept(Kind.data, bytesOf(d));
  useData(Place.home, bytes, ends, false);
  if (until - day > 1) endDataDay();
  settleFairUseData(ends);
  performUntil(ends - 1);
}

function cutDay(day: i32): void {
  const begins = i64(day) * SECONDS_PER_DAY;
  const ends = begins + SECONDS_PER_DAY;
  let time = begins;
  turnToDay(day, false);
  performUntil(time);
  while (true) {
    const due = nextPromiseAt();
    const until = min(ends, due);
    if (until > time) time = useUntil(bytesOf(day), begins, time, until);
    if (time >= ends && due >= ends) break;
    performUntil(min(time, ends - 1));
  }
  settleFairUseData(ends);
}

/** Uses what flows from one time to another, or to the end of the first reading that finds something met; returns that time. */
function useUntil(bytes: u64, begins: i64, from: i64, until: i64): i64 {
  const before = flowed(bytes, from - begins);
  const left = min(bytesToLevel(), bytesToLimit());
  let cut = until;
  let used = keptOf(Kind.data, before, flowed(bytes, until - begins));
  const isMet = used >= left;
  if (isMet) {
    cut = from;
    do {
      cut = min(until, lastReadWith(cut + 1, Kind.data, Place.home));
      used = keptOf(Kind.data, before, flowed(bytes, cut - begins));
    } while (cut < until && used < left);
  }
  useData(Place.home, used, cut, false);
  if (!isMet) return cut;
  settleFairUseData(cut);
  settleBillShock(Kind.data, Place.home, cut);
  return cut;
}

function bytesOf(day: i32): u64 {
  return load<u64>(LIFE + LIFE_DATA_HOME + 8 * <usize>day);
}

/** Of a day's bytes those that have flowed by one of its seconds. */
function flowed(bytes: u64, second: i64): u64 {
  if (second >= SECONDS_PER_DAY) return bytes;
  return (bytes * curveUntil(u32(second))) / WHOLE_DAY;
}

/** To the next level of the bundle that has not been met; i64.MAX_VALUE when none is left. */
function bytesToLevel(): i64 {
  let next = i64.MAX_VALUE;
  for (let step = 0; step < 3; step++) {
    if (!isSeen(Notice.dataReached + 3 * step)) next = min(next, Slot.get(levels, Level.reached + 3 * step));
  }
  return next == i64.MAX_VALUE ? next : next - Slot.get(account, Account.used + Kind.data);
}

/** To the next limit, passed by more than its value; i64.MAX_VALUE when its time does not matter. */
function bytesToLimit(): i64 {
  if (!watching || !binds()) return i64.MAX_VALUE;
  const day = has(Account.passedToday, Limit.dataDay)
    ? i64.MAX_VALUE
    : limitOf(Limit.dataDay) + 1 - Slot.get(account, Account.dayHomeBytes);
  if (has(Account.passed, Limit.dataMonth)) return day;
  return min(day, limitOf(Limit.dataMonth) + 1 - Slot.get(account, Account.homeBytes));
}
