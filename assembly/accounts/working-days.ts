import { weekday } from '../calendar/civil';
import { isHoliday } from '../calendar/holidays';

/** Monday to Friday, or to Saturday, public holidays of the country excepted. */
export function isWorkingDay(day: i32, country: i32, saturdays: bool = false): bool {
  return weekday(day) < (saturdays ? 6 : 5) && !isHoliday(day, country);
}

/** The `count`-th working day after a day; that day itself does not count. */
export function workingDaysLater(day: i32, count: i32, country: i32, saturdays: bool = false): i32 {
  let at = day;
  for (let left = count; left > 0;) {
    at++;
    if (isWorkingDay(at, country, saturdays)) left--;
  }
  return at;
}
