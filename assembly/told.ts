/** What of a run is told to the trace: one month of one SIM, or the whole life of one account, under one variant. */
export class Told {
  /** SIM or account of its customer; -1 = nothing is told. */
  static unit: i32 = -1;
  /** From 0, warm-up included. */
  static month: i32 = 0;
  static variant: i32 = 0;
  /** Play on to the customer's end. */
  static through: bool = false;
  static done: bool = false;
}

/** It has been told, and nothing else was wanted. */
export function isOver(): bool {
  return Told.done && !Told.through;
}
