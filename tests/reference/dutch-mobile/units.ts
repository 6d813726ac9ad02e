/** Bytes, seconds of calls after their increments, and messages that were charged, by billing month, line and unit. */
export class Units {
  readonly #months: Map<string, bigint>[] = [];

  /** @param kind of use: data, voice, or messages */
  add(month: number, line: string, kind: string, count: bigint): void {
    const own = (this.#months[month] ??= new Map<string, bigint>());
    const key = `${line} of ${unitOf(kind)}`;
    own.set(key, (own.get(key) ?? 0n) + count);
  }

  /** What was charged of a line in a month, as lines of words: "roamingData of bytes 12". */
  of(month: number, line: string): string[] {
    const own = [...(this.#months[month] ?? [])];
    return own
      .filter(([key, count]) => key.startsWith(`${line} `) && count > 0n)
      .map(([key, count]) => `${key} ${count}`);
  }
}

function unitOf(kind: string): string {
  if (kind === 'data') return 'bytes';
  return kind === 'voice' ? 'seconds' : 'messages';
}
