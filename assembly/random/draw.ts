import { Philox } from './philox';

/** What draws are addressed by, beside their place in the population: set once per loaded program. */
export class World {
  static seedLow: u32 = 0;
  static seedHigh: u32 = 0;
  static number: u32 = 0;
}

export function setWorld(seed: u64, world: u32): void {
  World.seedLow = u32(seed);
  World.seedHigh = u32(seed >> 32);
  World.number = world;
}

/** The customer's own draws carry this in place of a SIM. */
export const NO_SIM: u32 = 0xffffffff;

/** Purposes below 128 belong to the population and its usage; a stream takes four in a row. */
export const PURPOSE_CUSTOMER: u32 = 0;
export const PURPOSE_SIM: u32 = 4;
export const PURPOSE_MONTH: u32 = 8;
export const PURPOSE_INCOMING: u32 = 12;
export const PURPOSE_PLACING: u32 = 16;
export const PURPOSE_CURVE: u32 = 20; // period = month x 32 + day
export const PURPOSE_TRIP: u32 = 24; // period = month x 32 + 2 x trip; from the 17th trip on 65,536 + month x 128 + 2 x trip
export const PURPOSE_HOME_VISIT: u32 = 25;
export const PURPOSE_CONTRACT: u32 = 28; // a contract's life: what happens in a month, and two words more of it; traits in month 255 x 256

/** Fills BLOCK with the four words at (customer, sim, period, purpose). `period` is a month unless said. */
export function drawBlock(customer: u32, sim: u32, period: u32, purpose: u32): void {
  Philox.block(World.number, customer, sim, (period << 8) | purpose, World.seedLow, World.seedHigh);
}

/** One rare single draw, addressed by itself. */
export function drawU32(customer: u32, sim: u32, month: u32, purpose: u32): u32 {
  drawBlock(customer, sim, month, purpose);
  return Philox.word(0);
}
