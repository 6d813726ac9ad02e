enum Rank {
  beforeAll,
  first,
  early,
  usual,
  late,
  last,
}

/** What falls due at a second, in order of time; of one second, in the order in which it was put down. */
export class Agenda {
  #items: { at: number; rank: Rank; run: () => void }[] = [];

  put(at: number, run: () => void): void {
    this.#insert((item) => item.at > at || (item.at === at && item.rank > Rank.usual), at, Rank.usual, run);
  }

  /** After what use up to that second brings about, before facts of it and use from it on. */
  putLate(at: number, run: () => void): void {
    this.#insert((item) => item.at > at || (item.at === at && item.rank > Rank.late), at, Rank.late, run);
  }

  /** After all else of that second, also what is put down for it in that second. */
  putLast(at: number, run: () => void): void {
    this.#insert((item) => item.at > at, at, Rank.last, run);
  }

  /** After what is put first for that second, before all else of it. */
  putEarly(at: number, run: () => void): void {
    this.#insert((item) => item.at > at || (item.at === at && item.rank > Rank.early), at, Rank.early, run);
  }

  /** Before all else of that second but what is put down before all. */
  putFirst(at: number, run: () => void): void {
    this.#insert(
      (item) => item.at > at || (item.at === at && item.rank > Rank.beforeAll),
      at,
      Rank.first,
      run,
    );
  }

  putBeforeAll(at: number, run: () => void): void {
    this.#insert((item) => item.at >= at, at, Rank.beforeAll, run);
  }

  #insert(
    isLater: (item: { at: number; rank: Rank }) => boolean,
    at: number,
    rank: Rank,
    run: () => void,
  ): void {
    const before = this.#items.findIndex(isLater);
    this.#items.splice(before < 0 ? this.#items.length : before, 0, { at, rank, run });
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
