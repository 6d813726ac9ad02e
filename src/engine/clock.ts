import type { Clock } from '../workers/clock.ts';

/** The one clock of the program: it paces work and measures speed. No result depends on it. */
export const systemClock: Clock = {
  now: () => performance.now(),
  every: (milliseconds, tick) => {
    const timer = setInterval(tick, milliseconds);
    return () => clearInterval(timer);
  },
};
