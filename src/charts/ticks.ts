import { format } from 'd3-format';
import { scaleLinear, scaleLog } from 'd3-scale';
import { oneIn, plain } from '../views/figures.ts';
import type { Position } from './area.ts';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface Scaled {
  readonly position: Position;
  readonly ticks: readonly Tick[];
}

const wholeOrFine = format('~g');

/** Euro along a line, with the unit at the last tick. */
export function euroScale(from: number, until: number, start: number, end: number): Scaled {
  const scale = scaleLinear([from, until], [start, end]);
  const ticks = scale.ticks(Math.max(2, Math.floor((end - start) / 70)));
  return { position: scale, ticks: withUnit(ticks) };
}

/** Euro on a logarithmic scale, ticks at 1, 2 and 5 times powers of ten. */
export function euroLogScale(from: number, until: number, start: number, end: number): Scaled {
  const scale = scaleLog([from, until], [start, end]).clamp(true);
  const room = Math.max(2, Math.floor((end - start) / 44));
  const fine = scale.ticks().filter((tick) => /^[125]/.test(tick.toExponential()));
  const coarse = scale.ticks().filter((tick) => tick.toExponential().startsWith('1e'));
  return { position: scale, ticks: withUnit(fine.length <= room ? fine : coarse) };
}

/** Shares from nothing up, in per cent. */
export function shareScale(most: number, start: number, end: number): Scaled {
  const scale = scaleLinear([0, most], [start, end]);
  const ticks = scale.ticks(4).map((value) => ({ value, label: `${wholeOrFine(value * 100)} %` }));
  return { position: scale, ticks };
}

/** Shares on a logarithmic scale, in the words "1 in 100". */
export function oneInScale(least: number, all: string, start: number, end: number): Scaled {
  const scale = scaleLog([least, 1], [start, end]).clamp(true);
  const ticks = scale
    .ticks()
    .filter((tick) => tick.toExponential().startsWith('1e'))
    .map((value) => ({ value, label: value === 1 ? all : oneIn(value) }));
  return { position: scale, ticks };
}

function withUnit(values: readonly number[]): Tick[] {
  return values.map((value, index) => {
    const figure = plain(value, value % 1 === 0 ? 0 : 1);
    return { value, label: index === values.length - 1 ? `${figure} €` : figure };
  });
}
