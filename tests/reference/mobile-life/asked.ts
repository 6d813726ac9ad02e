/** What was asked and is not paid yet, and what its payment brings about. */
interface Open {
  micros: bigint;
  readonly paid: (() => void)[];
}

/** Money that is asked for and then held: a deposit, or an advance. */
export class Asked {
  held = 0n;
  protected open: Open | undefined;

  get isAsked(): boolean {
    return this.open !== undefined;
  }

  /** @param micros 0: what was asked */
  pay(micros: bigint): void {
    const open = this.open;
    const paid = micros === 0n ? (open?.micros ?? 0n) : micros;
    this.held += paid;
    if (!open) return;
    open.micros -= paid;
    if (open.micros > 0n) return;
    this.open = undefined;
    for (const each of open.paid) each();
  }

  /** Nothing is asked any more. */
  drop(): void {
    this.open = undefined;
  }
}
