import { sims, type Counted } from '../domain/words/counted-en.ts';
import type { ShownVat } from './vat.ts';

/** The numbers of a picture as text, for a table beside it and for CSV. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the reader chose. */
export interface Choice {
  /** Index into the results' variants; 0 is the baseline. */
  readonly variant: number;
  readonly unit: 'SIM-month' | 'customer-month';
  readonly vat: ShownVat;
  /** What the bills are counted by; SIMs unless given. */
  readonly counted?: Counted;
  /** A brushed range of bills, in euro as shown. */
  readonly range?: Range;
}

export function countedIn({ counted = sims }: Choice): Counted {
  return counted;
}

/** Half-open, euro as shown. */
export interface Range {
  readonly fromEur: number;
  readonly untilEur: number;
}
