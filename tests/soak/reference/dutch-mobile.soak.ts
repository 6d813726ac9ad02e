import { everySimulatedRuleAndOption } from '../../reference/at-random.ts';
import { soaks } from './soaks.ts';

/** A million timelines. */
soaks('dutch-mobile', 20_000, everySimulatedRuleAndOption);
