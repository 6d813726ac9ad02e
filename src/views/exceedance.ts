import { shared } from '../domain/words/en.ts';
import type { BillDistribution, Results } from '../tallies/results.ts';
import { oneIn, percent, plain } from './figures.ts';
import type { Choice, Table } from './picture.ts';
import { billsOf } from './unit.ts';
import { eurFrom, type ShownVat } from './vat.ts';

/** The least share that the curve is drawn down to. */
const LEAST_SHARE = 1e-5;
/** Shares that the summary and the marks read off the curve. */
const READ_AT = [0.1, 0.01, 0.001];

export interface CurvePoint {
  /** Euro as shown. */
  readonly value: number;
  /** Share of bills above it, with its 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly tooFew: boolean;
}

export interface ExceedanceView {
  /** Ascending by value; where two share a value, the curve drops there. No point below 1 in 100 000. */
  readonly points: readonly CurvePoint[];
  readonly baseline?: readonly CurvePoint[];
  /** The curve read at 1 in 10, 1 in 100 and 1 in 1 000. */
  readonly marks: readonly { readonly value: number; readonly share: number; readonly label: string }[];
  readonly summary: string;
  readonly table: Table;
}

export function exceedanceView(results: Results, choice: Choice): ExceedanceView {
  const points = pointsOf(billsOf(results, choice.variant, choice.unit), choice.vat);
  const marks = READ_AT.flatMap((share) => markAt(points, share));
  const baseline =
    choice.variant === 0 ? {} : { baseline: pointsOf(billsOf(results, 0, choice.unit), choice.vat) };
  const basis = shared.basis[choice.vat.basis];
  const parts = marks.map(({ share, value }) => shared.exceedance.part(oneIn(share), plain(value)));
  return {
    points,
    ...baseline,
    marks,
    summary: parts.length > 0 ? shared.exceedance.summary(parts, basis) : unreadable(points),
    table: { columns: shared.exceedance.columns(basis), rows: points.map(rowOf) },
  };
}

function unreadable(points: readonly CurvePoint[]): string {
  return points.length > 0 ? shared.exceedance.tooFew : shared.exceedance.empty;
}

function pointsOf({ exceedance }: BillDistribution, vat: ShownVat): CurvePoint[] {
  return exceedance
    .filter(({ share }) => share.value >= LEAST_SHARE)
    .map(({ micros, share }) => ({
      value: eurFrom(micros, vat),
      share: share.value,
      low: share.low,
      high: share.high,
      tooFew: share.tooFew === true,
    }));
}

function markAt(points: readonly CurvePoint[], share: number): ExceedanceView['marks'] {
  const after = points.findIndex((point) => point.share <= share);
  const [left, right] = [points[after - 1], points[after]];
  if (!left || !right || left.tooFew) return [];
  const part = left.share === right.share ? 1 : (left.share - share) / (left.share - right.share);
  const value = left.value + part * (right.value - left.value);
  return [{ value, share, label: `${plain(value)} €: ${oneIn(share)}` }];
}

function rowOf({ value, share, low, high, tooFew }: CurvePoint): string[] {
  const bounds = tooFew ? [shared.tooFew, ''] : [percent(low), percent(high)];
  return [plain(value, 2), percent(share), oneIn(share), ...bounds];
}
