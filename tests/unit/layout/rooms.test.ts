import { describe, expect, it } from 'vitest';
import { Fact } from '../../../assembly/layout/facts.ts';
import {
  LIMITS_MAX,
  LINES_MAX,
  Limit,
  Line,
  NOTICES_MAX,
  Notice,
  STATES_MAX,
  State,
  USE_LIMITS,
} from '../../../assembly/layout/kinds.ts';
import { Made, Sum } from '../../../assembly/layout/tally.ts';
import { Terms } from '../../../assembly/layout/terms.ts';

describe('the binary layout', () => {
  it('has room for every line, notice, limit and state, and for 255 facts', () => {
    expect(Line.COUNT).toBeLessThanOrEqual(LINES_MAX);
    expect(Notice.COUNT).toBeLessThanOrEqual(NOTICES_MAX);
    expect(Limit.COUNT).toBeLessThanOrEqual(LIMITS_MAX);
    expect(State.COUNT).toBeLessThanOrEqual(STATES_MAX);
    expect(Fact.COUNT).toBeLessThanOrEqual(255);
  });

  it('keeps as much room as it says', () => {
    expect(Sum.linesLast - Sum.lines + 1).toBe(LINES_MAX);
    expect(Sum.noticesLast - Sum.notices + 1).toBe(NOTICES_MAX);
    expect(Sum.honestHitsLast - Sum.honestHits + 1).toBe(LIMITS_MAX);
    expect(Sum.misuseHitsLast - Sum.misuseHits + 1).toBe(LIMITS_MAX);
    expect(Made.linesLast - Made.lines + 1).toBe(LINES_MAX);
    expect(Terms.limitsLast - Terms.limits + 1).toBe(USE_LIMITS);
  });
});
