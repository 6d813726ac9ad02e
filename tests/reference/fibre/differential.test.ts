import { comparesAtRandom, everySimulatedRuleAndOption } from '../at-random.ts';

comparesAtRandom('fibre', { from: 0, until: 500 }, everySimulatedRuleAndOption);
