import type { Results } from '../../tallies/results.ts';
import type { Choice } from '../../views/picture.ts';

/** What every part of the Bills view is given. */
export interface Shown {
  readonly results: Results;
  readonly choice: Choice;
}
