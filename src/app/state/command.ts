import type { Patch } from '../../scenario/schema.ts';
import { publishedAt, type Documents } from './figures-at.ts';

/** The command line that prints the same figures: the scenario's id, its changes and its seed. */
export function commandFor(documents: Documents, patches: readonly Patch[]): string {
  const at = (path: string) =>
    patches.find((patch) => patch.path === path)?.value ?? publishedAt(documents, path);
  const sets = patches
    .filter(({ path }) => path !== 'seed' && path !== 'simMonths')
    .map(({ path, value }) => `--set ${quoted(`${path}=${value}`)}`);
  const words = [
    'npx tarifflab run',
    documents.scenario.id,
    `--sim-months ${at('simMonths')}`,
    `--seed ${at('seed')}`,
    ...sets,
  ];
  return words.join(' ');
}

function quoted(text: string): string {
  return /^[\w.=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
