import { expect } from 'vitest';

const ERRORS = 5;

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function variance(values: number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/** How many of the values, each in 0 ... size - 1, fall on each. */
export function tallyOf(values: Iterable<number>, size: number): number[] {
  const cells = new Array<number>(size).fill(0);
  for (const value of values) cells[value] = (cells[value] ?? 0) + 1;
  return cells;
}

/** Expects cells as even as chance makes them: chi-square within five of its standard deviations. */
export function evenlySpread(cells: number[]): void {
  const even = cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  const chiSquare = cells.reduce((sum, cell) => sum + (cell - even) ** 2 / even, 0);
  const degrees = cells.length - 1;
  expect(Math.abs(chiSquare - degrees)).toBeLessThan(ERRORS * Math.sqrt(2 * degrees));
}

/** Expects a statistic within five standard errors of its expectation. */
export function withinErrors(value: number, expected: number, standardError: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(ERRORS * standardError + 1e-12);
}
