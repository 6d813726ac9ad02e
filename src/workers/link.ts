import type { Runner } from './messages.ts';

/** A line to one worker. Its calls may hang for ever when the worker is lost: `onLost` tells, and a watch stands by. */
export interface Link {
  readonly runner: Runner;
  /** Ends the worker at once, whatever it does. */
  stop(): void;
  /** Whether an unfinished call keeps the process alive; of no meaning in a browser. */
  keepAlive(wanted: boolean): void;
}

/** Why a worker was lost, in words for a person. */
export type OnLost = (reason: string) => void;

/** Starts a worker around a compiled core. May throw; may also call `onLost` at once or at any time later. */
export type Transport = (module: WebAssembly.Module, onLost: OnLost) => Link;
