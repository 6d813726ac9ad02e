import { Moment, WEEK_HOURS } from '../../assembly/layout/network.ts';
import { total, type Rate } from './network-estimates.ts';
import { regionUnits, type PlayedNetwork } from './network-strata.ts';
import { sectionOf } from './network-tally.ts';
import { momentOf, worldsOf } from './moments.ts';
import type { Estimate } from './results.ts';

/** Calls by hour of the week at the rate of all calls, over worlds of each region; 168. */
export function callsByHour(played: PlayedNetwork, variant: number, { below, scale }: Rate): Estimate[] {
  const calls = sectionOf(played, 'calls', variant);
  const units = regionUnits(played);
  const sites = total(below);
  return Array.from({ length: WEEK_HOURS }, (_, hour) => {
    const regions = units.map((worlds, region) => {
      return { worlds, ...momentOf(calls, (region * WEEK_HOURS + hour) * Moment.SIZE, worlds) };
    });
    const value = regions.reduce((sum, { worlds, value: mean }) => sum + worlds * mean, 0);
    const variance = regions.reduce((sum, { worlds, error }) => sum + worlds * worlds * error * error, 0);
    const freedom = regions.reduce((sum, { freedom: own }) => sum + own, 0);
    return worldsOf({ value, error: Math.sqrt(variance), freedom }, sites > 0 ? scale / sites : 0);
  });
}
