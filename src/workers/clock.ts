/** Time for pacing and patience; no result depends on it. */
export interface Clock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** Calls `tick` about every so many milliseconds until the returned function is called. */
  every(milliseconds: number, tick: () => void): () => void;
}
