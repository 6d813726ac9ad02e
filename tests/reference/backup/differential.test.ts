import { comparesAtRandom } from '../accounts/differential.ts';
import { BACKUP } from '../accounts/product.ts';

comparesAtRandom(BACKUP, 500);
