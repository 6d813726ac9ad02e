import { publishedAt, type Documents } from './figures-at.ts';
import type { Work } from './link.ts';

/** The command line that prints the same figures: the scenario's id, its changes and its seed. */
export function commandFor(documents: Documents, { patches, vat }: Work): string {
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
    ...(vat === 'incl' ? ['--vat incl'] : []),
    ...sets,
  ];
  return words.join(' ');
}

function quoted(text: string): string {
  return /^[\w.=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
