import type { Patch } from './schema.ts';

interface FoundFigure {
  readonly value: Patch['value'];
  readonly unit: string;
}

/** A part of a document by name; of a list, the item with that id. */
export function child(at: unknown, part: string): unknown {
  if (Array.isArray(at)) return at.find((item) => (item as { id?: string }).id === part);
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
  return (at as Record<string, unknown>)[part];
}

/** The figure at a patch path of a scenario; keys of inputs and policies may hold dots. */
export function figureAt(document: unknown, path: string): FoundFigure | undefined {
  const [, room, key] = /^(inputs|policies)\.(.+)$/.exec(path) ?? [];
  const names = room === undefined || key === undefined ? path.split('.') : [room, key];
  const found = names.reduce(child, document);
  return isFigure(found) ? found : undefined;
}

export function isFigure(found: unknown): found is FoundFigure {
  return typeof found === 'object' && found !== null && 'value' in found && 'unit' in found;
}
