import { ceiling, floor, ratio, times, type Ratio } from '../domain/ratio.ts';

/**
 * "Reached": the fewest ticks that are at least an amount. With an amount including VAT this is the smallest t with
 * t × (10,000 + VAT) >= amount × 10,000 × ticks, since `micros` is already the exact fraction excluding VAT. Who was charged
 * nothing has reached nothing: an amount of zero is reached by the first tick.
 * @param micros micro-euro excluding VAT, exact
 */
export function reached(micros: Ratio, ticksPerMicro: bigint): bigint {
  const fewest = ceiling(times(micros, ratio(ticksPerMicro)));
  return fewest > 0n ? fewest : 1n;
}

/** "More than": the fewest ticks that are above an amount. */
export function passed(micros: Ratio, ticksPerMicro: bigint): bigint {
  return floor(times(micros, ratio(ticksPerMicro))) + 1n;
}
