import { weekday } from '../calendar/civil';
import { isHoliday } from '../calendar/holidays';

/** Monday to Friday, public holidays of the country excepted. */
export function isWorkingDay(day: i32, country: i32): bool {
  return weekday(day) < 5 && !isHoliday(day, country);
}

/** The `count`-th working day after a day; that day itself does not count. */
export function workingDaysLater(day: i32, count: i32, country: i32): i32 {
  let at = day;
  for (let left = count; left > 0;) {
    at++;
    if (isWorkingDay(at, country)) left--;
  }
  return at;
}
