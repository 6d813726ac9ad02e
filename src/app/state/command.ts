import { entryOf } from './catalogue.ts';
import { publishedAt, type Documents } from './figures-at.ts';
import type { Work } from './link.ts';

/** The command line that prints the same figures: the scenario's id, or its file once saved, its changes and its seed. */
export function commandFor(documents: Documents, { patches, vat }: Work): string {
  const { id } = documents.scenario;
  const at = (path: string) =>
    patches.find((patch) => patch.path === path)?.value ?? publishedAt(documents, path);
  const sets = patches
    .filter(({ path }) => path !== 'seed' && path !== 'simMonths')
    .map(({ path, value }) => `--set ${quoted(`${path}=${value}`)}`);
  const words = [
    'npx tarifflab run',
    entryOf(id) ? id : `./${id}.json`,
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
