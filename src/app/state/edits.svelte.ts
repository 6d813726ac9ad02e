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

/** What one path is changed to. A field hears of its own path only, however many there are. */
class Cell {
  value = $state.raw<Patch['value']>();
}

function createCells(initial: readonly Patch[]) {
  const cells: Record<string, Cell> = {};
  const cellAt = (path: string): Cell => {
    // Made under a root of its own: whoever asks first would else own the cell, and not hear of its changes.
    let cell = cells[path];
    if (!cell) $effect.root(() => void (cell = cells[path] = new Cell()));
    return cell as Cell;
  };
  const follow = (patches: readonly Patch[]): void => {
    const values = new Map(patches.map(({ path, value }) => [path, value]));
    for (const [path, cell] of Object.entries(cells)) cell.value = values.get(path);
    for (const [path, value] of values) cellAt(path).value = value;
  };
  follow(initial);
  return { valueAt: (path: string) => cellAt(path).value, follow };
}

/** Changes laid over patches; the later one on a path wins. */
export function merged(patches: readonly Patch[], changes: readonly Patch[]): Patch[] {
  const kept = patches.filter(({ path }) => changes.every((change) => change.path !== path));
  return [...kept, ...changes];
}

/** @param onmove told of each next state just before it is in force, and so before anything is rendered */
export function createEdits(
  initial: readonly Patch[],
  onmove: (next: readonly Patch[]) => void = () => undefined,
): Edits {
  let past = $state.raw<readonly (readonly Patch[])[]>([]);
  let future = $state.raw<readonly (readonly Patch[])[]>([]);
  let patches = $state.raw<readonly Patch[]>(initial);
  let lastStroke: string | undefined;
  const cells = createCells(initial);

  function come(next: readonly Patch[]): void {
    onmove(next);
    cells.follow(next);
    patches = next;
  }

  function move(next: readonly Patch[], stroke?: string): void {
    const left = patches;
    const continues = stroke !== undefined && stroke === lastStroke;
    come(next);
    if (!continues) past = [...past, left].slice(-undoable);
    lastStroke = stroke;
    future = [];
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
    valueAt: cells.valueAt,
    takeBack: (paths) => move(patches.filter(({ path }) => !paths.includes(path))),
    replace: move,
    undo() {
      const before = past.at(-1);
      if (before === undefined) return;
      const left = patches;
      come(before);
      future = [left, ...future];
      past = past.slice(0, -1);
      lastStroke = undefined;
    },
    redo() {
      const [after, ...rest] = future;
      if (after === undefined) return;
      const left = patches;
      come(after);
      past = [...past, left];
      future = rest;
      lastStroke = undefined;
    },
  };
}
