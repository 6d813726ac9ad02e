import { happeningOf, together, type Happenings } from '../../src/cases/timeline.ts';

// What is drawn is looked at by the draw, by both engines and by the comparison: it is read once.

/** Lines that are kept; more than the longest timeline has. */
const KEPT = 5_000;

/** By home country. */
const lines = new Map<string, Map<string, Happenings>>();
const timelines = new WeakMap<readonly string[], Happenings>();

/**
 * What one line of a timeline says.
 * @param home ISO code of the contract's own country
 */
export function lineOf(line: string, home = 'BE'): Happenings {
  const known = lines.get(home) ?? new Map<string, Happenings>();
  lines.set(home, known);
  const before = known.get(line);
  if (before) return before;
  const read = happeningOf(line, home);
  if (known.size === KEPT) known.clear();
  known.set(line, read);
  return read;
}

/** What a timeline says: records and facts ascend by time; those of one second keep their order. */
export function timelineOf(timeline: readonly string[], home = 'BE'): Happenings {
  const before = timelines.get(timeline);
  if (before) return before;
  const { records, facts } = together(timeline.map((line) => lineOf(line, home)));
  const read = {
    records: records.toSorted((left, right) => left.startSeconds - right.startSeconds),
    facts,
  };
  timelines.set(timeline, read);
  return read;
}
