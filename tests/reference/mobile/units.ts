/** Bytes, seconds of calls after their increments, messages; or how often. */
export type Unit = 'bytes' | 'seconds' | 'messages' | 'times';

/** Units of use that are charged, and their price in parts. */
export interface Charge {
  readonly units: bigint;
  readonly parts: bigint;
}

/** @param each parts for a unit */
export function charge(units: bigint, each: bigint): Charge {
  return { units, parts: units * each };
}

export function unitOf(kind: 'data' | 'voice' | 'sms' | 'mms'): Unit {
  if (kind === 'data') return 'bytes';
  return kind === 'voice' ? 'seconds' : 'messages';
}

/** Units that were charged, by billing month, line and unit. */
export class Units {
  readonly #months: Map<string, Map<Unit, bigint>>[] = [];

  add(month: number, line: string, unit: Unit, count: bigint): void {
    const lines = (this.#months[month] ??= new Map<string, Map<Unit, bigint>>());
    const own = lines.get(line);
    if (own) own.set(unit, (own.get(unit) ?? 0n) + count);
    else lines.set(line, new Map([[unit, count]]));
  }

  /** What a line charges of a month, by its name: "roamingData of bytes". */
  of(month: number, line: string): (readonly [string, bigint])[] {
    const own = [...(this.#months[month]?.get(line) ?? [])];
    return own.filter(([, count]) => count > 0n).map(([unit, count]) => [`${line} of ${unit}`, count]);
  }
}
