import { comparesAtRandom } from '../accounts/differential.ts';
import { FIBRE } from '../accounts/product.ts';

comparesAtRandom(FIBRE, 500);
