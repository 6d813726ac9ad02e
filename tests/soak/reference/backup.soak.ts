import { everySimulatedRuleAndOption } from '../../reference/at-random.ts';
import { soaks } from './soaks.ts';

/** A million timelines. */
soaks('backup', 20_000, everySimulatedRuleAndOption);
