/** What a user got wrong, as data. `path` says where (`values.roamStop.vat`), `message` what, which value, and what to do. */
export interface UserError {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** Shows a found value inside a message: strings quoted, long ones cut, objects by their kind. */
export function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (typeof found === 'string') return `"${found.length > 60 ? `${found.slice(0, 57)}...` : found}"`;
  if (Array.isArray(found)) return `a list of ${String(found.length)}`;
  if (typeof found === 'object' && found !== null) return 'an object';
  if (typeof found === 'bigint' || typeof found === 'number' || typeof found === 'boolean')
    return String(found);
  return found === null ? 'null' : typeof found;
}
