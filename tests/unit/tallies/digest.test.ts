import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalBytes } from '../../../src/tallies/canonical.ts';
import { digest } from '../../../src/tallies/digest.ts';
import { sha256 } from '../../../src/tallies/sha256.ts';
import { emptyTally } from '../../../src/tallies/tally.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('SHA-256 without crypto.subtle', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the published answer for "%s"', (text, answer) => {
    expect(hex(sha256(new TextEncoder().encode(text)))).toBe(answer);
  });

  it('agrees with another implementation on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { seed: 20261122 },
    );
  });
});

describe('the digest of a tally', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is the SHA-256 of its canonical bytes, with and without crypto.subtle', async () => {
    const tally = emptyTally(1);
    tally.words[5] = 77;
    const answer = createHash('sha256').update(canonicalBytes(tally)).digest('hex');
    expect(await digest(tally)).toBe(answer);
    vi.stubGlobal('crypto', {});
    expect(await digest(tally)).toBe(answer);
  });

  it('differs when one cell differs by one', async () => {
    const tally = emptyTally(1);
    const before = await digest(tally);
    tally.words[2] = 1;
    expect(await digest(tally)).not.toBe(before);
  });

  it('names the format and the variants, then the cells, low byte first', () => {
    const tally = emptyTally(2);
    tally.words[0] = 0x01020304;
    expect([...canonicalBytes(tally).subarray(0, 13)]).toEqual([1, 0, 0, 0, 2, 0, 0, 0, 4, 3, 2, 1, 0]);
  });
});
