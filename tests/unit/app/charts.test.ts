import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/charts/labels.ts';
import { keyedStop, nearestStop, stretch } from '../../../src/charts/stops.ts';
import { euroLogScale, euroScale, oneInScale, shareScale } from '../../../src/charts/ticks.ts';

const area = { left: 0, right: 600, top: 40, bottom: 200, width: 600, height: 220 };
const label = (value: number, text: string) => ({ key: text, value, text, share: 0.1 });

describe('labels of spikes', () => {
  it('stand beside each other where there is room', () => {
    const placed = placeLabels([label(0, 'left'), label(300, 'right')], (value) => value, area);
    expect(placed.map(({ row }) => row)).toEqual([0, 0]);
  });

  it('rise like stairs where one reaches over the next', () => {
    const labels = [label(10, 'the first of them'), label(40, 'the second of them'), label(70, 'the third')];
    const placed = placeLabels(labels, (value) => value, area);
    expect(placed.map(({ text, row }) => [text, row])).toEqual([
      ['the third', 0],
      ['the second of them', 1],
      ['the first of them', 2],
    ]);
  });

  it('turn to the left at the right edge', () => {
    const [placed] = placeLabels([label(590, 'at the edge')], (value) => value, area);
    expect(placed?.anchor).toBe('end');
  });
});

describe('stops of a picture', () => {
  const stops = [10, 20, 40].map((at, index) => ({ at, text: String(at), from: index, until: index + 1 }));

  it('are found by the pointer', () => {
    expect([0, 14, 16, 31, 99].map((at) => nearestStop(stops, at))).toEqual([0, 0, 1, 2, 2]);
  });

  it('are walked by keys, and end at the ends', () => {
    expect(keyedStop('ArrowRight', 1, 3)).toBe(2);
    expect(keyedStop('ArrowRight', 2, 3)).toBe(2);
    expect(keyedStop('ArrowLeft', 0, 3)).toBe(0);
    expect(keyedStop('End', 0, 3)).toBe(2);
    expect(keyedStop('a', 0, 3)).toBeUndefined();
  });

  it('stretch over both ends, whichever comes first', () => {
    expect(stretch(stops, 2, 0)).toEqual({ from: 0, until: 3 });
    expect(stretch(stops, 1, 1)).toEqual({ from: 1, until: 2 });
  });
});

describe('axes', () => {
  it('carry the unit at the last tick', () => {
    expect(euroScale(0, 100, 0, 450).ticks.map(({ label: text }) => text)).toEqual([
      '0',
      '20',
      '40',
      '60',
      '80',
      '100 €',
    ]);
  });

  it('say shares in per cent', () => {
    expect(shareScale(0.2, 100, 0).ticks.at(-1)).toEqual({ value: 0.2, label: '20 %' });
  });

  it('say small shares as one in so many', () => {
    expect(oneInScale(0.001, 'all', 100, 0).ticks.map(({ label: text }) => text)).toEqual([
      '1 in 1\u202f000',
      '1 in 100',
      '1 in 10',
      'all',
    ]);
  });

  it('take 1, 2 and 5 on a wide logarithmic axis, powers of ten on a narrow one', () => {
    expect(euroLogScale(10, 1000, 0, 500).ticks.map(({ value }) => value)).toEqual([
      10, 20, 50, 100, 200, 500, 1000,
    ]);
    expect(euroLogScale(10, 1000, 0, 150).ticks.map(({ value }) => value)).toEqual([10, 100, 1000]);
  });
});
