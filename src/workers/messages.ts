import * as z from 'zod/mini';
import type { Refusal } from '../core/core.ts';
import type { Results } from '../tallies/results.ts';

// What goes over a port. Requests are checked and copied into fresh objects on the worker's side; a buffer that stands
// directly in a request or reply is moved, not copied (transfers.ts).

// Without this, zod tries to compile code, which a content security policy refuses and reports.
z.config({ jitless: true });

const run = z.int().check(z.nonnegative());
const customer = z.int().check(z.nonnegative(), z.lte(0xffffffff));
const simMonths = z.number().check(z.positive());
const named = { id: z.string(), title: z.string() };

const runMeta = z.strictObject({
  variants: z.readonly(
    z.array(z.strictObject({ ...named, planFeesMicros: z.readonly(z.array(z.number())) })),
  ),
  plans: z.readonly(z.array(z.strictObject(named))),
  archetypes: z.readonly(z.array(z.strictObject({ ...named, misuse: z.boolean() }))),
  countedMonths: z.int(),
});

export const requests = {
  /** Answers as soon as the worker is there, `core`: with an instance of the core. */
  wake: z.strictObject({ core: z.boolean() }),
  load: z.strictObject({ run, program: z.instanceof(Uint8Array<ArrayBufferLike>) }),
  customersFor: z.strictObject({ run, simMonths }),
  play: z.strictObject({ run, first: customer, endExclusive: customer }),
  collect: z.strictObject({ run }),
  open: z.strictObject({ run, meta: runMeta }),
  add: z.strictObject({ run, tally: z.instanceof(ArrayBuffer) }),
  report: z.strictObject({ run, digest: z.boolean() }),
};

/** The calls that a worker answers: from `load` on it plays customers, from `open` on it keeps the sum of tallies. */
export type CallName = keyof typeof requests;
export type Request<C extends CallName> = z.infer<(typeof requests)[C]>;

export interface Replies {
  wake: { readonly ready: true };
  /** `refusal` when the core does not take the program. */
  load: { readonly refusal?: Refusal };
  customersFor: { readonly customers: number };
  /** Counted SIM-months of the batch. */
  play: { readonly simMonths: number };
  /** The tally of all that was played since the last collection; SIM-months in it that were rated event by event. */
  collect: { readonly tally: ArrayBuffer; readonly eventMonths: number };
  open: { readonly opened: true };
  add: { readonly added: true };
  /** The digest is of the canonical tally: SHA-256, hex; only where it was asked for. */
  report: { readonly results: Results; readonly digest?: string };
}

/** What a worker can do, whichever way the call travels. A call that fails rejects; the worker is then replaced. */
export type Runner = { readonly [C in CallName]: (request: Request<C>) => Promise<Replies[C]> };
