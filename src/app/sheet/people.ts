import { figuresOf } from '../../scenario/account-figures.ts';
import {
  isOfAccounts,
  type AccountScenario,
  type MobileScenario,
  type Scenario,
} from '../../scenario/schema.ts';
import type { Counted } from '../../domain/words/counted-en.ts';
import { words } from '../words/en.ts';
import { figurePaths, partsOf, saidOf, type Part } from './pieces.ts';

/** A sentence about the people of a scenario. */
export interface PeopleSentence {
  readonly id: string;
  readonly lines: readonly (readonly Part[])[];
}

/** What a scenario says of its people: sentences, then all other figures that it holds. */
export function peopleSentences(
  scenario: Scenario,
  counted: Counted,
): { readonly said: readonly PeopleSentence[]; readonly rest: readonly PeopleSentence[] } {
  const said = isOfAccounts(scenario) ? ofAccounts(scenario, counted) : ofSims(scenario);
  const shown = new Set(said.flatMap(({ lines }) => figurePaths(lines)));
  const rest = figuresUnder(scenario.people, 'people', []).filter(({ id }) => !shown.has(id));
  return { said, rest };
}

function ofSims({ people }: MobileScenario): PeopleSentence[] {
  const { archetype, misuser, size, rest } = words.people;
  const sentence = (template: string, id: string) => ({
    id: `${id} ${template}`,
    lines: [partsOf(template, id)],
  });
  return [
    ...people.archetypes.map(({ id, title, misuse }) =>
      sentence((misuse ? misuser : archetype)(title), `people.archetypes.${id}`),
    ),
    ...people.sizeClasses.map(({ id, title }) => sentence(size(title), `people.sizeClasses.${id}`)),
    ...rest.map((template) => sentence(template, 'people')),
  ];
}

function ofAccounts({ people }: AccountScenario, counted: Counted): PeopleSentence[] {
  const { kind, misuse: misuser } = words.people;
  const kinds = people.archetypes.map((archetype) => {
    const base = `people.archetypes.${archetype.id}`;
    const { share: _, ...figures } = figuresOf(archetype);
    const first = partsOf((archetype.misuse ? misuser : kind)(archetype.title, counted.many), base);
    return { id: base, lines: [first, ...figureLines(figures, base)] };
  });
  const behaviour = figureLines(people.behaviour, 'people.behaviour');
  return [...kinds, ...behaviour.map((line) => ({ id: figurePaths([line]).join(), lines: [line] }))];
}

function figureLines(figures: Readonly<Record<string, { unit: string }>>, base: string): Part[][] {
  return Object.entries(figures).map(([key, { unit }]) =>
    partsOf(words.people.figure(capital(saidOf(key)), key, words.unit(unit, 'none')), base),
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Every figure below a place of the document: its path, and a line made of the names on the way to it. */
export function figuresUnder(place: unknown, path: string, names: readonly string[]): PeopleSentence[] {
  if (typeof place !== 'object' || place === null) return [];
  if ('value' in place && 'unit' in place) {
    const at = path.lastIndexOf('.');
    const said = capital(names.join(', '));
    const template = words.people.figure(said, path.slice(at + 1), words.unit(String(place.unit), 'none'));
    return [{ id: path, lines: [partsOf(template, path.slice(0, at))] }];
  }
  return Object.entries(place).flatMap(([key, next]: [string, unknown]) => {
    const named = Array.isArray(place) ? namesOf(next) : { id: key, title: saidOf(key) };
    return named ? figuresUnder(next, `${path}.${named.id}`, [...names, named.title]) : [];
  });
}

function namesOf(entry: unknown): { id: string; title: string } | undefined {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined;
  const id = String(entry.id);
  return { id, title: 'title' in entry ? String(entry.title) : id };
}
