import { Header } from '../../assembly/layout/program.ts';
import { editionFor } from '../core/edition.ts';
import type { Results, VariantResults } from '../tallies/results.ts';
import { areSameBytes } from './bytes.ts';
import type { RunOrder } from './outcome.ts';
import type { Part, Replies, Request } from './messages.ts';
import type { Session } from './session.ts';
import { touchedPlans } from './touched-plans.ts';

const SLOT_BYTES = 8;

/** A first stage that was played: its baseline's tally stands in a ledger, its bills here. */
export interface KeptBaseline {
  /** The run that kept it. */
  readonly run: number;
  readonly ledger: Session;
  readonly program: Uint8Array;
  readonly customers: number;
  readonly bills: Uint8Array;
  /** Sets of plans, a bit each, whose SIMs were played with nothing changed: the ledger knows what they are. */
  readonly foreseen: Set<number>;
  /** What is said of it, once it was told. */
  results?: VariantResults;
}

/** Where the kept baseline stands between runs. */
export interface KeepsBaseline {
  kept: KeptBaseline | undefined;
}

type Drawn = { readonly first: number; readonly endExclusive: number };
type Collected = {
  readonly part: Part;
  readonly batches: readonly Drawn[];
  readonly bills?: ArrayBuffer;
};

/**
 * The baseline of one run: whole, or kept for the next run as its first stage is played, or given by a run before. An edit of
 * terms leaves the baseline as it was, and so needs to rate the first stage under its variants only.
 */
export class Baseline {
  readonly #keeper: KeepsBaseline;
  readonly #run: number;
  readonly #program: Uint8Array;
  #given: KeptBaseline | undefined;
  /** Where the baseline is given and SIMs are left out: the plans of those that are played. */
  readonly some: number | undefined;
  #keeps: boolean;
  #customers = 0;
  #bills: Uint32Array | undefined;

  /** @param customers of the first stage, where they are known */
  constructor(keeper: KeepsBaseline, run: number, order: RunOrder, customers: number | undefined) {
    const { kept } = keeper;
    // The edition for mobile contracts without a network is the one that keeps.
    const isKept = order.onResults !== undefined && editionFor(order.program) === 'mobile';
    this.#keeper = keeper;
    this.#run = run;
    this.#program = baselineIn(order.program);
    if (isKept && kept && kept.customers === customers && !kept.ledger.isLost) {
      if (areSameBytes(kept.program, this.#program)) this.#given = kept;
    }
    const plans = touchedPlans(order.program);
    this.some = this.#given?.foreseen.has(plans) ? plans : undefined;
    this.#keeps = isKept && this.#given === undefined;
    if (!this.#given) keeper.kept = undefined;
  }

  /** The run that kept what this one is given. */
  get givenBy(): number | undefined {
    return this.#given?.run;
  }

  /** What a player is told beside the program; `simMonths` are those of the first stage. */
  loading(simMonths: number): Pick<Request<'load'>, 'keep' | 'bills' | 'touched'> {
    if (!this.#given) return this.#keeps ? { keep: simMonths } : {};
    const { some: touched } = this;
    return { keep: simMonths, bills: this.#given.bills, ...(touched !== undefined && { touched }) };
  }

  /** What the tally of a batch stands for, when it is played now; the first stage has so many customers. */
  partOf({ endExclusive }: Drawn, firstStage: number): Part {
    if (this.#given) return endExclusive <= this.#given.customers ? this.#givenPart : 'whole';
    return this.#keeps && endExclusive <= firstStage ? 'kept' : 'whole';
  }

  get #givenPart(): Part {
    return this.some === undefined ? 'variants' : 'some';
  }

  /** Can a tally still be added? Not where the baseline that it lacks was lost with its ledger. */
  holds({ needsGiven }: { readonly needsGiven: boolean }): boolean {
    return !needsGiven || this.#given !== undefined;
  }

  /** A tally is in the sum. Once the first stage is, its baseline is there for the next run. */
  take({ part, batches, bills }: Collected, firstStage: number, ledger: Session): void {
    if (!this.#keeps || part !== 'kept' || !bills) return;
    const added = new Uint32Array(bills);
    const sum = (this.#bills ??= new Uint32Array(added.length));
    added.forEach((word, index) => (sum[index] = (sum[index] ?? 0) | word));
    for (const { first, endExclusive } of batches) this.#customers += endExclusive - first;
    if (this.#customers < firstStage) return;
    const kept = { program: this.#program, customers: firstStage, bills: new Uint8Array(sum.buffer) };
    this.#keeper.kept = { run: this.#run, ledger, ...kept, foreseen: new Set() };
    this.#keeps = false;
  }

  /** Is what is said of the given baseline known from a run before? */
  get isTold(): boolean {
    return this.#given?.results !== undefined;
  }

  /** What was told, with the baseline's results where they were left out; those of a kept baseline are remembered. */
  completed({ results, isKept }: Pick<Replies['report'], 'results' | 'isKept'>): Results {
    const [told, ...others] = results.variants;
    const baseline = told ?? this.#given?.results;
    if (!baseline) throw new Error('a ledger left out results that are not known here');
    const { kept } = this.#keeper;
    if (isKept && kept) kept.results ??= baseline;
    return { ...results, variants: [baseline, ...others.flatMap((each) => each ?? [])] };
  }

  /** What the first stage stands on, or leaves for the next run. */
  get standing(): KeptBaseline | undefined {
    const { kept } = this.#keeper;
    return kept && (kept === this.#given || kept.run === this.#run) ? kept : undefined;
  }

  /** The ledger was lost, and the kept baseline with it: all is played whole from now on. */
  lose(): void {
    this.#given = undefined;
    this.#keeps = false;
  }
}

/** A program up to the end of the baseline's terms, without the number of its variants. */
function baselineIn(program: Uint8Array): Uint8Array {
  const slots = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const end =
    slots.getUint32(SLOT_BYTES * Header.termsSlot, true) +
    slots.getUint32(SLOT_BYTES * Header.termsSize, true);
  const variants = SLOT_BYTES * Header.variantCount;
  return program.slice(0, SLOT_BYTES * end).fill(0, variants, variants + SLOT_BYTES);
}
