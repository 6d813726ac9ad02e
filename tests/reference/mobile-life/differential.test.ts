import { comparesAtRandom } from '../at-random.ts';
import { rulesOfFacts } from './rules-of-facts.ts';

comparesAtRandom('mobile-life', { from: 0, until: 400 }, rulesOfFacts);
