/** A page that is not looked at paints no frames. */
const LONGEST_MS = 100;

/** Resolves when what was changed before is painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
