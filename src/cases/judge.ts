import type { UserError } from '../domain/user-error.ts';
import type { Patch } from '../scenario/schema.ts';
import { playCase, type Ground } from './play.ts';
import type { Case } from './schema.ts';
import { differenceOf, toldOfAll } from './told.ts';

/** How a case came out: as expected, otherwise, or not at all. */
export type Verdict =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; /** For people, several lines. */ readonly difference: string }
  | { readonly outcome: 'refused'; readonly errors: readonly UserError[] };

/** Plays a case and compares what comes of it with what it expects. */
export async function judge(each: Case, ground: Ground, changes: readonly Patch[] = []): Promise<Verdict> {
  const played = await playCase(each, ground, changes);
  if (played.errors) return { outcome: 'refused', errors: played.errors };
  const { expected, told } = toldOfAll(each, played);
  if (expected.join('\n') === told.join('\n')) return { outcome: 'passed' };
  return { outcome: 'failed', difference: differenceOf(each, expected, told) };
}
