import { whatIf, type WhatIf } from './network-schema.ts';

// Events that no document scripts are written out in the patch that puts them on: network.whatIfs.event1=cut 2 2026-03-10T10:00 12.

const PARTS = {
  cut: ['region', 'at', 'hours'],
  lostCell: ['region', 'cell'],
  growth: ['percent'],
  hardware: ['sites'],
} as const;
const EXAMPLES = {
  cut: 'cut 1 2026-03-10T10:00 12',
  lostCell: 'lostCell 1 20',
  growth: 'growth 25',
  hardware: 'hardware 100',
} as const;

export type EventKind = keyof typeof PARTS;
export const EVENT_KINDS = Object.keys(PARTS) as EventKind[];
/** Names of events that a reader adds. */
export const EVENT_IDS = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `event${number}`);
/** What stands where there is no such event. */
export const NO_EVENT = 'none';

/** The words of an event by the names of its parts, right or wrong; undefined where its first word is none of the four. */
export function eventWords(
  text: string,
): { readonly kind: EventKind; readonly words: Readonly<Record<string, string>> } | undefined {
  const [first, ...rest] = text.split(' ');
  const kind = EVENT_KINDS.find((known) => known === first);
  if (kind === undefined) return undefined;
  const entries = PARTS[kind].map((part, index) => [part, rest[index] ?? ''] as const);
  return { kind, words: Object.fromEntries(entries) };
}

export function eventText(kind: EventKind, words: Readonly<Record<string, string>>): string {
  return [kind, ...PARTS[kind].map((part) => words[part] ?? '')].join(' ');
}

/** The event that a text writes out, or what to write instead. */
export function eventFrom(id: string, text: string): { event: WhatIf } | { remedy: string } {
  const found = eventWords(text);
  const remedy = found
    ? `write it like "${EXAMPLES[found.kind]}"`
    : `write one like "${Object.values(EXAMPLES).join('", "')}"`;
  if (found === undefined) return { remedy };
  const parts = Object.entries(found.words).map(([part, word]) => [
    part,
    part === 'at' ? word : Number(word),
  ]);
  const read = whatIf.safeParse({ id, title: text, [found.kind]: Object.fromEntries(parts) as unknown });
  const isWhole = text === eventText(found.kind, found.words) && !Object.values(found.words).includes('');
  return read.success && isWhole ? { event: read.data } : { remedy };
}
