import type { UserError } from '../domain/user-error.ts';
import type { Patch } from '../scenario/schema.ts';
import { differenceOf } from './difference.ts';
import { playCase, type Ground } from './play.ts';
import type { Case } from './schema.ts';
import { toldOfAll } from './told.ts';
import { unsent } from './unsent.ts';

/** How a case came out: as expected, otherwise, or not at all. */
export type Verdict =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; /** For people, several lines. */ readonly difference: string }
  | { readonly outcome: 'refused'; readonly errors: readonly UserError[] };

/** Plays a case and compares what comes of it with what it expects. */
export async function judge(each: Case, ground: Ground, changes: readonly Patch[] = []): Promise<Verdict> {
  const played = await playCase(each, ground, changes);
  if (played.errors) return { outcome: 'refused', errors: played.errors };
  const errors = unsent(each, ground.contract, played.statement);
  if (errors.length > 0) return { outcome: 'refused', errors };
  const { expected, told } = toldOfAll(each, played);
  const isSame =
    expected.length === told.length && expected.every(({ text }, index) => text === told[index]?.text);
  if (isSame) return { outcome: 'passed' };
  return { outcome: 'failed', difference: differenceOf(each, expected, told) };
}
