import { withBaseline } from '../tallies/baseline.ts';
import { digest } from '../tallies/digest.ts';
import { addToVariants, takeFromVariants } from '../tallies/exchange.ts';
import { mergeInto } from '../tallies/merge.ts';
import { addTally, blankTally, readBaseline } from '../tallies/read.ts';
import { readResults, type VariantRead } from '../tallies/results-of.ts';
import type { RunMeta } from '../tallies/results.ts';
import { emptyTally, type Tally } from '../tallies/tally.ts';
import type { Replies, Request } from './messages.ts';

/** After so many most of its code is compiled for speed. */
const REHEARSALS = 3;

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
  /** Where the sum of an edit begins that leaves SIMs out, made ready for the first of them. */
  before?: Tally | undefined;
  exchanged?: Exchanged;
}

/** What the SIMs were that a run exchanged, part of the baseline; and where the sums of runs begin that exchange them again. */
interface Exchanged {
  readonly run: number;
  readonly tally: Tally;
  begin?: Tally;
}

/** Adds the tallies of one run and answers from the sum. A worker of its own keeps it, off the caller's thread. */
export class Ledger {
  #open: Page | undefined;
  #kept: Kept | undefined;
  #rehearsals = 0;

  open({ run, meta, given, some }: Request<'open'>): Replies['open'] {
    if (given === undefined) this.#kept = undefined;
    else if (this.#kept?.run !== given) throw new Error(`the baseline of run ${given} is not kept here`);
    const left = this.#open?.sum;
    this.#open = { run, meta, isKept: true };
    if (this.#kept) this.#open.sum = begunOn(this.#kept, { run, variants: meta.variants.length, some, left });
    return { opened: true };
  }

  add({ run, tally, part }: Request<'add'>): Replies['add'] {
    const page = this.#page(run);
    const { variants, network } = page.meta;
    const sum = (page.sum ??= blankTally(variants.length, network));
    const bytes = new Uint8Array(tally);
    if (part === 'kept') this.#keep(run, readBaseline(bytes, variants.length));
    if (part === 'whole') page.isKept = false;
    if (part === 'exchanged') this.#exchange(run, sum, readBaseline(bytes, variants.length));
    addTally(sum, bytes, part === 'whole' || part === 'kept' ? 0 : 1);
    return { added: true };
  }

  async report({ run, digest: wantsDigest, known }: Request<'report'>): Promise<Replies['report']> {
    const { sum, meta, isKept } = this.#page(run);
    if (!sum) throw new Error(`run ${run} has no tally to report`);
    const kept = isKept ? this.#kept : undefined;
    const { results: all, baseline } = readResults(sum, meta, kept?.read);
    if (kept) kept.read = baseline;
    const results = kept && known ? { ...all, variants: [null, ...all.variants.slice(1)] } : all;
    const told = { results, isKept: kept !== undefined };
    return wantsDigest ? { ...told, digest: await digest(sum) } : told;
  }

  /** Goes through what an edit will ask of it, and leaves all as it was: code is slow where it was never run. */
  rehearse({ run }: Request<'rehearse'>): Replies['rehearse'] {
    const [kept, page] = [this.#kept, this.#open];
    const [baseline] = page?.meta.variants ?? [];
    const isLearned = this.#rehearsals >= REHEARSALS;
    if (isLearned || !kept || !baseline || page?.run !== run) return { rehearsed: false };
    this.#rehearsals += 1;
    const sum = asBefore(kept, 2);
    takeFromVariants(sum, kept.tally);
    addToVariants(sum, kept.tally);
    kept.before = sum;
    readResults(sum, { ...page.meta, variants: [baseline, baseline] }, kept.read);
    return { rehearsed: true };
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

interface Beginning {
  readonly run: number;
  readonly variants: number;
  readonly some: number | null | undefined;
  /** The sum of the run before, whose room may be taken. */
  readonly left: Tally | undefined;
}

/**
 * The sum of a run on a kept baseline, before anything is added. Where SIMs are left out all are under the variants as they were,
 * but for those that `some` exchanged before; where none did, this run will.
 */
function begunOn(kept: Kept, { run, variants, some, left }: Beginning): Tally {
  if (some === undefined) return withBaseline(emptyTally(variants), kept.tally);
  if (some === null) {
    kept.exchanged = { run, tally: emptyTally(1) };
    const { before } = kept;
    kept.before = undefined;
    return before?.variants === variants ? before : asBefore(kept, variants);
  }
  const { exchanged } = kept;
  if (exchanged?.run !== some) throw new Error(`run ${some} exchanged nothing in this ledger`);
  if (exchanged.begin?.variants !== variants) {
    exchanged.begin = asBefore(kept, variants);
    takeFromVariants(exchanged.begin, exchanged.tally);
  }
  return copied(exchanged.begin, left);
}

function asBefore({ tally }: Kept, variants: number): Tally {
  const sum = withBaseline(emptyTally(variants), tally);
  addToVariants(sum, tally);
  return sum;
}

/** A copy, in the room of a sum that is not needed any more where it is as large: fresh memory costs more than to fill it. */
function copied({ variants, words }: Tally, left: Tally | undefined): Tally {
  if (left?.variants !== variants || left.network) return { variants, words: words.slice() };
  left.words.set(words);
  return left;
}
