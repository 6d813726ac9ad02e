import { Beyond, COUNTS_MAX, TRIPS_MAX } from '../../assembly/layout/beyond.ts';
import { FACTS_MAX } from '../../assembly/layout/facts.ts';
import { EVENTS_MAX } from '../../assembly/layout/life.ts';
import type { UserError } from '../domain/user-error.ts';

/** A simulated SIM or account needs more than there is room for. The core that played it can play nothing on. */
export class BeyondRoom extends Error {
  readonly told: UserError;

  constructor(told: UserError) {
    super(told.message);
    this.name = 'BeyondRoom';
    this.told = told;
  }
}

interface BeyondExports {
  /** A Beyond. */
  beyond(): number;
}

/** What `play` gives. Throws BeyondRoom, of the one who is `playing`, where the core ended for want of room. */
export function unlessBeyond<T>(exports: BeyondExports, play: () => T, playing: () => string): T {
  try {
    return play();
  } catch (error) {
    const needed = exports.beyond();
    if (needed === Beyond.nothing) throw error;
    throw new BeyondRoom({
      code: 'too-much-to-play',
      path: 'people',
      message: `${playing()} ${needs(needed)}`,
    });
  }
}

function needs(needed: Beyond): string {
  switch (needed) {
    case Beyond.events:
      return `makes more than ${EVENTS_MAX} calls and sendings in one month; lower how many there are in a month, or their spreads`;
    case Beyond.trips:
      return `begins more than ${TRIPS_MAX} trips in one month; lower how many there are in a month, or their spread`;
    case Beyond.counts:
      return `has a mean of more than ${COUNTS_MAX} calls or messages in one month; lower how many there are in a month, or their spreads`;
    case Beyond.facts:
      return `has more than ${FACTS_MAX} dated facts in one account; lower how often things happen to it, or take fewer months`;
    default:
      return 'needs more memory than a worker may have (64 MiB); lower its use or its facts, or take fewer months';
  }
}
