import { comparesAtRandom, everySimulatedRuleAndOption } from '../at-random.ts';

comparesAtRandom('prepaid', { from: 0, until: 500 }, everySimulatedRuleAndOption);
