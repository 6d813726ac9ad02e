import { comparesAtRandom } from '../accounts/differential.ts';
import { PREPAID } from '../accounts/product.ts';

comparesAtRandom(PREPAID, 500);
