import { availableParallelism } from 'node:os';
import { nodeThreads } from '../workers/node-threads.ts';
import { Engine } from './engine.ts';

/** The worker script as built, beside the command line. */
const builtScript = new URL('./node-worker.mjs', import.meta.url);

/** An engine on threads of this process. Close it, or its idle threads are ended with the process. */
export function openNodeEngine(script: URL = builtScript): Engine {
  return new Engine({ transport: nodeThreads(script), cores: availableParallelism() });
}
