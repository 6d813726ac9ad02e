import { rulesOfFacts } from '../../reference/mobile-life/rules-of-facts.ts';
import { soaks } from './soaks.ts';

/** A million timelines. */
soaks('mobile-life', 50_000, rulesOfFacts);
