import { digest } from '../tallies/digest.ts';
import { mergeInto } from '../tallies/merge.ts';
import { readTally } from '../tallies/read.ts';
import { resultsOf } from '../tallies/results-of.ts';
import type { RunMeta } from '../tallies/results.ts';
import type { Tally } from '../tallies/tally.ts';
import type { Replies, Request } from './messages.ts';

/** Adds the tallies of one run and answers from the sum. A worker of its own keeps it, off the caller's thread. */
export class Ledger {
  #open: { readonly run: number; readonly meta: RunMeta; sum?: Tally } | undefined;

  open({ run, meta }: Request<'open'>): Replies['open'] {
    this.#open = { run, meta };
    return { opened: true };
  }

  add({ run, tally }: Request<'add'>): Replies['add'] {
    const page = this.#page(run);
    const { variants, network } = page.meta;
    const added = readTally(new Uint8Array(tally), variants.length, network);
    if (page.sum) mergeInto(page.sum, added);
    else page.sum = added;
    return { added: true };
  }

  async report({ run, digest: wantsDigest }: Request<'report'>): Promise<Replies['report']> {
    const { sum, meta } = this.#page(run);
    if (!sum) throw new Error(`run ${run} has no tally to report`);
    const results = resultsOf(sum, meta);
    return wantsDigest ? { results, digest: await digest(sum) } : { results };
  }

  #page(run: number): { readonly meta: RunMeta; sum?: Tally } {
    if (this.#open?.run !== run) throw new Error(`run ${run} is not open in this ledger`);
    return this.#open;
  }
}
