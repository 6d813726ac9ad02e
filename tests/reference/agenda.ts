/** What falls due at a second, in order of time; of one second, in the order in which it was put down. */
export class Agenda {
  #items: { at: number; run: () => void }[] = [];

  put(at: number, run: () => void): void {
    let index = this.#items.length;
    while (index > 0 && (this.#items[index - 1]?.at ?? 0) > at) index--;
    this.#items.splice(index, 0, { at, run });
  }

  /** Before all else of that second. */
  putFirst(at: number, run: () => void): void {
    const index = this.#items.findIndex((item) => item.at >= at);
    this.#items.splice(index < 0 ? this.#items.length : index, 0, { at, run });
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
