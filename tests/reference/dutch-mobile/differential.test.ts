import { comparesAtRandom } from '../accounts/differential.ts';
import { DUTCH_MOBILE } from '../accounts/product.ts';

comparesAtRandom(DUTCH_MOBILE, 385);
