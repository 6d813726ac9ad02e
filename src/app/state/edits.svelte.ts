import type { Patch } from '../../scenario/schema.ts';

/** What the reader changed: patches by path, with every earlier state kept for undo. */
export interface Edits {
  readonly patches: readonly Patch[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  valueAt(path: string): Patch['value'] | undefined;
  /** Calls with the same `stroke` (one drag, say) become one step of undo. */
  replace(patches: readonly Patch[], stroke?: string): void;
  /** Takes changes back to what was published. */
  takeBack(paths: readonly string[]): void;
  undo(): void;
  redo(): void;
}

const undoable = 200;

/** Changes laid over patches; the later one on a path wins. */
export function merged(patches: readonly Patch[], changes: readonly Patch[]): Patch[] {
  const kept = patches.filter(({ path }) => changes.every((change) => change.path !== path));
  return [...kept, ...changes];
}

export function createEdits(initial: readonly Patch[]): Edits {
  let past = $state.raw<readonly (readonly Patch[])[]>([]);
  let future = $state.raw<readonly (readonly Patch[])[]>([]);
  let patches = $state.raw<readonly Patch[]>(initial);
  let lastStroke: string | undefined;

  function move(next: readonly Patch[], stroke?: string): void {
    const continues = stroke !== undefined && stroke === lastStroke;
    if (!continues) past = [...past, patches].slice(-undoable);
    lastStroke = stroke;
    future = [];
    patches = next;
  }

  return {
    get patches() {
      return patches;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    valueAt: (path) => patches.find((patch) => patch.path === path)?.value,
    takeBack: (paths) => move(patches.filter(({ path }) => !paths.includes(path))),
    replace: move,
    undo() {
      const before = past.at(-1);
      if (before === undefined) return;
      future = [patches, ...future];
      past = past.slice(0, -1);
      patches = before;
      lastStroke = undefined;
    },
    redo() {
      const [after, ...rest] = future;
      if (after === undefined) return;
      past = [...past, patches];
      future = rest;
      patches = after;
      lastStroke = undefined;
    },
  };
}
