import { withBaseline } from '../tallies/baseline.ts';
import { digest } from '../tallies/digest.ts';
import { addToVariants, takeFromVariants } from '../tallies/exchange.ts';
import { mergeInto } from '../tallies/merge.ts';
import { addTally, blankTally, readOneVariant } from '../tallies/read.ts';
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
  /** Where the sum of a run begins that leaves SIMs out: all variants as the baseline. */
  before?: Tally;
  readonly foreseen: Map<number, Foreseen>;
}

/** What the SIMs that may be on some plans are where nothing is changed, and the run that played them. */
interface Foreseen {
  readonly run: number;
  readonly tally: Tally;
}

/** Adds the tallies of one run and answers from the sum. A worker of its own keeps it, off the caller's thread. */
export class Ledger {
  #open: Page | undefined;
  #kept: Kept | undefined;
  /** A sum that is not needed any more. */
  #room: Tally | undefined;
  #rehearsals = 0;

  open({ run, meta, given, some }: Request<'open'>): Replies['open'] {
    if (given === undefined) this.#kept = undefined;
    else if (this.#kept?.run !== given) throw new Error(`the baseline of run ${given} is not kept here`);
    this.#room = this.#open?.sum ?? this.#room;
    this.#open = { run, meta, isKept: true };
    if (this.#kept) this.#open.sum = this.#begun(this.#kept, meta.variants.length, some);
    return { opened: true };
  }

  add({ run, tally, part }: Request<'add'>): Replies['add'] {
    const page = this.#page(run);
    const { variants, network } = page.meta;
    const sum = (page.sum ??= blankTally(variants.length, network));
    const bytes = new Uint8Array(tally);
    if (part === 'kept') this.#keep(run, readOneVariant(bytes, variants.length, 0));
    if (part === 'whole') page.isKept = false;
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

  foresee({ run, kept, plans, tally }: Request<'foresee'>): Replies['foresee'] {
    if (this.#kept?.run !== kept) throw new Error(`the baseline of run ${kept} is not kept here`);
    const { foreseen } = this.#kept;
    const unchanged = readOneVariant(new Uint8Array(tally), 2, 1);
    const known = foreseen.get(plans);
    if (known?.run === run) mergeInto(known.tally, unchanged);
    else foreseen.set(plans, { run, tally: unchanged });
    return { foreseen: true };
  }

  /** Goes through what an edit will ask of it, and leaves all as it was: code is slow where it was never run. */
  rehearse({ run }: Request<'rehearse'>): Replies['rehearse'] {
    const [kept, page] = [this.#kept, this.#open];
    const [baseline] = page?.meta.variants ?? [];
    const isLearned = this.#rehearsals >= REHEARSALS;
    if (isLearned || !kept || !baseline || page?.run !== run) return { rehearsed: false };
    const sets = [...kept.foreseen.keys()];
    const sum = this.#begun(kept, 2, sets[this.#rehearsals % sets.length]);
    this.#rehearsals += 1;
    readResults(sum, { ...page.meta, variants: [baseline, baseline] }, kept.read);
    this.#room = sum;
    return { rehearsed: true };
  }

  #keep(run: number, baseline: Tally): void {
    if (this.#kept?.run === run) mergeInto(this.#kept.tally, baseline);
    else this.#kept = { run, tally: baseline, foreseen: new Map() };
  }

  #begun(kept: Kept, variants: number, some: number | undefined): Tally {
    const room = this.#room;
    this.#room = undefined;
    return begunOn(kept, { variants, some, room });
  }

  #page(run: number): Page {
    if (this.#open?.run !== run) throw new Error(`run ${run} is not open in this ledger`);
    return this.#open;
  }
}

interface Beginning {
  readonly variants: number;
  /** Plans that variants change, where other SIMs are left out. */
  readonly some: number | undefined;
  /** A sum that is not needed any more, whose room may be taken. */
  readonly room: Tally | undefined;
}

/** The sum of a run on a kept baseline, before anything is added. SIMs that are left out are in it, under each variant as they were. */
function begunOn(kept: Kept, { variants, some, room }: Beginning): Tally {
  if (some === undefined) return withBaseline(emptyTally(variants), kept.tally);
  const foreseen = kept.foreseen.get(some);
  if (!foreseen) throw new Error(`SIMs on the plans ${some} were not foreseen in this ledger`);
  const sum = copied(beforeIn(kept, variants), room);
  takeFromVariants(sum, foreseen.tally);
  return sum;
}

function beforeIn(kept: Kept, variants: number): Tally {
  if (kept.before?.variants === variants) return kept.before;
  const before = withBaseline(emptyTally(variants), kept.tally);
  addToVariants(before, kept.tally);
  kept.before = before;
  return before;
}

/** A copy, in that room where it is as large: fresh memory costs more than to fill it. */
function copied({ variants, words }: Tally, room: Tally | undefined): Tally {
  if (room?.variants !== variants || room.network) return { variants, words: words.slice() };
  room.words.set(words);
  return room;
}
