import { direct } from '../../src/workers/in-process.ts';
import type { Transport } from '../../src/workers/link.ts';
import type { Runner } from '../../src/workers/messages.ts';

/** Uses the first transport for the first worker that is started, and so on; the last one for all that follow. */
export function inTurn(...transports: [Transport, ...Transport[]]): Transport & { readonly started: number } {
  const last = transports.at(-1) as Transport;
  let started = 0;
  const transport: Transport = (module, onLost) => (transports[started++] ?? last)(module, onLost);
  return Object.defineProperty(transport, 'started', { get: () => started }) as typeof transport & {
    readonly started: number;
  };
}

/** In this thread, but for what `change` does to the near end of the runner. */
export function changed(change: (runner: Runner) => Partial<Runner>): Transport {
  return (module, onLost) => {
    const link = direct(module, onLost);
    return { ...link, runner: { ...link.runner, ...change(link.runner) } };
  };
}

export function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
