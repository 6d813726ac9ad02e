import { PLANS_MAX } from '../../assembly/layout/program.ts';
import type { Refusal } from '../core/core.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Results, RunMeta, VariantResults } from '../tallies/results.ts';
import {
  count,
  flag,
  instance,
  list,
  number,
  oneOf,
  optional,
  orNull,
  positive,
  record,
  text,
  type Shape,
} from './shape.ts';

// What goes over a port. Requests are checked and copied into fresh objects on the worker's side; a buffer that stands
// directly in a request or reply is moved, not copied (transfers.ts).

const run = count();
const customer = count(0xffffffff);
const plans = count(2 ** PLANS_MAX - 1);
const named = { id: text, title: text };

const network = record({
  regions: count(),
  cells: count(),
  horizonHours: count(),
  thresholdShare: number,
  headroomShare: number,
  worstCutHours: count(),
  cuts: list(orNull(record({ title: text, region: count(), fromHour: count(), hours: count() }))),
});

const runMeta: Shape<RunMeta> = record({
  variants: list(record({ ...named, planFeesMicros: list(number) })),
  plans: list(record(named)),
  archetypes: list(record({ ...named, misuse: flag })),
  countedMonths: count(),
  network: optional(network),
});

/** What a tally stands for: customers under every variant; the same of the first stage, whose baseline is kept; or, where the
 * baseline was kept by a former run, under the variants only, of all SIMs or of those that are not left out (`some`). */
export type Part = 'whole' | 'kept' | 'variants' | 'some';
const part = oneOf<Part>('whole', 'kept', 'variants', 'some');

export const requests = {
  /** Answers as soon as the worker is there, `core`: with an instance of the core. */
  wake: record({ core: flag }),
  /** `keep`: the baseline's bills of the first so many SIM-months; `bills`: they are there, from a former run; `touched`: SIMs that
   * are never on these plans, a bit each, are left out. */
  load: record({
    run,
    program: instance<Uint8Array>(Uint8Array),
    keep: optional(positive),
    bills: optional(instance<Uint8Array>(Uint8Array)),
    touched: optional(plans),
  }),
  customersFor: record({ run, simMonths: positive }),
  /** `given`: under the variants only, where the baseline's bills are there. */
  play: record({ run, first: customer, endExclusive: customer, given: optional(flag) }),
  collect: record({ run }),
  /** `given`: on the baseline that this run kept; `some`: SIMs that are never on these plans are left out, which were foreseen. */
  open: record({ run, meta: runMeta, given: optional(run), some: optional(plans) }),
  add: record({ run, tally: instance(ArrayBuffer), part }),
  /** `known`: the kept baseline's results were told before, and need not be told again. */
  report: record({ run, digest: flag, known: optional(flag) }),
  /** What SIMs that may be on these plans are where a variant changes nothing, played by a run of its own on the baseline that run
   * `kept` kept: more of it, or the first. */
  foresee: record({ run, kept: run, plans, tally: instance(ArrayBuffer) }),
  rehearse: record({ run }),
};

/** The calls that a worker answers: from `load` on it plays customers, from `open` on it keeps the sum of tallies. */
export type CallName = keyof typeof requests;
export type Request<C extends CallName> = ReturnType<(typeof requests)[C]>;

/** Results, or all but those of the baseline. */
export type Told = Omit<Results, 'variants'> & {
  readonly variants: readonly (VariantResults | null)[];
};

export interface Replies {
  wake: { readonly ready: true };
  /** `refusal` when the core does not take the program. */
  load: { readonly refusal?: Refusal };
  customersFor: { readonly customers: number };
  /** Counted SIM-months of the batch; `beyond`: a customer of it needs more than there is room for, and the run ends. */
  play: { readonly simMonths: number; readonly beyond?: UserError };
  /** The tally of all that was played since the last collection; SIM-months in it that were rated event by event; the
   * baseline's bills that were kept. */
  collect: { readonly tally: ArrayBuffer; readonly eventMonths: number; readonly bills?: ArrayBuffer };
  open: { readonly opened: true };
  add: { readonly added: true };
  /** `isKept`: the baseline's results are those of the kept baseline; then, where they are known, they are left out. The digest is
   * of the canonical tally: SHA-256, hex; only where it was asked for. */
  report: { readonly results: Told; readonly isKept: boolean; readonly digest?: string };
  foresee: { readonly foreseen: true };
  /** False where there is nothing to rehearse on, or no need to. */
  rehearse: { readonly rehearsed: boolean };
}

/** What a worker can do, whichever way the call travels. A call that fails rejects; the worker is then replaced. */
export type Runner = { readonly [C in CallName]: (request: Request<C>) => Promise<Replies[C]> };
