import { Month } from './life';

const CALLS: usize = memory.data(128, 16);
const MESSAGES: usize = memory.data(128, 16);
const ONE: f64 = 2147483648;

/** Over which days a month's events fall: 32 cumulative u32 ends of 2^31, one a day. */
export class DayShares {

  @inline static get calls(): usize {
    return CALLS;
  }


  @inline static get messages(): usize {
    return MESSAGES;
  }

  /** Weights 1 on a weekday, and the factors given; none on a day without connection. Alike when all would be 0. */
  static fill(ends: usize, weekend: f64, holiday: f64, abroad: f64): void {
    const total = sumWeights(weekend, holiday, abroad);
    if (total > 0) fillEnds(ends, weekend, holiday, abroad, total);
    else fillEnds(ends, 1, 1, 1, sumWeights(1, 1, 1));
  }
}

function weightOf(day: i32, weekend: f64, holiday: f64, abroad: f64): f64 {
  if (!((Month.connected >>> day) & 1)) return 0;
  const weight: f64 = (Month.weekends >>> day) & 1 ? weekend : (Month.holidays >>> day) & 1 ? holiday : 1;
  return (Month.away >>> day) & 1 ? weight * abroad : weight;
}

function sumWeights(weekend: f64, holiday: f64, abroad: f64): f64 {
  let total: f64 = 0;
  for (let day = 0; day < Month.days; day++) total += weightOf(day, weekend, holiday, abroad);
  return total;
}

/** From the last day with weight on, ends are 2^31, which no level reaches. */
function fillEnds(ends: usize, weekend: f64, holiday: f64, abroad: f64, total: f64): void {
  let sum: f64 = 0;
  let last = 0;
  for (let day = 0; day < 32; day++) {
    const weight = day < Month.days ? weightOf(day, weekend, holiday, abroad) : 0;
    if (weight > 0) last = day;
    sum += weight;
    store<u32>(ends + ((<usize>day) << 2), u32(min(sum / total, 1.0) * ONE));
  }
  for (let day = last; day < 32; day++) store<u32>(ends + ((<usize>day) << 2), u32(ONE));
}
