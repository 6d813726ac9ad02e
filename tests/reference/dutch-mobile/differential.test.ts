import { comparesAtRandom, everySimulatedRuleAndOption } from '../at-random.ts';

comparesAtRandom('dutch-mobile', { from: 0, until: 385 }, everySimulatedRuleAndOption);
