// Cells of 64 bits as pairs of words, low word first.

/** Adds cell by cell: exact, in any order. Both have as many cells; most hold nothing. */
export function addWords(into: Uint32Array, from: Uint32Array): void {
  for (let low = 0; low < into.length; low += 2) {
    const fromLow = from[low] ?? 0;
    const fromHigh = from[low + 1] ?? 0;
    if ((fromLow | fromHigh) === 0) continue;
    const sum = (into[low] ?? 0) + fromLow;
    into[low] = sum;
    into[low + 1] = (into[low + 1] ?? 0) + fromHigh + (sum > 0xffffffff ? 1 : 0);
  }
}

/** Takes the same away again. */
export function takeWords(into: Uint32Array, from: Uint32Array): void {
  for (let low = 0; low < into.length; low += 2) {
    const fromLow = from[low] ?? 0;
    const fromHigh = from[low + 1] ?? 0;
    if ((fromLow | fromHigh) === 0) continue;
    const rest = (into[low] ?? 0) - fromLow;
    into[low] = rest;
    into[low + 1] = (into[low + 1] ?? 0) - fromHigh - (rest < 0 ? 1 : 0);
  }
}

/** Adds cells as the core lays them out: 64 bits each, or 32 where they are counts. */
export function addCells(into: Uint32Array, from: Uint32Array, counted: boolean): void {
  if (!counted) return addWords(into, from);
  for (let cell = 0; cell < from.length; cell++) {
    const count = from[cell] ?? 0;
    if (count === 0) continue;
    const sum = (into[2 * cell] ?? 0) + count;
    into[2 * cell] = sum;
    if (sum > 0xffffffff) into[2 * cell + 1] = (into[2 * cell + 1] ?? 0) + 1;
  }
}

/** Words one after the other, little-endian whatever the machine. */
export function putWords(bytes: Uint8Array<ArrayBuffer>, begin: number, words: Uint32Array): void {
  if (isLittleEndian()) {
    new Uint32Array(bytes.buffer, begin).set(words);
    return;
  }
  const view = new DataView(bytes.buffer);
  words.forEach((word, index) => view.setUint32(begin + 4 * index, word, true));
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}
