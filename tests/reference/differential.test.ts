import { comparesAtRandom } from './at-random.ts';
import { rulesOfUse } from './mobile-life/rules-of-facts.ts';

comparesAtRandom('mobile', { from: 0, until: 110 }, rulesOfUse);
