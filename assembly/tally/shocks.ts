// A shock: a bill above max(fee + floor, multiple x the SIM's own median bill), over the months counted. The median of an
// even number of bills is the lower one.

const SORTED = memory.data(60 * 8);

/** How many of a SIM's bills are shocks. `bills`: micro-euro, one a counted month. */
export function countShocks(bills: usize, months: i32, fee: i64, floor: i64, multiplePercent: i64): i32 {
  let highest: i64 = 0;
  for (let i = 0; i < months; i++) highest = max(highest, load<i64>(bills + ((<usize>i) << 3)));
  if (highest <= fee + floor) return 0;
  const limit = max((fee + floor) * 100, median(bills, months) * multiplePercent);
  let shocks = 0;
  for (let i = 0; i < months; i++) shocks += i32(load<i64>(bills + ((<usize>i) << 3)) * 100 > limit);
  return shocks;
}

function median(bills: usize, months: i32): i64 {
  for (let i = 0; i < months; i++) {
    const bill = load<i64>(bills + ((<usize>i) << 3));
    let at = i;
    while (at > 0 && load<i64>(SORTED + ((<usize>(at - 1)) << 3)) > bill) {
      store<i64>(SORTED + ((<usize>at) << 3), load<i64>(SORTED + ((<usize>(at - 1)) << 3)));
      at--;
    }
    store<i64>(SORTED + ((<usize>at) << 3), bill);
  }
  return load<i64>(SORTED + ((<usize>((months - 1) >> 1)) << 3));
}
