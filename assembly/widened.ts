import { endBeyond } from './beyond';
import { Beyond } from './layout/beyond';

const PAGES_MAX: usize = 1024;
/** Bytes that blocks of the heap take beside what is asked for. */
const SLACK: usize = 4096;

/** Bytes that the heap may still take. */
export function bytesLeft(): usize {
  return (PAGES_MAX << 16) - heap.alloc(0) - SLACK;
}

/** A wider room for rows that were kept in `used` bytes at `from`: they stand at its beginning. */
export function widened(from: usize, used: usize, bytes: usize): usize {
  if (bytes > bytesLeft()) endBeyond(Beyond.memory);
  if (from >= __heap_base) return heap.realloc(from, bytes);
  const to = heap.alloc(bytes);
  memory.copy(to, from, used);
  return to;
}
