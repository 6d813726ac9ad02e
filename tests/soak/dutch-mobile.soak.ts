import { comparesAtRandom } from '../reference/accounts/differential.ts';
import { DUTCH_MOBILE } from '../reference/accounts/product.ts';

/** A million timelines. */
comparesAtRandom(DUTCH_MOBILE, 20_000);
