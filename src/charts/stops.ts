import { bisectCenter } from 'd3-array';

/** A point that arrow keys and the pointer can stand on. */
export interface Stop {
  /** Pixels from the left (or from the top, for rows). */
  readonly at: number;
  readonly text: string;
  /** What selecting it selects, in the units of the axis. */
  readonly from: number;
  readonly until: number;
}

/** One stop for each row: what is said of it, where it stands. */
export function stopsOf(rows: readonly { readonly said: string }[], at: (index: number) => number): Stop[] {
  return rows.map(({ said }, index) => ({ at: at(index), text: said, from: index, until: index + 1 }));
}

/** Index of the stop nearest to a place. Stops ascend by `at`. */
export function nearestStop(stops: readonly Stop[], at: number): number {
  return bisectCenter(
    stops.map((stop) => stop.at),
    at,
  );
}

const moves: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 10,
  PageUp: (index) => index - 10,
  Home: () => 0,
  End: (_, last) => last,
};

/** Where a key leads from a stop, or undefined for a key that leads nowhere. */
export function keyedStop(key: string, index: number, count: number): number | undefined {
  const move = moves[key];
  return move && Math.min(count - 1, Math.max(0, move(index, count - 1)));
}

/** The stretch between two stops, both included. */
export function stretch(stops: readonly Stop[], one: number, other: number): { from: number; until: number } {
  const ends = [stops[one], stops[other]].filter((stop) => stop !== undefined);
  return {
    from: Math.min(...ends.map(({ from }) => from)),
    until: Math.max(...ends.map(({ until }) => until)),
  };
}
