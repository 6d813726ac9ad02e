import { withBaseline, withVariant } from '../tallies/baseline.ts';
import { digest } from '../tallies/digest.ts';
import { takeAway, unchangedBeside } from '../tallies/exchange.ts';
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
  readonly foreseen: Map<number, Foreseen>;
}

/** What all SIMs but those that may be on some plans are under a variant that leaves them as they are, and the run that played those. */
interface Foreseen {
  readonly run: number;
  readonly rest: Tally;
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
    const rest = known?.run === run ? known.rest : unchangedBeside(this.#kept.tally);
    takeAway(rest, unchanged);
    foreseen.set(plans, { run, rest });
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
function begunOn({ tally, foreseen }: Kept, { variants, some, room }: Beginning): Tally {
  if (some === undefined) return withBaseline(emptyTally(variants), tally);
  const rest = foreseen.get(some)?.rest;
  if (!rest) throw new Error(`SIMs on the plans ${some} were not foreseen in this ledger`);
  const sum = withBaseline(roomFor(variants, room), tally);
  for (let variant = 1; variant < variants; variant++) withVariant(sum, variant, rest);
  return sum;
}

/** That room, where it is as large: fresh memory costs more than to fill it. */
function roomFor(variants: number, room: Tally | undefined): Tally {
  return room?.variants === variants && !room.network ? room : emptyTally(variants);
}
