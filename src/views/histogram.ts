import { shared } from '../domain/words/en.ts';
import type { BillDistribution, Results } from '../tallies/results.ts';
import { barsOf, niceAbove, scaleFor, shareBelow, type Bar, type Scale } from './bars.ts';
import { percent, plain, withMargin } from './figures.ts';
import { countedIn, type Choice, type Range, type Table } from './picture.ts';
import { billsOf, variantAt } from './unit.ts';
import { eurEstimate, eurFrom, type ShownVat } from './vat.ts';

/** An exact bill that many share. */
export interface Spike {
  /** The same for one plan in every variant. */
  readonly key: string;
  readonly value: number;
  readonly share: number;
  /** Taller than the axis. */
  readonly cut: boolean;
  readonly within: boolean;
  readonly label: string;
}

interface Marks {
  readonly bars: readonly Bar[];
  readonly spikes: readonly Spike[];
  /** Share of bills at or above the end of the scale, drawn nowhere. */
  readonly beyond: number;
}

export interface HistogramView extends Marks, Scale {
  /** Top of the axis, a share; bars fit under it, spikes may not. */
  readonly mostShare: number;
  /** The baseline on the same scale; absent when it is what the bars show. */
  readonly baseline?: Marks;
  /** Share of bills in the brushed range, atoms included; absent without a range. */
  readonly selected?: { readonly share: number; readonly text: string };
  readonly summary: string;
  readonly table: Table;
}

export function histogramView(results: Results, choice: Choice): HistogramView {
  const shown = billsOf(results, choice.variant, choice.unit);
  const before = choice.variant === 0 ? undefined : billsOf(results, 0, choice.unit);
  const scale = scaleFor(before ? [shown, before] : [shown], choice.vat);
  const bars = barsOf(shown, scale, choice.vat, choice.range);
  const barsBefore = before && barsOf(before, scale, choice.vat, choice.range);
  const mostShare = topOf([...bars.bars, ...(barsBefore?.bars ?? [])]);
  const marks = { ...bars, spikes: spikesOf(shown, results, choice, mostShare) };
  const baseline = before &&
    barsBefore && { ...barsBefore, spikes: spikesOf(before, results, choice, mostShare) };
  return {
    ...scale,
    mostShare,
    ...marks,
    ...(baseline ? { baseline } : {}),
    ...(choice.range ? { selected: selectionOf(shown, choice.range, choice.vat) } : {}),
    summary: summaryOf(shown, choice) + leftOut(results, choice),
    table: tableOf(scale, marks, baseline, choice.vat),
  };
}

function topOf(bars: readonly Bar[]): number {
  return niceAbove(1.1 * Math.max(...bars.map(({ share }) => share), 0.001));
}

function spikesOf({ atoms }: BillDistribution, results: Results, choice: Choice, mostShare: number): Spike[] {
  return atoms.map(({ kind, plan, micros, share }) => {
    const value = eurFrom(micros, choice.vat);
    const title = results.plans[plan]?.title ?? '';
    return {
      key: `${kind} ${String(plan)}`,
      value,
      share: share.value,
      cut: share.value > mostShare,
      within: isWithin(value, choice.range),
      label: kind === 'nothing' ? countedIn(choice).nothing : shared.histogram.feeOnly(title),
    };
  });
}

function isWithin(value: number, range: Range | undefined): boolean {
  return !range || (value >= range.fromEur && value < range.untilEur);
}

function selectionOf(
  bills: BillDistribution,
  range: Range,
  vat: ShownVat,
): NonNullable<HistogramView['selected']> {
  const inAtoms = bills.atoms.filter(({ micros }) => isWithin(eurFrom(micros, vat), range));
  const inBins = shareBelow(bills, range.untilEur, vat) - shareBelow(bills, range.fromEur, vat);
  const share = inBins + inAtoms.reduce((sum, atom) => sum + atom.share.value, 0);
  const text = shared.histogram.range(plain(range.fromEur), plain(range.untilEur));
  return { share, text: shared.histogram.restricted(text, percent(share)) };
}

function summaryOf(bills: BillDistribution, choice: Choice): string {
  const { unit, vat } = choice;
  const half = withMargin(eurEstimate(bills.percentilesMicros.p50, vat)).figure;
  const most = withMargin(eurEstimate(bills.percentilesMicros.p99, vat)).figure;
  const basis = shared.basis[vat.basis];
  if (unit === 'customer-month') return shared.histogram.customerSummary(half, most, basis);
  const feeOnly = bills.atoms.reduce((sum, { kind, share }) => sum + (kind === 'fee' ? share.value : 0), 0);
  const counted = countedIn(choice);
  return feeOnly > 0
    ? shared.histogram.summary(percent(feeOnly), half, most, basis, counted)
    : shared.histogram.summaryWithoutFee(half, most, basis, counted);
}

/** Months before a contract began or after it ended. */
function leftOut(results: Results, choice: Choice): string {
  const share = 1 - variantAt(results, choice.variant).contractMonths / (results.simMonths || 1);
  if (choice.unit === 'customer-month' || share < 0.0005) return '';
  return shared.histogram.leftOut(percent(share), countedIn(choice));
}

function tableOf(scale: Scale, marks: Marks, baseline: Marks | undefined, vat: ShownVat): Table {
  const decimals = scale.stepEur < 1 ? 2 : 0;
  const eur = (value: number): string => plain(value, decimals);
  const row = (name: string, share: number, before = 0): string[] =>
    baseline ? [name, percent(share), percent(before)] : [name, percent(share)];
  const named = new Map([...(baseline?.spikes ?? []), ...marks.spikes].map(({ key, label }) => [key, label]));
  const spikeRows = [...named].map(([key, label]) =>
    row(label, shareOf(marks.spikes, key), shareOf(baseline?.spikes ?? [], key)),
  );
  const barRows = marks.bars.map(({ from, until, share }, index) =>
    row(shared.histogram.range(eur(from), eur(until)), share, baseline?.bars[index]?.share),
  );
  const { columns, columnsWithBaseline, beyond } = shared.histogram;
  const basis = shared.basis[vat.basis];
  return {
    columns: baseline ? columnsWithBaseline(basis) : columns(basis),
    rows: [...spikeRows, ...barRows, row(beyond(eur(scale.untilEur)), marks.beyond, baseline?.beyond)],
  };
}

function shareOf(spikes: readonly Spike[], key: string): number {
  return spikes.find((spike) => spike.key === key)?.share ?? 0;
}
