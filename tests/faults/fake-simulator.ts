import { onTestFinished } from 'vitest';
import { Simulator } from '../../src/engine/simulator.ts';
import { direct } from '../../src/workers/in-process.ts';
import type { Transport } from '../../src/workers/link.ts';
import { changed, never } from './transports.ts';

/** A simulator on a fake core, closed when the test is over. */
export function simulatorOn(module: WebAssembly.Module) {
  return (transport: Transport = direct, options: object = {}): Simulator => {
    const made = new Simulator({ transport, compile: () => Promise.resolve(module), ...options });
    onTestFinished(() => made.close());
    return made;
  };
}

/** Players that never answer. */
export const stuck = changed(() => ({ play: () => never() }));

/** Lets everything go on that waits for messages only. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** The same for what takes some messages, however busy the machine is. */
export async function settleByTasks(): Promise<void> {
  for (let task = 0; task < 50; task += 1) await new Promise((resolve) => setTimeout(resolve));
}
