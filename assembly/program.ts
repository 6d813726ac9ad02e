// The loaded program: header, population and one block of terms per variant (layout/program.ts).

import { loadCalendar } from './calendar/run';
import { Product } from './layout/account';
import { Population } from './layout/population';
import {
  Header,
  MONTHS_MAX,
  PLANS_MAX,
  PROGRAM_MAGIC,
  PROGRAM_MAX_SLOTS,
  VARIANTS_MAX,
} from './layout/program';
import { Terms } from './layout/terms';
import { loadPopulation, populationFits } from './population/load';
import { setWorld } from './random/draw';
import { computeLevels } from './rating/levels';
import { Skipping } from './rating/month';
import { Slot } from './rating/slot';

const PROGRAM = memory.data(PROGRAM_MAX_SLOTS * 8, 16);

export class Loaded {
  static product: Product = Product.mobile;
  static variants: i32 = 0;
  static countedMonths: i32 = 0;
  static warmupMonths: i32 = 0;
}

export function programStart(): usize {
  return PROGRAM;
}

export function header(slot: Header): i64 {
  return Slot.get(PROGRAM, slot);
}

export function termsOf(variant: i32): usize {
  return Slot.at(PROGRAM, i32(header(Header.termsSlot)) + variant * i32(header(Header.termsSize)));
}

/** 0 loaded, 1 not a program, 2 too large, 3 counts out of range, 4 a product that this edition does not play. */
export function takeProgram(slots: i32): i32 {
  if (slots < Header.SIZE || header(Header.magic) != PROGRAM_MAGIC) return 1;
  if (slots > PROGRAM_MAX_SLOTS) return 2;
  if (!fits(slots)) return 3;
  const needsAccounts = header(Header.product) != Product.mobile || header(Header.networkSlot) != 0;
  if (ACCOUNTS == 0 && needsAccounts) return 4;
  Loaded.product = i32(header(Header.product));
  Loaded.variants = i32(header(Header.variantCount));
  Loaded.countedMonths = i32(header(Header.countedMonths));
  Loaded.warmupMonths = i32(header(Header.warmupMonths));
  Skipping.off = header(Header.unskipped) != 0;
  setWorld(u64(header(Header.seed)), u32(header(Header.world)));
  loadCalendar(
    i32(header(Header.startDay)),
    Loaded.warmupMonths,
    Loaded.countedMonths,
    i32(header(Header.country)),
  );
  if (!isMobile(Loaded.product)) return 0;
  loadPopulation(populationStart());
  for (let variant = 0; variant < Loaded.variants; variant++) computeLevels(variant, termsOf(variant));
  return 0;
}

/** Does the loaded program play accounts that live by dated facts? What follows is left out of a build that has none. */
export function playsAccounts(): bool {
  return ACCOUNTS != 0 && Loaded.product != Product.mobile;
}

/** Does the product rate mobile months? */
export function isMobile(product: Product): bool {
  return product == Product.mobile || product == Product.dutchMobile;
}

/** The people of the loaded program, in the layout of its product. */
export function populationStart(): usize {
  return Slot.at(PROGRAM, i32(header(Header.populationSlot)));
}

function fits(slots: i32): bool {
  const variants = header(Header.variantCount);
  const terms = header(Header.termsSlot);
  const population = header(Header.populationSlot);
  if (variants < 1 || variants > VARIANTS_MAX) return false;
  if (header(Header.countedMonths) < 1 || header(Header.warmupMonths) < 0) return false;
  if (header(Header.countedMonths) + header(Header.warmupMonths) > MONTHS_MAX) return false;
  const product = header(Header.product);
  const termsSize = header(Header.termsSize);
  const populationSize = header(Header.populationSize);
  if (product < 0 || product >= Product.COUNT || termsSize < 1 || populationSize < 1) return false;
  if (terms < Header.SIZE || terms + variants * termsSize > i64(slots)) return false;
  if (population < Header.SIZE || population + populationSize > i64(slots)) return false;
  return !isMobile(i32(product)) || mobileFits(i32(variants), termsSize, populationSize);
}

function mobileFits(variants: i32, termsSize: i64, populationSize: i64): bool {
  if (termsSize < Terms.SIZE || populationSize < Population.SIZE) return false;
  for (let variant = 0; variant < variants; variant++) {
    const plans = Slot.get(termsOf(variant), Terms.planCount);
    if (plans < 1 || plans > PLANS_MAX) return false;
  }
  return populationFits(populationStart());
}
