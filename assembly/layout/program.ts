// The program: what TypeScript hands to the core. 8-byte slots; Header first, then the population, then one block of
// Terms per variant (the baseline is variant 0).
//
//   | Header | Population (population.ts) | Terms[0] | Terms[1] | ... | network, where there is one (network.ts) |

export enum Header {
  magic,
  seed, // 64 bits
  world,
  startDay, // first day of the first counted month, days since 1970-01-01
  countedMonths,
  warmupMonths,
  country, // 0 Belgium, 1 the Netherlands
  variantCount,
  termsSlot, // slot of Terms[0]
  populationSlot,
  unskipped, // 1 = draw and rate everything event by event; same results, slower
  shockFloorMicros, // a shock is a bill above max(fee + this, median x shockMultiple / 100)
  shockMultiplePercent,
  product, // Product (account.ts)
  termsSize, // slots of one block of terms
  populationSize,
  networkSlot, // slot of Network (network.ts), 0 = no network
  SIZE,
}

export const PROGRAM_MAGIC = 0x7a1f0001;
/** The core refuses larger programs. */
export const PROGRAM_MAX_SLOTS = 65536;
export const VARIANTS_MAX = 9;
export const MONTHS_MAX = 60;
export const PLANS_MAX = 8;
export const ARCHETYPES_MAX = 16;
export const SIMS_PER_CUSTOMER_MAX = 512;
