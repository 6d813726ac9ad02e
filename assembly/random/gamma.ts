import { normalOf } from './normal';
import { Stream } from './stream';

/** A gamma factor of mean 1 and the given shape, from the open stream (Marsaglia & Tsang 2000); 1 for shape 0. */
export function gammaFactor(shape: f64): f64 {
  if (shape <= 0) return 1;
  const boosted = shape < 1 ? shape + 1 : shape;
  const d = boosted - 1.0 / 3.0;
  const c = 1 / (3 * sqrt<f64>(d));
  let value: f64 = 0;
  while (value == 0) {
    const z = normalOf(Stream.next());
    const root = 1 + c * z;
    const level = unit(Stream.next());
    if (root <= 0) continue;
    const cube = root * root * root;
    if (Math.log(level) < 0.5 * z * z + d * (1 - cube + Math.log(cube))) value = d * cube;
  }
  if (shape < 1) value *= Math.pow(unit(Stream.next()), 1 / shape);
  return value / shape;
}

function unit(word: u32): f64 {
  return (f64(word) + 0.5) * (1.0 / 4294967296.0);
}
