/** Why the core would not take a program: not a program of this core, too large, counts out of range, or a product that this
 * edition does not play. */
export type Refusal = 'magic' | 'tooLarge' | 'badCounts' | 'product';

/** One instance of the simulation core. It knows no threads, no clock and no files. */
export interface Core {
  /** Copies the program in and clears the tally. Returns why the core refused it, or undefined when it is loaded. */
  load(program: Uint8Array): Refusal | undefined;
  /** The customers, from 0 on, that give at least so many counted SIM-months. */
  customersFor(simMonths: number): number;
  /** Plays customers first ... endExclusive - 1 under every variant, adds to the tally; returns counted SIM-months. Throws BeyondRoom
   * where one of them needs more than there is room for. */
  run(first: number, endExclusive: number): number;
  /** Begins to do the same in pieces. */
  begin(first: number, endExclusive: number): void;
  /** Plays on for some milliseconds at most; the counted SIM-months once all is played. */
  playOn(): number | undefined;
  /** Keeps the baseline's bills of customers 0 ... this - 1 as they are played. Not with a network, and of mobile contracts only. */
  keep(customers: number): void;
  /** The bills that were kept, nought where they were not; starts again from nothing. */
  takeKept(): Uint8Array<ArrayBuffer>;
  /** Kept bills from other runs with this baseline: its customers are then played under the variants only. */
  giveKept(bills: Uint8Array): void;
  /** Plays customers whole again, or under the variants only where their bills were given. */
  useKept(given: boolean): void;
  /** Variants change the terms of these plans alone, a bit each: where bills are given, only SIMs that may be on them are played.
   * -1: they change anything. */
  touchPlans(plans: number): void;
  /** A copy of the tally; the core's own starts again from nothing. */
  takeTally(): Uint8Array<ArrayBuffer>;
  /** SIM-months that had to be rated event by event since the program was loaded or the tally taken. */
  eventMonths(): number;
}

/** The exports of the wasm module that a run needs. */
export interface CoreExports {
  readonly memory: WebAssembly.Memory;
  programPtr(): number;
  /** 0 loaded, 1 not a program, 2 too large, 3 counts out of range, 4 not a product of this edition. */
  loadProgram(slotCount: number): number;
  customersFor(simMonths: number): number;
  clearTally(): void;
  runCustomers(first: number, endExclusive: number): number;
  beginCustomers(first: number, endExclusive: number): void;
  /** True when all is played. */
  playOn(work: number): number | boolean;
  playedMonths(): number;
  /** The customer who is played, or was when the core ended. */
  playedNow(): number;
  /** Why it ended: a Beyond. */
  beyond(): number;
  keepBaseline(customers: number): void;
  keptPtr(): number;
  keptBytes(): number;
  forgetKept(): void;
  giveKept(given: boolean): void;
  touchPlans(plans: number): void;
  tallyPtr(): number;
  tallyBytes(): number;
  eventMonths(): number;
}
