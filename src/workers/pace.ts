/** What one call to the core should take: short enough to stop at once, long enough to be worth a message. */
const BATCH_MS = 16;
const FIRST_BATCH = 8;
const GROWTH = 4;
const MEMORY = 0.85;
/** Browsers round their clocks to 0.1 ms. */
const SHORTEST_MS = 0.1;

/** How many customers a batch should have, learned from how long batches took. Decides when, never what. */
export class Pace {
  #customers = 0;
  #milliseconds = 0;
  #largest = FIRST_BATCH / GROWTH;

  observe(customers: number, milliseconds: number): void {
    this.#customers = this.#customers * MEMORY + customers;
    this.#milliseconds = this.#milliseconds * MEMORY + Math.max(milliseconds, SHORTEST_MS);
    this.#largest = Math.max(this.#largest * MEMORY, customers);
  }

  /** Customers of the next batch. */
  batch(): number {
    if (this.#customers === 0) return FIRST_BATCH;
    return Math.max(1, Math.min(this.customersIn(BATCH_MS), Math.ceil(this.#largest * GROWTH)));
  }

  /** Customers that one player gets through in so many milliseconds. */
  customersIn(milliseconds: number): number {
    if (this.#customers === 0) return FIRST_BATCH;
    return Math.ceil((this.#customers / this.#milliseconds) * milliseconds);
  }
}
