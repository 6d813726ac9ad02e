import { rulesOfUse } from '../../reference/mobile-life/rules-of-facts.ts';
import { soaks } from './soaks.ts';

/** Five million timelines. */
soaks('mobile', 50_000, rulesOfUse);
