import { pictured } from '../domain/words/network-pictures-en.ts';
import type { Load, NetworkResults } from '../tallies/network-results.ts';
import { percentSpread } from './estimate.ts';
import { oneIn, percent, roundPercent } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import type { Table } from './picture.ts';

/** Cell-hours rarer than this are in no picture. */
const LEAST_SHARE = 1e-5;

/** `share` of cell-hours lie above the load `value`, a share of capacity. */
export interface LoadPoint {
  readonly value: number;
  readonly share: number;
  /** Ends of the interval of `share`. */
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly said: string;
}

export interface LoadDuration {
  /** Loads ascending, so shares descend; no point rarer than 1 in 100 000. */
  readonly points: readonly LoadPoint[];
  readonly baseline?: readonly LoadPoint[];
  readonly threshold: number;
  /** The curve read at the threshold; none where no cell-hour lies above it. */
  readonly marks: readonly { readonly value: number; readonly share: number; readonly label: string }[];
  /** End of the load axis. */
  readonly most: number;
  readonly summary: string;
  readonly table: Table;
}

export function loadDuration(results: NetworkResults, choice: NetworkChoice): LoadDuration {
  const { shown, before } = compared(results, choice);
  const threshold = results.thresholdShare;
  const points = pointsOf(shown.load);
  const baseline = before && pointsOf(before.load);
  const above = shareAbove(points, threshold);
  const { mark, summary } = pictured.duration;
  const fullest = Math.max(0, ...shown.load.duration.map(({ load }) => load));
  const marks =
    above > 0 ? [{ value: threshold, share: above, label: mark(roundPercent(threshold), oneIn(above)) }] : [];
  return {
    points,
    ...(baseline ? { baseline } : {}),
    threshold,
    marks,
    most: Math.max(1, points.at(-1)?.value ?? 0, baseline?.at(-1)?.value ?? 0),
    summary: summary(roundPercent(threshold), capital(oneIn(above)), percent(fullest)),
    table: tableOf(points, baseline),
  };
}

function pointsOf({ duration }: Load): LoadPoint[] {
  return duration
    .filter(({ share }) => share.value >= LEAST_SHARE)
    .map(({ load, share }) => {
      const text = percentSpread(share);
      const { value, low, high, tooFew } = share;
      const bounds = tooFew ? { low: value, high: value } : { low: Math.max(LEAST_SHARE, low), high };
      return {
        value: load,
        share: value,
        ...bounds,
        text,
        said: pictured.duration.stop(percent(load), text),
      };
    })
    .reverse();
}

/** Share above a load, read between points. */
function shareAbove(points: readonly LoadPoint[], load: number): number {
  const after = points.findIndex(({ value }) => value >= load);
  const [left, right] = [points[after - 1], points[after]];
  if (!right) return 0;
  if (!left || right.value === left.value) return right.share;
  const part = (load - left.value) / (right.value - left.value);
  return left.share + part * (right.share - left.share);
}

function tableOf(points: readonly LoadPoint[], baseline: readonly LoadPoint[] | undefined): Table {
  const { columns, columnsWithBaseline } = pictured.duration;
  const rows = points.map(({ value, share, text }) => {
    const row = [percent(value), text, oneIn(share)];
    return baseline ? [...row, percent(shareAbove(baseline, value))] : row;
  });
  return { columns: baseline ? columnsWithBaseline : columns, rows };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
