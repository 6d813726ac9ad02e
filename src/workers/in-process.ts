import type { Link, Transport } from './link.ts';
import type { CallName, Runner } from './messages.ts';
import { createRunner } from './runner.ts';
import { buffersIn } from './transfers.ts';

type Carry = <T extends object>(message: T) => T;

/** No thread and no copy: calls go to a runner in this thread. */
export const direct: Transport = (module) => inProcess(module, (message) => message);

/** No thread, but every message is serialised as a port would do it: what cannot be sent fails here, without threads. */
export const serialised: Transport = (module) =>
  inProcess(module, (message) => structuredClone(message, { transfer: buffersIn(message) }));

function inProcess(module: WebAssembly.Module, carry: Carry): Link {
  const far = createRunner(module);
  const through = (name: CallName) => async (request: object) => {
    const sent = carry(request);
    await nextTask();
    return carry(await far[name](sent as never));
  };
  const calls = Object.keys(far).map((name) => [name, through(name as CallName)]);
  return {
    runner: Object.fromEntries(calls) as Runner,
    stop: () => undefined,
    keepAlive: () => undefined,
  };
}

/** Each call takes a task of its own, so that timers and events get their turn between two batches. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
