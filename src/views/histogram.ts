import { shared } from '../domain/words/en.ts';
import type { BillDistribution, Results } from '../tallies/results.ts';
import { percent, plain, withMargin } from './figures.ts';
import type { Choice, Range, Table } from './picture.ts';
import { billsOf } from './unit.ts';
import { eurEstimate, eurFrom, type ShownVat } from './vat.ts';

const MOST_BARS = 60;

export interface Bar {
  /** Euro as shown, half-open. */
  readonly from: number;
  readonly until: number;
  /** Share of all bills, atoms left out. */
  readonly share: number;
  /** False when a brushed range leaves it out. */
  readonly within: boolean;
}

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

export interface HistogramView {
  readonly stepEur: number;
  readonly fromEur: number;
  readonly untilEur: number;
  /** Top of the axis, a share; bars fit under it, spikes may not. */
  readonly mostShare: number;
  readonly bars: readonly Bar[];
  readonly spikes: readonly Spike[];
  /** Share of bills at or above `untilEur`, drawn nowhere. */
  readonly beyond: number;
  /** The baseline on the same scale; absent when it is what the bars show. */
  readonly baseline?: Pick<HistogramView, 'bars' | 'spikes' | 'beyond'>;
  /** Share of bills in the brushed range, atoms included; absent without a range. */
  readonly selected?: { readonly share: number; readonly text: string };
  readonly summary: string;
  readonly table: Table;
}

export function histogramView(results: Results, choice: Choice): HistogramView {
  const shown = billsOf(results, choice.variant, choice.unit);
  const others = choice.variant === 0 ? [] : [billsOf(results, 0, choice.unit)];
  const scale = scaleFor([shown, ...others], choice.vat);
  const [own, ...rest] = [shown, ...others].map((bills) => barsOf(bills, scale, choice));
  const bars = own ?? { bars: [], beyond: 0 };
  const most = Math.max(...[bars, ...rest].flatMap((each) => each.bars.map(({ share }) => share)), 0.001);
  const mostShare = niceAbove(most * 1.1);
  const spikes = spikesOf(shown, results, choice, mostShare);
  const baseline = others.map((bills, index) => ({
    ...(rest[index] ?? bars),
    spikes: spikesOf(bills, results, choice, mostShare),
  }));
  const view = { ...scale, mostShare, ...bars, spikes, ...(baseline[0] ? { baseline: baseline[0] } : {}) };
  return { ...view, summary: summaryOf(shown, choice), table: tableOf(view, choice) };
}

interface Scale {
  readonly stepEur: number;
  readonly fromEur: number;
  readonly untilEur: number;
}

/** From the lowest bill that matters to the highest 99th percentile, in at most sixty steps of 1, 2 or 5 times a power of ten. */
function scaleFor(distributions: readonly BillDistribution[], vat: ShownVat): Scale {
  const lowest = Math.min(...distributions.map((bills) => eurFrom(lowestMicros(bills), vat)));
  const highest = Math.max(
    ...distributions.map(({ percentilesMicros }) => eurFrom(percentilesMicros.p99.value, vat)),
    lowest + 1,
  );
  const stepEur = niceAbove((highest - lowest) / (MOST_BARS - 2));
  const fromEur = stepEur * Math.floor(lowest / stepEur);
  return { stepEur, fromEur, untilEur: stepEur * (Math.floor(highest / stepEur) + 1) };
}

/** The lowest bill, leaving out the lowest thousandth. */
function lowestMicros({ atoms, bins, count }: BillDistribution): number {
  const all = [
    ...atoms.map(({ micros, count: bills }) => ({ micros, bills })),
    ...bins.map(({ fromMicros, count: bills }) => ({ micros: fromMicros, bills })),
  ].sort((left, right) => left.micros - right.micros);
  let passed = 0;
  return all.find(({ bills }) => (passed += bills) > count / 1000)?.micros ?? 0;
}

