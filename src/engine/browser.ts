import { browserWorkers } from '../workers/browser-workers.ts';
import { Engine } from './engine.ts';

/** An engine on workers of this page. */
export function openBrowserEngine(): Engine {
  return new Engine({ transport: browserWorkers(), cores: navigator.hardwareConcurrency });
}
