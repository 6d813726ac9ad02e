import {
  ARCHETYPE_BLOCKS,
  Archetype,
  CURVES_MAX,
  CURVE_HOURS,
  Population,
  SIZE_CLASSES_MAX,
  SizeClass,
} from '../layout/population';
import { Poisson } from '../random/poisson';
import { Lognormal } from '../random/quantiles';
import { Curve } from './curve';
import { prepareHabits } from './prepareHabits';

/** The loaded population's slots. */
export class People {
  static slots: usize = 0;
  static needIncoming: bool = false;
  static sizeClasses: i32 = 0;


  @inline static whole(slot: i32): i64 {
    return load<i64>(People.slots + ((<usize>slot) << 3));
  }


  @inline static real(slot: i32): f64 {
    return load<f64>(People.slots + ((<usize>slot) << 3));
  }


  @inline static sizeClass(index: i32): usize {
    return People.slots + ((<usize>(Population.sizeClasses + index * SizeClass.SIZE)) << 3);
  }
}

/** Prepares tables for the population at `slots`, which stays where it is. The calendar is loaded before. */
export function loadPopulation(slots: usize): void {
  People.slots = slots;
  People.needIncoming = People.whole(Population.needIncoming) != 0;
  People.sizeClasses = i32(People.whole(Population.sizeClassCount));
  Poisson.prepare();
  Lognormal.clear();
  const curves = min(i32(People.whole(Population.curveCount)), CURVES_MAX);
  for (let i = 0; i < curves; i++) {
    Curve.prepare(i, slots + ((<usize>(Population.curves + i * CURVE_HOURS)) << 3));
  }
  const archetypes = min(i32(People.whole(Population.archetypeCount)), ARCHETYPE_BLOCKS);
  for (let i = 0; i < archetypes; i++) {
    prepareHabits(i, slots + ((<usize>(Population.archetypes + i * Archetype.SIZE)) << 3));
  }
}

/** False when counts are beyond what the layout holds. */
export function populationFits(slots: usize): bool {
  return (
    fits(slots, Population.sizeClassCount, SIZE_CLASSES_MAX) &&
    fits(slots, Population.archetypeCount, ARCHETYPE_BLOCKS) &&
    fits(slots, Population.curveCount, CURVES_MAX) &&
    fits(slots, Population.planCount, 8)
  );
}

function fits(slots: usize, slot: i32, most: i64): bool {
  const count = load<i64>(slots + ((<usize>slot) << 3));
  return count >= 1 && count <= most;
}
