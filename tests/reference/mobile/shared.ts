import { DAY } from '../days.ts';
import { exceeding, firstAt, reaching } from '../exact.ts';
import { Gauge, type Stream } from './gauge.ts';
import type { Life } from './life.ts';
import type { Terms } from './terms.ts';
import { pollAt } from './watch.ts';

// 12.5.3 dash 1 over all SIMs of a contract (A17per B): what the operator has read of the charges of each SIM, and nobody has paid for.

/** Charges of one SIM that count toward the limit together with those of the others in the same Month. */
export class SharedGauge extends Gauge {
  readonly #life: Life;
  readonly #known: { at: number; amount: bigint }[] = [];
  readonly #flowing: Stream[] = [];
  /** First day of its Month; 0 where months add up (A57 B). */
  readonly group: number;
  paidAt = Infinity;

  constructor(life: Life, group: number) {
    super([]);
    this.#life = life;
    this.group = group;
  }

  override arrive(amount: bigint): void {
    this.#known.push({ at: pollAt(this.#life, this.#life.now), amount });
  }

  override follow(stream: Stream): void {
    this.#flowing.push(stream);
  }

  /** What the operator has read of it at a second. */
  readBy(at: number): bigint {
    if (at >= this.paidAt) return 0n;
    const known = this.#known.reduce((sum, each) => (each.at <= at ? sum + each.amount : sum), 0n);
    const read = this.#lastPoll(at);
    return this.#flowing.reduce((sum, { from, until, delay, amountUntil }) => {
      const seen = Math.min(read - delay, until);
      return seen <= from ? sum : sum + amountUntil(seen);
    }, known);
  }

  /** Seconds at which it may jump; between them it only flows. */
  get moments(): number[] {
    const ends = this.#flowing.flatMap(({ from, until, delay }) => [from + delay, until + delay]);
    const polls = ends.map((at) => pollAt(this.#life, at));
    return [...this.#known.map(({ at }) => at), ...polls, this.paidAt].filter((at) => at < Infinity);
  }

  #lastPoll(at: number): number {
    const every = this.#life.terms.seconds('pollMinutes');
    return every === 0 ? at : pollAt(this.#life, at - every + 1);
  }
}

/** The first second after `after` at which the sum over all SIMs meets the limit; undefined = never. */
export function firstShared(lives: readonly Life[], after: number): number | undefined {
  const gauges = lives.flatMap(({ shared }) => shared);
  const groups = [...new Set(gauges.map(({ group }) => group))];
  const met = groups.flatMap((group) => {
    const own = gauges.filter((gauge) => gauge.group === group);
    return firstOf(own, limitOf(lives[0]?.terms as Terms), after) ?? [];
  });
  return met.length === 0 ? undefined : Math.min(...met);
}

function limitOf(terms: Terms): bigint {
  const limit = terms.euros(terms.value('serviceStop'));
  return terms.readings.A17boundary === 'B' ? exceeding(limit) : reaching(limit);
}

function firstOf(gauges: readonly SharedGauge[], limit: bigint, after: number): number | undefined {
  const isMet = (at: number): boolean => {
    const sum = gauges.reduce((all, gauge) => all + gauge.readBy(at), 0n);
    return sum > 0n && sum >= limit;
  };
  const moments = [...new Set(gauges.flatMap((each) => each.moments))].sort((left, right) => left - right);
  let isBelow = true;
  let before = (moments[0] ?? 0) - 1;
  for (const moment of moments) {
    for (const at of [moment - 1, moment]) {
      if (at <= before) continue;
      if (!isMet(at)) isBelow = true;
      else if (isBelow) {
        const first = at < moment ? firstAt(before, at, isMet) : at;
        if (first > after) return first;
        isBelow = false;
      }
      before = at;
    }
  }
  return undefined;
}

/** Which Month a gauge of a SIM belongs to. */
export function groupOf({ terms, month }: Life, from = month.from): number {
  return terms.readings.A57 === 'B' ? 0 : from * DAY;
}
