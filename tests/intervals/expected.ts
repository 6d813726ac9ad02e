import { expect } from 'vitest';
import type { Coverage } from './coverage.ts';

/** 93 to 97 % of the intervals of these figures hold the truth. */
export function expectCovered(coverage: Record<string, Coverage>, names: object): void {
  for (const name of Object.keys(names)) {
    expect.soft(coverage[name]?.covered, name).toBeGreaterThanOrEqual(93);
    expect.soft(coverage[name]?.covered, name).toBeLessThanOrEqual(97);
  }
}
