// How the use of one day comes in: shares of it by its curve, which is drawn when it is first asked for.

import { CURVE_ONE, LIFE_CURVE, LIFE_CURVE_STRIDE, SECONDS_PER_DAY } from '../layout/life';
import { curveOfDay } from '../usage/curve';
import { LIFE } from '../usage/life';

/** The share that is a whole day. */
export const WHOLE_DAY: u64 = CURVE_ONE * 3600;

/** The day of the month whose flows are collected. */
export let today: i32 = 0;
let isReady: bool = false;

/** `ready`: its curve stands in LIFE. */
export function turnToDay(day: i32, ready: bool): void {
  today = day;
  isReady = ready;
}

/** Share of the day up to a second, inside or outside a window from one second to another. */
export function curveShare(second: u32, from: u32, until: u32, inside: bool): u64 {
  const within = curveUntil(min(max(second, from), until)) - curveUntil(from);
  return inside ? within : curveUntil(second) - within;
}

/** Share of the day up to a second. */
export function curveUntil(second: u32): u64 {
  if (second == 0) return 0;
  if (second >= u32(SECONDS_PER_DAY)) return WHOLE_DAY;
  const hour = second / 3600;
  const low = hourEnds(hour);
  const high = hourEnds(hour + 1);
  return low * 3600 + (high - low) * u64(second - hour * 3600);
}

/** Share of the day up to the beginning of an hour, of CURVE_ONE. */
export function hourEnds(hour: i32): u64 {
  if (!isReady) {
    curveOfDay(today);
    isReady = true;
  }
  return u64(load<u16>(LIFE + LIFE_CURVE + <usize>today * LIFE_CURVE_STRIDE + 2 * <usize>hour));
}
