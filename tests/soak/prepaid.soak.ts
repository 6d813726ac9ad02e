import { comparesAtRandom } from '../reference/accounts/differential.ts';
import { PREPAID } from '../reference/accounts/product.ts';

/** A million timelines. */
comparesAtRandom(PREPAID, 20_000);
