import type { UserError } from '../../domain/user-error.ts';
import type { Patch } from '../../scenario/schema.ts';
import { words } from '../words/en.ts';
import { publishedAt, type Documents } from './figures-at.ts';
import { VIEWS, viewsOf, type ViewId } from './views.ts';

/** Everything a link holds. */
export interface Work {
  readonly scenario: string;
  readonly view: ViewId;
  readonly vat: 'excl' | 'incl';
  /** Changes against the documents; the paths seed and simMonths among them. */
  readonly patches: readonly Patch[];
}

export interface ReadWork {
  readonly work: Work;
  readonly errors: readonly UserError[];
}

type Refuse = (path: string, message: string) => void;

const version = '1';
const ownKeys = ['v', 'view', 'scenario', 'vat'];
const longest = 40;

/** "v=1&view=bills&scenario=...&vat=excl&seed=20261122&values.roamStop=70.00": readable, and put after "#". */
export function writeFragment({ scenario, view, vat, patches }: Work, seed: number): string {
  const parameters = new URLSearchParams({ v: version, view, scenario, vat, seed: String(seed) });
  for (const { path, value } of patches) parameters.set(path, String(value));
  return parameters.toString();
}

/** What a link asks for, as far as it is understood; what is not is said by name and left out. */
export function readFragment(fragment: string, documents: Documents): ReadWork {
  const parameters = new URLSearchParams(fragment);
  const errors: UserError[] = [];
  const refuse: Refuse = (path, message) => void errors.push({ code: 'link', path, message });
  const own = <Value extends string>(
    key: string,
    known: readonly [Value, ...Value[]],
    message: (found: string) => string,
  ): Value => {
    const text = parameters.get(key) ?? known[0];
    const found = known.find((value) => value === text);
    if (found === undefined) refuse(key, message(text));
    return found ?? known[0];
  };
  if (fragment !== '' && !parameters.has('v')) refuse('v', words.link.unversioned);
  own('v', [version], words.link.version);
  const [first, ...others] = viewsOf(documents.scenario);
  const view = own('view', [first ?? VIEWS[0], ...others], viewMessage);
  const scenario = own('scenario', [documents.scenario.id], words.link.scenario);
  const vat = own('vat', ['excl', 'incl'], words.link.vat);
  const patches = readPatches(parameters, documents, refuse);
  return { work: { scenario, view, vat, patches }, errors };
}

function viewMessage(view: string): string {
  const isKnown = VIEWS.some((known) => known === view);
  return isKnown ? words.link.viewWithoutNetwork(view) : words.link.view(view);
}

/** The id of the scenario that a link is about; undefined where it names none. */
export function scenarioIn(fragment: string): string | undefined {
  return new URLSearchParams(fragment).get('scenario') ?? undefined;
}

function readPatches(parameters: URLSearchParams, documents: Documents, refuse: Refuse): Patch[] {
  return [...parameters].flatMap(([path, text]): Patch[] => {
    if (ownKeys.includes(path)) return [];
    const published = publishedAt(documents, path);
    if (published === undefined) refuse(path, words.link.unknown(path));
    else if (text.length > longest) refuse(path, words.link.tooLong(path, longest));
    else if (text !== String(published)) return [{ path, value: typedLike(published, text) }];
    return [];
  });
}

/** Text as a patch value: a number where the published figure is one, else the text as written. */
export function typedLike(published: Patch['value'], text: string): Patch['value'] {
  const isNumber = /^-?\d{1,16}(\.\d{1,9})?$/.test(text);
  const keepsText = typeof published === 'string' && published !== 'unlimited';
  return isNumber && !keepsText ? Number(text) : text;
}
