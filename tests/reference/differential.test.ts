import { comparesAtRandom } from './at-random.ts';

/** 11,000 timelines; `npm run soak` plays five million and asks what they show. */
comparesAtRandom('mobile', { from: 0, until: 110 });
