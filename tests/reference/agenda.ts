/** What falls due at a second, in order of time; of one second, in the order in which it was put down. */
export class Agenda {
  #items: { at: number; isLast: boolean; run: () => void }[] = [];

  put(at: number, run: () => void): void {
    this.#insert(
      this.#items.findIndex((item) => item.at > at || (item.at === at && item.isLast)),
      at,
      run,
    );
  }

  /** After all else of that second, also what is put down for it in that second. */
  putLast(at: number, run: () => void): void {
    this.#insert(
      this.#items.findIndex((item) => item.at > at),
      at,
      run,
      true,
    );
  }

  /** Before all else of that second. */
  putFirst(at: number, run: () => void): void {
    this.#insert(
      this.#items.findIndex((item) => item.at >= at),
      at,
      run,
    );
  }

  #insert(before: number, at: number, run: () => void, isLast = false): void {
    this.#items.splice(before < 0 ? this.#items.length : before, 0, { at, isLast, run });
  }

  get next(): number {
    return this.#items[0]?.at ?? Infinity;
  }

  take(): () => void {
    const item = this.#items.shift();
    if (!item) throw new Error('nothing falls due');
    return item.run;
  }
}
