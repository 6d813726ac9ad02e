import { describe, expect, it } from 'vitest';
import { requests } from '../../src/workers/messages.ts';

describe('a request to a worker', () => {
  it('is copied into a fresh object', () => {
    const given = { run: 3, first: 0, endExclusive: 8 };
    expect(requests.play(given)).toEqual(given);
    expect(requests.play(given)).not.toBe(given);
  });

  it.each([
    ['play', { run: -1, first: 0, endExclusive: 8 }, /a count/],
    ['play', { run: 1, first: 0.5, endExclusive: 8 }, /a count/],
    ['play', { run: 1, first: 0, endExclusive: 2 ** 32 }, /a count/],
    ['play', { run: 1, first: 0 }, /undefined where a count/],
    ['play', { run: 1, first: 0, endExclusive: 8, eval: '1' }, /eval, which has no meaning/],
    ['customersFor', { run: 1, simMonths: 0 }, /a positive number/],
    ['customersFor', { run: 1, simMonths: '9' }, /string where a positive number/],
    ['load', { run: 1, program: [1, 2] }, /Uint8Array/],
    ['add', { run: 1, tally: new Uint8Array(8) }, /ArrayBuffer/],
    ['report', { run: 1, digest: 'yes' }, /true or false/],
    ['open', { run: 1, meta: { variants: [] } }, /a list/],
    ['collect', null, /an object/],
  ] as const)('%s with %j is refused', (name, request, reason) => {
    expect(() => requests[name](request)).toThrow(reason);
  });
});
