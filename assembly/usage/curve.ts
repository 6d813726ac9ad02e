import { CURVE_ONE, HOURS, LIFE_CURVE, LIFE_CURVE_STRIDE } from '../layout/life';
import { Curve } from '../population/curve';
import { Habits } from '../population/habits';
import { PURPOSE_CURVE } from '../random/draw';
import { Lognormal } from '../random/quantiles';
import { Stream } from '../random/stream';
import { LIFE, Month } from './life';

const WEIGHTS: usize = memory.data(192, 16);
const BURSTS: usize = memory.data(96, 16);

/** Fills the cumulative data curve of one day of LIFE: the mean curve with a lognormal burst on each hour. */
export function curveOfDay(day: i32): void {
  const habits = changetype<Habits>(Month.habits);
  const quiet = ((Month.weekends | Month.holidays) >>> day) & 1;
  const curve = quiet ? habits.dataWeekendCurve : habits.dataWeekdayCurve;
  Stream.open(Month.customer, Month.sim, ((<u32>Month.index) << 5) + day, PURPOSE_CURVE);
  const words = Stream.take(HOURS);
  burst(habits.burstTable, words);
  let total: f64 = 0;
  for (let hour = 0; hour < HOURS; hour++) {
    total += Curve.share(curve, hour) * f64(load<f32>(BURSTS + ((<usize>hour) << 2)));
    store<f64>(WEIGHTS + ((<usize>hour) << 3), total);
  }
  const scale = CURVE_ONE / total;
  const to = LIFE + <usize>day * LIFE_CURVE_STRIDE;
  store<u16>(to, 0, LIFE_CURVE);
  for (let hour = 0; hour < HOURS; hour++) {
    const end = u16(load<f64>(WEIGHTS + ((<usize>hour) << 3)) * scale + 0.5);
    store<u16>(to + ((<usize>(hour + 1)) << 1), end, LIFE_CURVE);
  }
}

/** The factor of each hour, f32. */
function burst(table: usize, words: usize): void {
  for (let at: usize = 0; at < 4 * HOURS; at += ASC_FEATURE_SIMD ? 16 : 4) {
    if (ASC_FEATURE_SIMD) v128.store(BURSTS + at, Lognormal.four(table, words + at));
    else store<f32>(BURSTS + at, Lognormal.factor(table, load<u32>(words + at)));
  }
}
