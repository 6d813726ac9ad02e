import { describe, expect, it } from 'vitest';
import {
  centredOn,
  reachOf,
  type AssumptionBand,
  type Figures,
} from '../../../src/tallies/assumption-band.ts';

const figures = (mean: number): Figures => ({ mean, p99: 0, fiftyAbove: 0, shock: 0 });

/** Means at the ends of ranges, around 100. */
function band(...ends: [low: number, high: number][]): AssumptionBand {
  const moved = ends.map(([low, high], index) => ({
    id: `a${index}`,
    title: `a${index}`,
    source: 'a test',
    unit: 's',
    ends: { low: 0, high: 1 },
    low: figures(low),
    high: figures(high),
  }));
  return { simMonths: 1, central: figures(100), moved };
}

describe('how far assumptions move a figure together', () => {
  it('is the root of the sum of squares on each side: 3 and 4 below make 5, 6 and 8 above 10', () => {
    expect(reachOf(band([97, 106], [96, 108]), 'mean')).toEqual({ low: 95, high: 110 });
  });

  it('takes the side to which an end moves it, whichever end it is', () => {
    expect(reachOf(band([106, 97], [104, 108]), 'mean')).toEqual({ low: 97, high: 110 });
  });

  it('is the figure itself where nothing moves it, and never below nothing', () => {
    expect(reachOf(band(), 'mean')).toEqual({ low: 100, high: 100 });
    expect(reachOf(band([10, 100], [10, 100]), 'mean')).toEqual({ low: 0, high: 100 });
  });

  it('stays what it was around figures of more SIM-months: 95 to 110 around 100 is 85 to 100 around 90', () => {
    const around = centredOn(band([97, 106], [96, 108]), figures(90));
    expect(around.central.mean).toBe(90);
    expect(reachOf(around, 'mean')).toEqual({ low: 85, high: 100 });
  });
});
