/** Puts so many 8-byte keys, none negative, in ascending order, in place. */
export function sortKeys(keys: usize, count: i32): void {
  for (let root = (count >> 1) - 1; root >= 0; root--) sift(keys, root, count);
  for (let last = count - 1; last > 0; last--) {
    const largest = load<u64>(keys);
    store<u64>(keys, load<u64>(keys + ((<usize>last) << 3)));
    store<u64>(keys + ((<usize>last) << 3), largest);
    sift(keys, 0, last);
  }
}

/** Lets the key at `root` sink below those that are larger. */
function sift(keys: usize, root: i32, count: i32): void {
  const key = load<u64>(keys + ((<usize>root) << 3));
  let at = root;
  while (2 * at + 1 < count) {
    let child = 2 * at + 1;
    if (child + 1 < count && keyAt(keys, child + 1) > keyAt(keys, child)) child++;
    if (keyAt(keys, child) <= key) break;
    store<u64>(keys + ((<usize>at) << 3), keyAt(keys, child));
    at = child;
  }
  store<u64>(keys + ((<usize>at) << 3), key);
}

function keyAt(keys: usize, at: i32): u64 {
  return load<u64>(keys + ((<usize>at) << 3));
}
