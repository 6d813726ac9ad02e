/** What a SIM or an account that is played may have more of than there is room for. */
export enum Beyond {
  nothing,
  /** Calls and sendings of a month: EVENTS_MAX. */
  events,
  /** Trips that begin in a month: TRIPS_MAX. */
  trips,
  /** A mean count of a month: COUNTS_MAX. */
  counts,
  /** Facts of an account: FACTS_MAX. */
  facts,
  /** Rows of whatever is kept. */
  memory,
}

/** Most trips that begin in a month. */
export const TRIPS_MAX = 63;
/** Most that a count of a month may be by its mean. */
export const COUNTS_MAX = 1000000;
