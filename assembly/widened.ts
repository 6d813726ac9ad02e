/** A wider room for rows that were kept in `used` bytes at `from`: they stand at its beginning. */
export function widened(from: usize, used: usize, bytes: usize): usize {
  const to = heap.alloc(bytes);
  memory.copy(to, from, used);
  return to;
}
