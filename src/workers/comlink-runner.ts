import { expose, transfer, wrap, type Endpoint } from 'comlink';
import { requests, type CallName, type Runner } from './messages.ts';
import { buffersIn } from './transfers.ts';

// Comlink on a private port only, never on a window or a worker's global scope: whoever can post to an exposed endpoint
// can reach everything that is exposed there.

/** The near end: calls that travel through the port. They hang for ever when the far end is lost (see session.ts). */
export function callRunner(port: Endpoint): Runner {
  const remote = wrap<Runner>(port);
  return throughEach((name) => (request) => remote[name](transfer(request, buffersIn(request)) as never));
}

/** The far end: answers from a runner. */
export function answerRunner(port: Endpoint, runner: Runner): void {
  const answers = throughEach((name) => async (request) => {
    const reply = await runner[name](request as never);
    return transfer(reply, buffersIn(reply));
  });
  expose(Object.assign(Object.create(null), answers), port);
}

function throughEach(call: (name: CallName) => (request: object) => Promise<unknown>): Runner {
  const names = Object.keys(requests) as CallName[];
  return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as Runner;
}