/** The smallest of 1, 2, 5 times a power of ten that is not below the value. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const nice = [1, 2, 5, 10].find((factor) => factor * power >= value * 0.999999) ?? 10;
  return nice * power;
}

/** Fine bins poured into bars; a bin across an edge is divided by width. */
function barsOf(
  { bins, count }: BillDistribution,
  { stepEur, fromEur, untilEur }: Scale,
  choice: Choice,
): { bars: Bar[]; beyond: number } {
  const counts = new Float64Array(Math.round((untilEur - fromEur) / stepEur));
  let beyond = 0;
  for (const bin of bins) {
    const [from, until] = [eurFrom(bin.fromMicros, choice.vat), eurFrom(bin.untilMicros, choice.vat)];
    const first = Math.max(0, Math.floor((from - fromEur) / stepEur));
    for (let index = first; index <= counts.length; index++) {
      const top = index < counts.length ? fromEur + (index + 1) * stepEur : Infinity;
      const bottom = index === 0 ? -Infinity : fromEur + index * stepEur;
      const part = (bin.count * Math.max(0, Math.min(until, top) - Math.max(from, bottom))) / (until - from);
      if (index < counts.length) counts[index] = (counts[index] ?? 0) + part;
      else beyond += part;
      if (until <= top) break;
    }
  }
  const bars = Array.from(counts, (bills, index) => {
    const from = fromEur + index * stepEur;
    return {
      from,
      until: from + stepEur,
      share: bills / (count || 1),
      within: overlaps(choice.range, from, from + stepEur),
    };
  });
  return { bars, beyond: beyond / (count || 1) };
}

function selectionOf(
  { atoms, bins, count }: BillDistribution,
  { fromEur, untilEur }: Range,
  vat: ShownVat,
): { share: number; text: string } {
  let inside = 0;
  for (const atom of atoms) {
    const value = eurFrom(atom.micros, vat);
    if (value >= fromEur && value < untilEur) inside += atom.count;
  }
  for (const bin of bins) {
    const [from, until] = [eurFrom(bin.fromMicros, vat), eurFrom(bin.untilMicros, vat)];
    inside += (bin.count * Math.max(0, Math.min(until, untilEur) - Math.max(from, fromEur))) / (until - from);
  }
  const share = inside / (count || 1);
  const range = shared.histogram.range(plain(fromEur), plain(untilEur));
  return { share, text: shared.histogram.restricted(range, percent(share)) };
}

function overlaps(range: Range | undefined, from: number, until: number): boolean {
  return !range || (until > range.fromEur && from < range.untilEur);
}

function spikesOf(bills: BillDistribution, results: Results, choice: Choice, mostShare: number): Spike[] {
  return bills.atoms.map(({ kind, plan, micros, share }) => {
    const value = eurFrom(micros, choice.vat);
    const { range } = choice;
    return {
      key: `${kind} ${String(plan)}`,
      value,
      share: share.value,
      cut: share.value > mostShare,
      within: !range || (value >= range.fromEur && value < range.untilEur),
      label:
        kind === 'nothing'
          ? shared.histogram.nothing
          : shared.histogram.feeOnly(results.plans[plan]?.title ?? ''),
    };
  });
}

function summaryOf(bills: BillDistribution, { unit, vat }: Choice): string {
  const half = withMargin(eurEstimate(bills.percentilesMicros.p50, vat)).figure;
  const most = withMargin(eurEstimate(bills.percentilesMicros.p99, vat)).figure;
  const basis = shared.basis[vat.basis];
  if (unit === 'customer-month') return shared.histogram.customerSummary(half, most, basis);
  const feeOnly = bills.atoms.reduce((sum, { kind, share }) => sum + (kind === 'fee' ? share.value : 0), 0);
  return shared.histogram.summary(percent(feeOnly), half, most, basis);
}

function tableOf(view: Omit<HistogramView, 'summary' | 'table'>, { vat }: Choice): Table {
  const { baseline, stepEur } = view;
  const decimals = stepEur < 1 ? 2 : 0;
  const basis = shared.basis[vat.basis];
  const row = (name: string, share: number, before: number | undefined): string[] =>
    baseline ? [name, percent(share), percent(before ?? 0)] : [name, percent(share)];
  const shareOf = (spikes: readonly Spike[] | undefined, key: string): number =>
    spikes?.find((spike) => spike.key === key)?.share ?? 0;
  const named = new Map([...(baseline?.spikes ?? []), ...view.spikes].map(({ key, label }) => [key, label]));
  const spikes = [...named].map(([key, label]) =>
    row(label, shareOf(view.spikes, key), shareOf(baseline?.spikes, key)),
  );
  const bars = view.bars.map(({ from, until, share }, index) => {
    const name = shared.histogram.range(plain(from, decimals), plain(until, decimals));
    return row(name, share, baseline?.bars[index]?.share);
  });
  const beyond = row(shared.histogram.beyond(plain(view.untilEur, decimals)), view.beyond, baseline?.beyond);
  return {
    columns: baseline ? shared.histogram.columnsWithBaseline(basis) : shared.histogram.columns(basis),
    rows: [...spikes, ...bars, beyond],
  };
}
