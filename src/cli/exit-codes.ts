/** How the command line ends. */
export const EXIT = {
  ok: 0,
  /** What the user gave is wrong: a document, a usage file, a value. */
  badInput: 1,
  /** The command itself is wrong: an unknown option, a missing argument. */
  badUsage: 2,
  /** A fault of ours. */
  internal: 70,
  /** Ctrl-C. */
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
