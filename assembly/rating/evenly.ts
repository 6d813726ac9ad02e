/** Units of a session of so many units, spread evenly, that are used up to a time (seconds of the month). */
export function evenUnits(from: i64, until: i64, quantity: u64, time: i64): u64 {
  if (time <= from) return 0;
  return time >= until ? quantity : (quantity * u64(time - from)) / u64(until - from);
}
