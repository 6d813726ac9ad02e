// The proleptic Gregorian calendar in day numbers since 1970-01-01 (Hinnant's algorithms).

const DAYS_OF_ERA = 146097;
const EPOCH_SHIFT = 719468;

/** The day number of a date; month 1 ... 12. */
export function dayNumber(year: i32, month: i32, day: i32): i32 {
  const shifted = month <= 2 ? year - 1 : year;
  const era = floorDiv(shifted, 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - EPOCH_SHIFT;
}

/** Year x 10,000 + month x 100 + day. */
export function civilDate(number: i32): i32 {
  const shifted = number + EPOCH_SHIFT;
  const era = floorDiv(shifted, DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const shiftedMonth = (5 * dayOfYear + 2) / 153;
  const day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 10000 + month * 100 + day;
}

/** 0 = Monday. */
export function weekday(number: i32): i32 {
  const day = (number + 3) % 7;
  return day < 0 ? day + 7 : day;
}

export function daysInMonth(year: i32, month: i32): i32 {
  const next = month == 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return next - dayNumber(year, month, 1);
}

function floorDiv(a: i32, b: i32): i32 {
  const quotient = a / b;
  return a % b < 0 ? quotient - 1 : quotient;
}
