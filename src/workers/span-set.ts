/** Customers first ... endExclusive - 1. */
export interface Span {
  readonly first: number;
  readonly endExclusive: number;
}

/** A set of customers as spans that neither touch nor overlap, ascending. */
export class SpanSet {
  #spans: Span[] = [];

  /** Adds a span; throws when a customer is in the set already, because then it would be counted twice. */
  add({ first, endExclusive }: Span): void {
    const after = this.#spans.findIndex((span) => span.first >= first);
    const at = after < 0 ? this.#spans.length : after;
    const left = this.#spans[at - 1];
    const right = this.#spans[at];
    if ((left && left.endExclusive > first) || (right && right.first < endExclusive)) {
      throw new Error(`customers ${first} to ${endExclusive} would be counted twice`);
    }
    const joinsLeft = left?.endExclusive === first;
    const joinsRight = right?.first === endExclusive;
    const joined = {
      first: joinsLeft ? left.first : first,
      endExclusive: joinsRight ? right.endExclusive : endExclusive,
    };
    this.#spans.splice(at - (joinsLeft ? 1 : 0), (joinsLeft ? 1 : 0) + (joinsRight ? 1 : 0), joined);
  }

  /** Customers 0 ... this - 1 are all in the set. */
  prefix(): number {
    const [lowest] = this.#spans;
    return lowest?.first === 0 ? lowest.endExclusive : 0;
  }

  /** Empties the set and returns what was in it. */
  takeAll(): Span[] {
    return this.#spans.splice(0);
  }
}
