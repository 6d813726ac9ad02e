import { SvelteMap } from 'svelte/reactivity';
import type { Patch } from '../../scenario/schema.ts';

/** What was typed into a field and refused: the text as typed, why, and the value where it could be read as one. */
export interface Draft {
  readonly text: string;
  readonly message: string;
  readonly value?: Patch['value'];
}

export type Drafts = SvelteMap<string, Draft>;

export function createDrafts(): Drafts {
  return new SvelteMap<string, Draft>();
}
