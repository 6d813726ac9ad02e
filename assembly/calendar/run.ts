import { civilDate, dayNumber, daysInMonth, weekday } from './civil';
import { isHoliday } from './holidays';

// The days and billing months of the loaded run. Months count from the first warm-up month, month 0.

const MONTHS = 64;
const ANCHORS = 32;
const RUN_DAYS = 2048;
/** First days: MONTHS x ANCHORS i32. */
const STARTS: usize = memory.data(8192, 16);
const CLASSES: usize = memory.data(2048, 16);
/** For each day, 32 bits of what it and the next 31 days are; u32. */
const WEEKENDS: usize = memory.data(8192, 16);
const HOLIDAYS: usize = memory.data(8192, 16);

export enum DayClass {
  weekday,
  weekend,
  holiday,
}

export class Run {
  static firstDay: i32 = 0; // first day number with a class
  static months: i32 = 0;
  static firstMonth: i32 = 0; // of month 0, counted from January of year 0
}

/** `startDay` lies in the first counted calendar month; warm-up and counted months together at most 60. */
export function loadCalendar(startDay: i32, warmupMonths: i32, countedMonths: i32, country: i32): void {
  const date = civilDate(startDay);
  const first = (date / 10000) * 12 + ((date / 100) % 100) - 1 - warmupMonths;
  Run.months = warmupMonths + countedMonths;
  Run.firstMonth = first;
  Run.firstDay = dayNumber(first / 12, (first % 12) + 1, 1);
  for (let month = 0; month < min(Run.months + 2, MONTHS); month++) {
    const year = (first + month) / 12;
    const calendarMonth = ((first + month) % 12) + 1;
    const last = daysInMonth(year, calendarMonth);
    for (let anchor = 1; anchor < ANCHORS; anchor++) {
      const start = dayNumber(year, calendarMonth, min(anchor, last));
      store<i32>(STARTS + ((<usize>(month * ANCHORS + anchor)) << 2), start);
    }
  }
  fillDays(country);
}

function fillDays(country: i32): void {
  let weekends: u32 = 0;
  let holidays: u32 = 0;
  for (let day = RUN_DAYS - 1; day >= 0; day--) {
    const number = Run.firstDay + day;
    const holiday = isHoliday(number, country);
    const weekend = !holiday && weekday(number) >= 5;
    const kind = holiday ? DayClass.holiday : weekend ? DayClass.weekend : DayClass.weekday;
    weekends = (weekends << 1) | u32(weekend);
    holidays = (holidays << 1) | u32(holiday);
    store<u8>(CLASSES + <usize>day, u8(kind));
    store<u32>(WEEKENDS + ((<usize>day) << 2), weekends);
    store<u32>(HOLIDAYS + ((<usize>day) << 2), holidays);
  }
}

/** First day of a billing month: the anchor day, or the month's last day when it is shorter. */
export function monthStart(anchorDay: i32, month: i32): i32 {
  return load<i32>(STARTS + ((<usize>(month * ANCHORS + anchorDay)) << 2));
}

/** 0 = January ... 11: the calendar month in which a billing month begins. */
export function calendarMonth(month: i32): i32 {
  return (Run.firstMonth + month) % 12;
}

/** 0 weekday, 1 weekend, 2 holiday (also one in a weekend). `number` is a day of the run. */
export function dayClass(number: i32): i32 {
  return load<u8>(CLASSES + <usize>(number - Run.firstDay));
}

/** Where the classes of the days from `number` on stand, one u8 each. */
export function dayClasses(number: i32): usize {
  return CLASSES + <usize>(number - Run.firstDay);
}

/** Bit d = day number + d is a Saturday or Sunday, and no holiday. */
export function weekendBits(number: i32): u32 {
  return load<u32>(WEEKENDS + ((<usize>(number - Run.firstDay)) << 2));
}

/** Bit d = day number + d is a holiday. */
export function holidayBits(number: i32): u32 {
  return load<u32>(HOLIDAYS + ((<usize>(number - Run.firstDay)) << 2));
}
