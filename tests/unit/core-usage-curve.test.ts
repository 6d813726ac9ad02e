import { describe, expect, it } from 'vitest';
import { readCurve, readLife } from '../probe/life.ts';
import { tripsEachMonth } from '../probe/people.ts';
import { mean, variance, withinErrors } from '../probe/statistics.ts';
import { play, probeWith } from '../probe/usage.ts';

describe('the curve of a day', () => {
  it('rises from 0 to 4,096, and on the mean of many days follows the hours of its archetype', () => {
    const probe = probeWith(tripsEachMonth(0));
    const nine: number[] = [];
    play(probe, 60, () => {
      const { firstDay } = readLife(probe);
      if (probe.dayClass(firstDay + 4) !== 0) return;
      probe.curveOfDay(4);
      const curve = readCurve(probe, 4);
      expect([curve[0], curve[24]]).toEqual([0, 4096]);
      expect(curve.every((end, hour) => hour === 0 || end >= (curve[hour - 1] ?? 0))).toBe(true);
      nine.push(((curve[10] ?? 0) - (curve[9] ?? 0)) / 4096);
    });
    // A ratio of sums of 24 bursts lies a little below the ratio of their means, 0.0797.
    withinErrors(mean(nine), 0.078, 0.002 / 5 + Math.sqrt(variance(nine) / nine.length));
  });

  it('is bursty: its busiest hour is well above that of the mean curve, 8.3 per cent', () => {
    const probe = probeWith(tripsEachMonth(0));
    const busiest = play(probe, 40, () => {
      probe.curveOfDay(0);
      const curve = readCurve(probe, 0);
      return Math.max(...curve.slice(1).map((end, hour) => end - (curve[hour] ?? 0))) / 4096;
    }).flat();
    expect(mean(busiest)).toBeGreaterThan(0.12);
  });
});
