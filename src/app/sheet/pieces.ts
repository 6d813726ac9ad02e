import type { Contract, Rule } from '../../contracts/schema.ts';
import { piecesOf, slotNames, type Piece } from '../../contracts/sentence.ts';
import { figuresOf } from '../../scenario/account-figures.ts';
import type { Plan, Scenario } from '../../scenario/schema.ts';
import { words } from '../words/en.ts';

/** A stretch of text, a switch, or a figure with the words that follow it. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reading'; readonly key: string }
  | { readonly kind: 'policy'; readonly key: string }
  | { readonly kind: 'figure'; readonly path: string };

/** @param plan the plan whose terms are shown, where a slot stands for that of any */
function partOf(piece: Piece, plan: string): Part {
  switch (piece.kind) {
    case 'text':
      return piece;
    case 'reading':
    case 'policy':
      return { kind: piece.kind, key: piece.key };
    default:
      return { kind: 'figure', path: piece.path.replace('plans.*.', `plans.${plan}.`) };
  }
}

/** A rule's sentence; then a line for each of its readings, and for each short sentence below it. */
export function linesOf(
  contract: Contract,
  { sentence = '', parts: below = [] }: Rule,
  plan = '*',
): Part[][] {
  const cut = (text: string) => piecesOf(contract, text).map((piece) => partOf(piece, plan));
  const isReading = ({ kind }: Part) => kind === 'reading';
  const parts = cut(sentence);
  const own = parts.filter((part) => !isReading(part) && !(part.kind === 'text' && part.text.trim() === ''));
  return [own, ...parts.filter(isReading).map((part) => [part]), ...below.map(cut)];
}

const slot = /\{([A-Za-z.]+)\}/;

/** One of our own sentences, "{fee} EUR a month", with its figures under `base`. */
export function partsOf(template: string, base: string): Part[] {
  return template.split(slot).flatMap((text, index): Part[] => {
    if (index % 2 === 1) return [{ kind: 'figure', path: `${base}.${text}` }];
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

type AnyPlan = Scenario['plans'][number];

function isOfBundles(plan: AnyPlan): plan is Plan {
  return 'dataGb' in plan;
}

/** What a plan costs and gives. */
export function planLines(contract: Contract, plan: AnyPlan): Part[][] {
  return isOfBundles(plan) ? bundleLines(plan) : figureLines(contract, plan);
}

/** A line for each figure that no sentence of the contract says, in the contract's words. */
function figureLines(contract: Contract, plan: AnyPlan): Part[][] {
  const said = new Set(contract.rules.flatMap(({ sentence = '' }) => slotNames(sentence)));
  const unsaid = Object.entries(figuresOf(plan)).filter(([key]) => !said.has(`plan.${key}`));
  return unsaid.map(([key, { unit, vat }]) => {
    const stated = contract.plan[key];
    const line = words.plan.figure(
      stated?.about ?? saidOf(key),
      key,
      words.unit(unit, vat ?? stated?.vat ?? 'none'),
    );
    return partsOf(line, `plans.${plan.id}`);
  });
}

/** "latePayers" as "late payers": where a document gives no other words. */
export function saidOf(key: string): string {
  return key.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}

function bundleLines(plan: Plan): Part[][] {
  const vat = (field: 'fee' | 'dataPerGb' | 'voicePerMinute' | 'smsEach' | 'mmsEach') =>
    words.unit('', plan[field].vat);
  const { costs, beyond } = words.plan;
  const lines = [
    costs(plan.title, vat('fee')),
    beyond(plan.dataPerGb.unit === 'EUR/MB' ? 'MB' : 'GB', [
      vat('dataPerGb'),
      vat('voicePerMinute'),
      vat('smsEach'),
      vat('mmsEach'),
    ]),
  ];
  return lines.map((line) => partsOf(line, `plans.${plan.id}`));
}

/** The sentence with one slot left open: what a field asks for. */
export function questionOf(parts: readonly Part[], path: string): string {
  return parts
    .map((part) => (part.kind === 'text' ? part.text : isAt(part, path) ? '…' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function isAt(part: Part, path: string): boolean {
  return part.kind === 'figure' && part.path === path;
}

export function figurePaths(lines: readonly (readonly Part[])[]): string[] {
  return lines.flat().flatMap((part) => (part.kind === 'figure' ? [part.path] : []));
}

/** The plain words of lines, for searching. */
export function plainText(lines: readonly (readonly Part[])[]): string {
  return lines
    .flat()
    .map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('');
}
