import type { Results } from '../../tallies/results.ts';
import type { Session } from '../state/session.svelte.ts';
import { words } from '../words/en.ts';

/** How files are written comes with the first that is asked for. */
const writing = () => import('./export.ts');

/** Something that can be taken along. */
export interface ExportFile {
  readonly title: string;
  readonly name: string;
  content(): Promise<Blob>;
}

/** The tables and pictures of the view that is open, and all figures of the run. */
export function exportFiles(session: Session, results: Results): ExportFile[] {
  const name = session.documents.scenario.id;
  const json = {
    title: words.export.json,
    name: `${name}-results.json`,
    content: async () => blob('application/json', (await writing()).billsJson(session.work, results)),
  };
  const tables = session.view === 'bills' ? billsTable(session, results) : viewTables(session, results);
  return [tables, json, ...onScreen(name)];
}

function blob(type: string, content: string): Blob {
  return new Blob([content], { type });
}

function billsTable({ documents, shownVat, counted }: Session, results: Results): ExportFile {
  return {
    title: words.export.tables(words.views.names.bills),
    name: `${documents.scenario.id}-bills.csv`,
    content: async () => blob('text/csv', (await writing()).billsCsv(results, shownVat, counted)),
  };
}

function viewTables({ view, valueAt, documents, shownVat }: Session, results: Results): ExportFile {
  return {
    title: words.export.tables(words.views.names[view]),
    name: `${documents.scenario.id}-${view}.csv`,
    content: async () => {
      const [{ tablesCsv }, { tablesOf }] = await Promise.all([
        writing(),
        import('../network/later-views.ts'),
      ]);
      const start = String(valueAt('horizon.start'));
      return blob('text/csv', tablesCsv(tablesOf(view, results, shownVat, start)));
    },
  };
}

/** Every picture that is drawn now, by the title that stands over it. */
function onScreen(name: string): ExportFile[] {
  return [...document.querySelectorAll('main figure[id]')]
    .filter((figure) => figure.querySelector('svg') !== null)
    .flatMap(({ id, firstElementChild }) => {
      const title = firstElementChild?.querySelector('h2')?.textContent ?? id;
      return pictures(name, id, title.replace(/\.$/, ''));
    });
}

function pictures(name: string, id: string, title: string): ExportFile[] {
  const picture = `#${id} svg`;
  return [
    {
      title: `${title}, SVG`,
      name: `${name}-${id}.svg`,
      content: async () => blob('image/svg+xml', (await writing()).pictureSvg(document, picture)),
    },
    {
      title: `${title}, PNG`,
      name: `${name}-${id}.png`,
      content: async () => (await writing()).picturePng(document, picture),
    },
  ];
}
