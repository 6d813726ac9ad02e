import type { Engine } from '../engine/engine.ts';

/** What the command line touches of the world around it; tests bring their own. */
export interface Terminal {
  /** Writes to standard output and settles when it is taken. */
  out(text: string): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** Is standard error a screen that a person watches? */
  readonly isWatched: boolean;
  /** Reads a file, or throws as node:fs does. */
  readText(path: string): string;
  /** Is there a file, and neither a folder nor a pipe nor a device? */
  isFile(path: string): boolean;
  /** The files of a folder and of those in it, by path; undefined when the path is no folder. */
  listFiles(path: string): string[] | undefined;
  writeText(path: string, text: string): void;
  /** Throws as node:fs does where no file can be written at this path; writes nothing. */
  tryPath(path: string): void;
  readStandardInput(): Promise<string>;
  /** Calls back on Ctrl-C; returns how to stop listening. */
  onInterrupt(tell: () => void): () => void;
  openEngine(): Engine;
}
