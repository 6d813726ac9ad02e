import { shared } from '../domain/words/en.ts';
import {
  reachOf,
  type AssumptionBand,
  type Banded,
  type Moved,
  type Reach,
} from '../tallies/assumption-band.ts';
import { plain } from './figures.ts';
import type { Table } from './picture.ts';
import { eurFrom, type ShownVat } from './vat.ts';

/** One assumption, all others as they are: a figure at both ends of its range. */
export interface TornadoRow {
  readonly key: string;
  readonly title: string;
  /** Euro as shown, or per cent: the figure at the low and at the high end. */
  readonly low: number;
  readonly high: number;
  readonly said: string;
}

/** What assumptions could move, the one that moves most first. */
export interface TornadoView {
  readonly rows: readonly TornadoRow[];
  readonly central: number;
  /** All of them together. */
  readonly reach: Reach;
  readonly from: number;
  readonly until: number;
  readonly unit: string;
  readonly summary: string;
  readonly table: Table;
}

const isMoney = (figure: Banded): boolean => figure === 'mean' || figure === 'p99';

/** "38.20 to 44.90": how far all assumptions move a figure together. */
export function bandText(band: AssumptionBand, figure: Banded, vat: ShownVat): string {
  const { low, high } = reachOf(band, figure);
  return shared.band.reach(said(low, figure, vat), said(high, figure, vat));
}

/** The title of a figure that has a band. */
export function bandedTitle(figure: Banded, vat: ShownVat): string {
  const { mean, p99, fiftyAbove, shock } = shared.headlines;
  const basis = shared.basis[vat.basis];
  return { mean: mean(basis), p99: p99(basis), fiftyAbove: fiftyAbove(plain(50)), shock }[figure];
}

export function tornadoView(band: AssumptionBand, figure: Banded, vat: ShownVat): TornadoView {
  const scaled = (value: number): number => (isMoney(figure) ? eurFrom(value, vat) : 100 * value);
  const moved = [...band.moved].sort((one, other) => widthOf(other, figure) - widthOf(one, figure));
  const rows = moved.map((each): TornadoRow => {
    const [low, high] = [said(each.low[figure], figure, vat), said(each.high[figure], figure, vat)];
    const ends = [`${each.ends.low} ${each.unit}`, `${each.ends.high} ${each.unit}`] as const;
    return {
      key: each.id,
      title: each.title,
      low: scaled(each.low[figure]),
      high: scaled(each.high[figure]),
      said: shared.band.row(each.title, ends, [low, high]),
    };
  });
  const { low, high } = reachOf(band, figure);
  const reach = { low: scaled(low), high: scaled(high) };
  const all = [reach.low, reach.high, ...rows.flatMap((row) => [row.low, row.high])];
  const [from, until] = widened(Math.min(...all), Math.max(...all));
  return {
    rows,
    central: scaled(band.central[figure]),
    reach,
    from,
    until,
    unit: isMoney(figure) ? '€' : '%',
    summary: summaryOf(band, moved[0], figure, vat),
    table: tableOf(band, moved, figure, vat),
  };
}

function said(value: number, figure: Banded, vat: ShownVat): string {
  return isMoney(figure) ? plain(eurFrom(value, vat), 2) : `${plain(100 * value, 2)} %`;
}

function widthOf({ low, high }: Moved, figure: Banded): number {
  return Math.abs(high[figure] - low[figure]);
}

function widened(low: number, high: number): [number, number] {
  const more = 0.04 * (high - low) || 0.5;
  return [Math.max(0, low - more), high + more];
}

function summaryOf(band: AssumptionBand, most: Moved | undefined, figure: Banded, vat: ShownVat): string {
  const { summary, still } = shared.band;
  if (!most || widthOf(most, figure) === 0) return still;
  return summary(bandText(band, figure, vat), most.title, band.moved.length);
}

function tableOf(band: AssumptionBand, moved: readonly Moved[], figure: Banded, vat: ShownVat): Table {
  const { low, high } = reachOf(band, figure);
  const text = (value: number): string => said(value, figure, vat);
  const title = bandedTitle(figure, vat);
  return {
    columns: shared.band.columns(title),
    rows: [
      ...moved.map((each) => [
        each.title,
        `${each.ends.low} – ${each.ends.high} ${each.unit}`,
        text(each.low[figure]),
        text(each.high[figure]),
        each.source,
      ]),
      [shared.band.together, '', text(low), text(high), shared.band.how],
    ],
  };
}
