import { comparesAtRandom } from '../reference/accounts/differential.ts';
import { FIBRE } from '../reference/accounts/product.ts';

/** A million timelines. */
comparesAtRandom(FIBRE, 20_000);
