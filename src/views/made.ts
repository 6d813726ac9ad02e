import { shared } from '../domain/words/en.ts';
import type { LineName, MadeCell, Results } from '../tallies/results.ts';
import { percent, plain } from './figures.ts';
import { bandsWithin, widened } from './bands.ts';
import { KINDS, kindOf, type LineKind } from './line-kinds.ts';
import { countedIn, type Choice, type Range, type Table } from './picture.ts';
import { variantAt } from './unit.ts';
import { eurFrom, type ShownVat } from './vat.ts';

/** One stretch of a stacked bar, euro per SIM-month as shown. */
export interface MadePart {
  readonly kind: LineKind;
  readonly eur: number;
  readonly from: number;
  readonly until: number;
}

export interface MadeRow {
  /** Index of the archetype; -1 for all of them. */
  readonly archetype: number;
  readonly title: string;
  readonly misuse: boolean;
  readonly shareOfSimMonths: number;
  readonly totalEur: number;
  readonly parts: readonly MadePart[];
  /** The same archetype's mean under the baseline; absent when the baseline is shown. */
  readonly baselineEur?: number;
}

export interface MadeView {
  /** Kinds that some bill has, in the order of the stack. */
  readonly kinds: readonly { readonly kind: LineKind; readonly title: string }[];
  readonly rows: readonly MadeRow[];
  readonly all: MadeRow;
  /** The bands that a brushed range was widened to, euro as shown; absent without a range. */
  readonly range?: Range;
  readonly summary: string;
  readonly table: Table;
}

export function madeView(results: Results, choice: Choice): MadeView {
  const { made } = variantAt(results, choice.variant);
  const within = bandsWithin(made.bandEdgesMicros, choice);
  const cells = made.cells.filter(({ band }) => within(band));
  const before = variantAt(results, 0).made.cells.filter(({ band }) => within(band));
  const total = cells.reduce((sum, { simMonths }) => sum + simMonths, 0);
  const rowFor = (archetype: number, title: string, misuse: boolean): MadeRow => {
    const own = ofArchetype(cells, archetype);
    const base = { archetype, title, misuse, ...stackOf(own, choice.vat) };
    const row = { ...base, shareOfSimMonths: simMonthsOf(own) / (total || 1) };
    const { totalEur } = stackOf(ofArchetype(before, archetype), choice.vat);
    return choice.variant === 0 ? row : { ...row, baselineEur: totalEur };
  };
  const rows = results.archetypes
    .map(({ title, misuse }, archetype) => rowFor(archetype, title, misuse))
    .filter(({ shareOfSimMonths }) => shareOfSimMonths > 0);
  const all = rowFor(-1, shared.made.all, false);
  const kinds = KINDS.filter((kind) => all.parts.some((part) => part.kind === kind)).map((kind) => {
    return { kind, title: shared.kinds[kind] };
  });
  const range = widened(made.bandEdgesMicros, within, choice);
  const view = { kinds, rows, all, ...(range ? { range } : {}) };
  return { ...view, summary: summaryOf(rows, choice), table: tableOf(view, choice) };
}

function ofArchetype(cells: readonly MadeCell[], archetype: number): readonly MadeCell[] {
  return archetype < 0 ? cells : cells.filter((cell) => cell.archetype === archetype);
}

function simMonthsOf(cells: readonly MadeCell[]): number {
  return cells.reduce((sum, { simMonths }) => sum + simMonths, 0);
}

function stackOf(cells: readonly MadeCell[], vat: ShownVat): Pick<MadeRow, 'totalEur' | 'parts'> {
  const simMonths = simMonthsOf(cells) || 1;
  const sums = new Map<LineKind, number>();
  for (const { linesMicros } of cells) {
    for (const [line, micros] of Object.entries(linesMicros)) {
      const kind = kindOf(line as LineName);
      sums.set(kind, (sums.get(kind) ?? 0) + micros);
    }
  }
  const parts: MadePart[] = [];
  let from = 0;
  for (const kind of KINDS) {
    const eur = eurFrom(sums.get(kind) ?? 0, vat) / simMonths;
    if (eur === 0) continue;
    parts.push({ kind, eur, from, until: from + eur });
    from += eur;
  }
  return { totalEur: from, parts };
}

function summaryOf(rows: readonly MadeRow[], choice: Choice): string {
  const ordered = [...rows].sort((left, right) => right.totalEur - left.totalEur);
  const [most, least] = [ordered[0], ordered[ordered.length - 1]];
  const basis = shared.basis[choice.vat.basis];
  const counted = countedIn(choice);
  if (!most || !least) return shared.made.empty;
  if (most === least) return shared.made.one(most.title, plain(most.totalEur, 2), basis, counted);
  const [mostEuros, leastEuros] = [plain(most.totalEur, 2), plain(least.totalEur, 2)];
  return shared.made.summary(most.title, mostEuros, least.title, leastEuros, basis, counted);
}

function tableOf({ kinds, rows, all }: Pick<MadeView, 'kinds' | 'rows' | 'all'>, choice: Choice): Table {
  const eurOf = (row: MadeRow, kind: LineKind): string =>
    plain(row.parts.find((part) => part.kind === kind)?.eur ?? 0, 2);
  return {
    columns: [
      shared.made.first,
      shared.made.share(countedIn(choice)),
      ...kinds.map(({ title }) => title),
      shared.made.total,
    ],
    rows: [...rows, all].map((row) => [
      row.title,
      percent(row.shareOfSimMonths),
      ...kinds.map(({ kind }) => eurOf(row, kind)),
      plain(row.totalEur, 2),
    ]),
  };
}
