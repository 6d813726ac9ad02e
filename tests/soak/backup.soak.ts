import { comparesAtRandom } from '../reference/accounts/differential.ts';
import { BACKUP } from '../reference/accounts/product.ts';

/** A million timelines. */
comparesAtRandom(BACKUP, 20_000);
