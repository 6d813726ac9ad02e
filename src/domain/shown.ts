/** A found value as a message quotes it: text in quotes and cut, objects and lists by their kind. */
export function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (typeof found === 'string') return `"${found.length > 60 ? `${found.slice(0, 57)}...` : found}"`;
  if (Array.isArray(found)) return `a list of ${String(found.length)}`;
  if (typeof found === 'object') return found === null ? 'null' : 'an object';
  if (typeof found === 'bigint' || typeof found === 'number' || typeof found === 'boolean') {
    return String(found);
  }
  return typeof found;
}
