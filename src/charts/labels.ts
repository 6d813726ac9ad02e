import type { Area, Position } from './area.ts';

export interface Label {
  readonly key: string;
  readonly value: number;
  readonly text: string;
  /** Height of the mark that the leader leads to, in data. */
  readonly share: number;
}

export interface PlacedLabel extends Label {
  readonly at: number;
  /** 0 is nearest to the picture. */
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

const characterWidth = 6.6;
const space = 12;

/**
 * Stacks labels like stairs: each stands right of its mark, above every label whose mark it reaches over, so that no text
 * and no leader cross. Where the picture ends, a label stands left of its mark.
 */
export function placeLabels(labels: readonly Label[], x: Position, area: Area): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of [...labels].sort((a, b) => b.value - a.value)) {
    const at = x(label.value);
    const width = label.text.length * characterWidth + space;
    const anchor = at + width > area.width && at > width ? 'end' : 'start';
    const reached = placed.filter((other) => anchor === 'start' && other.at < at + width);
    const row = reached.reduce((most, other) => Math.max(most, other.row + 1), 0);
    placed.push({ ...label, at, row, anchor });
  }
  return placed;
}
