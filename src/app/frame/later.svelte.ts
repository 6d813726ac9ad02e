import { untrack } from 'svelte';

/** Calls back after the next frame, and so many tasks more; returns how to call it off. */
function afterFrame(tasks: number, act: () => void): () => void {
  let waited: ReturnType<typeof setTimeout> | undefined;
  const wait = (left: number): void => {
    waited = setTimeout(() => (left > 1 ? wait(left - 1) : act()));
  };
  const frame = requestAnimationFrame(() => wait(tasks));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(waited);
  };
}

/**
 * A value that follows another in a later task: parts of the page that follow in different turns never hold it up together.
 * Undefined at first. Call in a component.
 */
export function later<Value>(value: () => Value, turn: number): { readonly current: Value | undefined } {
  let current = $state.raw<Value>();
  $effect(() => {
    const next = value();
    return untrack(() => afterFrame(turn, () => (current = next)));
  });
  return {
    get current() {
      return current;
    },
  };
}
