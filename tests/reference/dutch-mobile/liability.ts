import { DAY, monthsLater } from '../days.ts';
import { fraction, halfUp, product, sum as sumOf, type Fraction } from '../exact.ts';
import type { DatedFact } from '../../../src/cases/fact-line.ts';
import type { Agreement } from './agreement.ts';
import type { Blocks } from './blocks.ts';
import type { Life } from './life.ts';

// What the supplier pays for damage, its limits, and who reports it when (18).

const CAPS: Readonly<Record<string, string>> = {
  injury: 'injuryCap',
  damageFound: 'propertyCap',
  rightsInfringed: 'rightsCap',
  emergencyCost: 'emergencyCap',
  dataLeaked: 'dataCap',
  wrongfulBlock: 'blockEventCap',
};
const EACH: Readonly<Record<string, string>> = { dataLeaked: 'dataPersonCap', wrongfulBlock: 'blockCap' };

const RULES: Readonly<Record<string, string>> = {
  dataLeaked: 'liab/personal-data',
  wrongfulBlock: 'liab/wrongful-block-eur-1000',
};

interface Claim {
  readonly kind: string;
  readonly micros: bigint;
  readonly heads: bigint;
  readonly foundOn: number;
  readonly isExcluded: boolean;
  reportedIn: number | undefined;
}

/** A series of linked events: claims that wait, and what was paid of each kind. */
interface Event {
  claims: Claim[];
  readonly paid: Map<string, bigint>;
}

export class Liability {
  readonly #life: Life;
  readonly #events = new Map<number, Event>();
  #last: Claim | undefined;
  readonly #paid = new Map<number, bigint>();
  readonly #blocks: Blocks;
  readonly #agreement: Agreement;

  constructor(life: Life, blocks: Blocks, agreement: Agreement) {
    this.#life = life;
    this.#agreement = agreement;
    this.#blocks = blocks;
  }

  found({ fact, micros, quantity, subject, flags }: DatedFact): void {
    const life = this.#life;
    const isIndirect = flags.includes('consequential') || flags.includes('lineFailure');
    if (isIndirect) life.acts('liab/outage-excluded');
    const isSuspicion =
      fact === 'wrongfulBlock' && this.#blocks.has('suspicion') && life.reads('A42') === 'A';
    const claim: Claim = {
      kind: fact,
      micros,
      heads: quantity,
      foundOn: life.today,
      isExcluded: isIndirect || isSuspicion,
      reportedIn: undefined,
    };
    this.#last = claim;
    const event: Event = this.#events.get(subject) ?? { claims: [], paid: new Map() };
    if (subject > 0) this.#events.set(subject, event);
    event.claims.push(claim);
    if (event.claims.length === 1) this.#await(event);
  }

  /** The last day on which a claim is reported in time. */
  #lastDay({ foundOn }: Claim): number {
    return foundOn + 7 * this.#life.terms.number('damageWeeks');
  }

  /** Claims of an event are paid when the six weeks of the first that waits are over. */
  #await(event: Event): void {
    const [first] = event.claims;
    if (first) this.#life.onDay(this.#lastDay(first) + 1, () => this.#pay(event));
  }

  /** 18.4: in writing, within six weeks. */
  reported(): void {
    const life = this.#life;
    life.acts('liab/report-within-6-weeks');
    const claim = this.#last;
    if (!claim) return;
    if (claim.reportedIn !== undefined) return;
    if (life.today > this.#lastDay(claim)) life.refuse();
    else claim.reportedIn = life.index;
  }

  /** 18.3: claims of an event share its limits, kind by kind, and the limit of the year. */
  #pay(event: Event): void {
    const life = this.#life;
    const due = event.claims.filter(({ reportedIn, isExcluded }) => reportedIn !== undefined && !isExcluded);
    event.claims = event.claims.filter(
      (claim) => claim.reportedIn === undefined && life.today <= this.#lastDay(claim),
    );
    this.#await(event);
    const granted = Object.keys(CAPS).flatMap((kind) => this.#ofKind(event, due, kind));
    const sum = granted.map(({ micros }) => micros).reduce(sumOf, fraction(0n));
    const day = due[0]?.foundOn ?? life.today;
    const left = fraction(this.#leftOfYear(day));
    const isShort = left.above * sum.below < sum.above;
    for (const { claim, micros } of granted) {
      const share = isShort ? product(micros, product(left, fraction(sum.below, sum.above))) : micros;
      life.post('compensation', product(share, fraction(-life.terms.partsPerMicro)), claim.reportedIn);
    }
    this.#note(day, isShort ? left.above : halfUp(sum));
  }

  /** What the claims of a kind are granted within the limits of their event. */
  #ofKind({ paid }: Event, due: readonly Claim[], kind: string): { claim: Claim; micros: Fraction }[] {
    const own = due.filter((claim) => claim.kind === kind);
    if (own.length > 0) this.#life.acts(RULES[kind] ?? 'liab/kinds');
    const cap = this.#micros(CAPS[kind] as string) - (paid.get(kind) ?? 0n);
    const sizes = own.map((claim) => this.#sizeOf(claim, cap));
    const limited = own.map((claim) => this.#limited(claim, cap));
    if (own.length > 1) this.#life.acts('liab/pro-rata');
    const [size, sum] = [sizes, limited].map((each) => each.reduce((total, next) => total + next, 0n));
    const total = sum !== undefined && sum < cap ? sum : cap;
    if (own.length > 0) paid.set(kind, (paid.get(kind) ?? 0n) + total);
    return own.map((claim, index) => {
      const isWhole = sum === total;
      const micros = isWhole ? fraction(limited[index] ?? 0n) : fraction((sizes[index] ?? 0n) * total, size);
      return { claim, micros };
    });
  }

  #micros(value: string): bigint {
    const { above, below } = this.#life.terms.value(value);
    return (above * 1_000_000n) / below;
  }

  /** A claim within its own limits. */
  #limited({ kind, micros, heads }: Claim, cap: bigint): bigint {
    const each = EACH[kind];
    const own = each ? this.#micros(each) * (heads > 0n ? heads : 1n) : cap;
    return [micros, own, cap].reduce((least, next) => (next < least ? next : least));
  }

  /** By what claims are shared (D14). */
  #sizeOf(claim: Claim, cap: bigint): bigint {
    return this.#life.reads('D14') === 'B' ? claim.micros : this.#limited(claim, cap);
  }

  #yearOf(day: number): number {
    const life = this.#life;
    if (life.reads('liabilityYear') === 'A') return new Date(day * DAY * 1000).getUTCFullYear();
    let years = 0;
    while (monthsLater(this.#agreement.madeOn, 12 * (years + 1)) <= day) years += 1;
    return years;
  }

  #leftOfYear(day: number): bigint {
    return this.#micros('yearCap') - (this.#paid.get(this.#yearOf(day)) ?? 0n);
  }

  #note(day: number, micros: bigint): void {
    const year = this.#yearOf(day);
    this.#paid.set(year, (this.#paid.get(year) ?? 0n) + micros);
  }
}
