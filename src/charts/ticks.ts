import { range, ticks as niceTicks } from 'd3-array';
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

/** Ends of an axis are computed, and may miss a tick by the last bit. */
const ROUNDING = 1e-12;

/** As many digits as the figure has. */
const wholeOrFine = (value: number): string => String(Number(value.toPrecision(6)));

/** Euro along a line, with the unit at the last tick. */
export function euroScale(from: number, until: number, start: number, end: number): Scaled {
  return spanScale(from, until, '€', start, end);
}

/** From one number to another along a line, with the unit at the last tick. */
export function spanScale(from: number, until: number, unit: string, start: number, end: number): Scaled {
  const ticks = niceTicks(from, until, Math.max(2, Math.floor((end - start) / 70)));
  return { position: linear(from, until, start, end), ticks: withUnit(ticks, unit) };
}

/** Euro on a logarithmic scale, ticks at 1, 2 and 5 times powers of ten. */
export function euroLogScale(from: number, until: number, start: number, end: number): Scaled {
  const room = Math.max(2, Math.floor((end - start) / 44));
  const fine = logTicks(from, until, [1, 2, 5]);
  const ticks = fine.length <= room ? fine : logTicks(from, until, [1]);
  return { position: logarithmic(from, until, start, end), ticks: withUnit(ticks) };
}

/** Plain numbers from nothing along a line, with the unit at the last tick; two where a line across has no room for three. */
export function numberScale(most: number, unit: string, start: number, end: number): Scaled {
  const room = Math.floor(Math.abs(end - start) / 95);
  const few = end > start && room < 2 ? niceTicks(0, most, 1) : [];
  const ticks = few.length > 1 ? few : niceTicks(0, most, Math.max(2, room));
  const labelled = ticks.map((value, index) => {
    const figure = value < 1 ? wholeOrFine(value) : plain(value, value % 1 === 0 ? 0 : 1);
    return { value, label: index === ticks.length - 1 && unit !== '' ? `${figure} ${unit}` : figure };
  });
  return { position: linear(0, most, start, end), ticks: labelled };
}

/** Loads along a line, in per cent of capacity. */
export function loadScale(most: number, start: number, end: number): Scaled {
  const ticks = niceTicks(0, most, Math.max(2, Math.floor(Math.abs(end - start) / 60)));
  const labelled = ticks.map((value) => ({ value, label: `${wholeOrFine(value * 100)} %` }));
  return { position: linear(0, most, start, end), ticks: labelled };
}

/** Hours of the week from Monday 0:00, each day named in its middle. */
export function weekScale(days: readonly string[], start: number, end: number): Scaled {
  const ticks = days.map((day, index) => ({ value: 24 * index + 12, label: day.slice(0, 3) }));
  return { position: linear(0, 24 * days.length, start, end), ticks };
}

/** From one number to another, without ticks. */
export function plainScale(from: number, until: number, start: number, end: number): Position {
  return linear(from, until, start, end);
}

/** Shares from nothing up, in per cent. */
export function shareScale(most: number, start: number, end: number): Scaled {
  const ticks = niceTicks(0, most, 4).map((value) => ({ value, label: `${wholeOrFine(value * 100)} %` }));
  return { position: linear(0, most, start, end), ticks };
}

/** Shares on a logarithmic scale, in the words "1 in 100". */
export function oneInScale(least: number, all: string, start: number, end: number): Scaled {
  const ticks = logTicks(least, 1, [1]).map((value) => ({
    value,
    label: value === 1 ? all : oneIn(value),
  }));
  return { position: logarithmic(least, 1, start, end), ticks };
}

function linear(from: number, until: number, start: number, end: number): Position {
  return (value) => start + ((value - from) / (until - from || 1)) * (end - start);
}

/** Values beyond the ends stand at the ends. */
function logarithmic(from: number, until: number, start: number, end: number): Position {
  const along = linear(Math.log(from), Math.log(until), start, end);
  return (value) => along(Math.log(Math.min(until, Math.max(from, value))));
}

/** These multiples of the powers of ten that lie within. */
function logTicks(from: number, until: number, multiples: readonly number[]): number[] {
  const powers = range(Math.floor(Math.log10(from)), Math.ceil(Math.log10(until)) + 1);
  return powers
    .flatMap((power) => multiples.map((multiple) => Number(`${multiple}e${power}`)))
    .filter((tick) => tick >= from * (1 - ROUNDING) && tick <= until * (1 + ROUNDING));
}

function withUnit(values: readonly number[], unit = '€'): Tick[] {
  return values.map((value, index) => {
    const figure = value < 1 ? wholeOrFine(value) : plain(value, value % 1 === 0 ? 0 : 1);
    return { value, label: index === values.length - 1 ? `${figure} ${unit}` : figure };
  });
}
