import type { UserError } from '../domain/user-error.ts';
import { figureFaults } from './check-figures.ts';
import { productFaults } from './check-product.ts';
import { referenceFaults } from './check-references.ts';
import { draftOf } from './draft.ts';
import { refusals } from './refusals.ts';
import { contractSchema, type Contract } from './schema.ts';

const ERRORS_MAX = 200;

export type ContractRead =
  | { readonly contract: Contract; readonly errors?: undefined }
  | { readonly errors: readonly UserError[]; readonly contract?: undefined };

/**
 * Reads a contract document. Returns a fresh contract, or every fault at once: where (values.roamStop.vat), the value found,
 * and what to do. Nothing is half-read. Beyond 200 faults the last one counts the rest.
 */
export function parseContract(json: unknown): ContractRead {
  const read = contractSchema.safeParse(json);
  const shape = read.success ? [] : refusals(contractSchema, json, read.error.issues);
  const draft = draftOf(json, read.data);
  const parts = [...figureFaults(draft), ...referenceFaults(draft)];
  const errors = [shape, parts, productFaults(draft)].reduce(joined);
  return read.success && errors.length === 0 ? { contract: read.data } : { errors: atMost(errors) };
}

/** Adds later errors, save at places that have an earlier one: what follows from a fault is not told again. */
function joined(earlier: readonly UserError[], later: readonly UserError[]): UserError[] {
  const places = new Set(earlier.map(({ path }) => path));
  return [...earlier, ...later.filter(({ path }) => !places.has(path))];
}

function atMost(errors: readonly UserError[]): readonly UserError[] {
  if (errors.length <= ERRORS_MAX) return errors;
  const rest = errors.length - ERRORS_MAX;
  const message = `${String(rest)} more errors of the same document are not listed; mend these first`;
  return [...errors.slice(0, ERRORS_MAX), { code: 'more', path: 'document', message }];
}
