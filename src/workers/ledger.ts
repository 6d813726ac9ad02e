import { baselineOf, withBaseline } from '../tallies/baseline.ts';
import { digest } from '../tallies/digest.ts';
import { addToVariants, takeFromVariants } from '../tallies/exchange.ts';
import { mergeInto } from '../tallies/merge.ts';
import { addTally, blankTally, readTally } from '../tallies/read.ts';
import { readResults, type VariantRead } from '../tallies/results-of.ts';
import type { RunMeta } from '../tallies/results.ts';
import { emptyTally, type Tally } from '../tallies/tally.ts';
import type { Replies, Request } from './messages.ts';

/** The sum of one run. */
interface Page {
  readonly run: number;
  readonly meta: RunMeta;
  sum?: Tally;
  /** Is the baseline in the sum the one that is kept, and no more? */
  isKept: boolean;
}

/** The baseline of a run's first stage, and what was read from it. */
interface Kept {
  readonly run: number;
  readonly tally: Tally;
  read?: VariantRead;
  /** What the SIMs were that a run exchanged: part of the tally. */
  exchanged?: { readonly run: number; readonly tally: Tally };
}

/** Adds the tallies of one run and answers from the sum. A worker of its own keeps it, off the caller's thread. */
export class Ledger {
  #open: Page | undefined;
  #kept: Kept | undefined;

  open({ run, meta, given, some }: Request<'open'>): Replies['open'] {
    if (given === undefined) this.#kept = undefined;
    else if (this.#kept?.run !== given) throw new Error(`the baseline of run ${given} is not kept here`);
    this.#open = { run, meta, isKept: true };
    if (!this.#kept) return { opened: true };
    this.#open.sum = withBaseline(emptyTally(meta.variants.length), this.#kept.tally);
    if (some !== undefined) exchangeIn(this.#open.sum, this.#kept, run, some);
    return { opened: true };
  }

  add({ run, tally, part }: Request<'add'>): Replies['add'] {
    const page = this.#page(run);
    const { variants, network } = page.meta;
    const sum = (page.sum ??= blankTally(variants.length, network));
    const bytes = new Uint8Array(tally);
    if (part === 'kept') this.#keep(run, baselineOf(readTally(bytes, variants.length, network)));
    if (part === 'whole') page.isKept = false;
    if (part === 'exchanged') this.#exchange(run, sum, baselineOf(readTally(bytes, variants.length)));
    addTally(sum, bytes, part === 'whole' || part === 'kept' ? 0 : 1);
    return { added: true };
  }

  async report({ run, digest: wantsDigest }: Request<'report'>): Promise<Replies['report']> {
    const { sum, meta, isKept } = this.#page(run);
    if (!sum) throw new Error(`run ${run} has no tally to report`);
    const kept = isKept ? this.#kept : undefined;
    const { results, baseline } = readResults(sum, meta, kept?.read);
    if (kept) kept.read = baseline;
    return wantsDigest ? { results, digest: await digest(sum) } : { results };
  }

  #keep(run: number, baseline: Tally): void {
    if (this.#kept?.run === run) mergeInto(this.#kept.tally, baseline);
    else this.#kept = { run, tally: baseline };
  }

  #exchange(run: number, sum: Tally, were: Tally): void {
    const exchanged = this.#kept?.exchanged;
    if (exchanged?.run !== run) throw new Error(`run ${run} exchanges nothing in this ledger`);
    takeFromVariants(sum, were);
    mergeInto(exchanged.tally, were);
  }

  #page(run: number): Page {
    if (this.#open?.run !== run) throw new Error(`run ${run} is not open in this ledger`);
    return this.#open;
  }
}

/** Puts all SIMs under the variants as they were, but for those that `some` exchanged before; where none did, this run will. */
function exchangeIn(sum: Tally, kept: Kept, run: number, some: number | null): void {
  addToVariants(sum, kept.tally);
  if (some === null) kept.exchanged = { run, tally: emptyTally(1) };
  else if (kept.exchanged?.run === some) takeFromVariants(sum, kept.exchanged.tally);
  else throw new Error(`run ${some} exchanged nothing in this ledger`);
}
