import { comparesAtRandom, everySimulatedRuleAndOption } from '../at-random.ts';

comparesAtRandom('backup', { from: 0, until: 500 }, everySimulatedRuleAndOption);
