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

/** Words one after the other, little-endian whatever the machine. */
export function putWords(bytes: Uint8Array<ArrayBuffer>, begin: number, words: Uint32Array): void {
  if (isLittleEndian()) {
    new Uint32Array(bytes.buffer, begin).set(words);
    return;
  }
  const view = new DataView(bytes.buffer);
  words.forEach((word, index) => view.setUint32(begin + 4 * index, word, true));
}

/** Widens so many cells of the core's bytes, from a word on, into pairs of words; returns where the next ones begin. */
export function widen(
  cells: { readonly count: number; readonly counted: boolean },
  source: { readonly words: Uint32Array; readonly from: number },
  target: { readonly words: Uint32Array; readonly to: number },
): number {
  const { words, from } = source;
  if (!cells.counted) {
    target.words.set(words.subarray(from, from + 2 * cells.count), target.to);
    return from + 2 * cells.count;
  }
  for (let cell = 0; cell < cells.count; cell++) target.words[target.to + 2 * cell] = words[from + cell] ?? 0;
  return from + cells.count;
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}
