import { names } from '../domain/words/names-en.ts';
import type { Counted } from '../domain/words/counted-en.ts';
import { shared } from '../domain/words/en.ts';
import { BANDED, type AssumptionBand } from '../tallies/assumption-band.ts';
import type { Estimate, Results, VariantResults } from '../tallies/results.ts';
import { tornadoView } from '../views/assumption-band.ts';
import { oneIn, percent, plain, withMargin } from '../views/figures.ts';
import { headlines } from '../views/headlines.ts';
import { percentilesView } from '../views/percentiles.ts';
import type { Choice } from '../views/picture.ts';
import { eurEstimate, type ShownVat } from '../views/vat.ts';
import { networkTable } from './network-table.ts';
import type { RunReport } from './run.ts';
import { textTable } from './text-table.ts';

/** What a run says, for people. Figures are those of the app's Bills view. */
export function runTable(report: RunReport, seconds: number, vat: ShownVat, counted: Counted): string {
  const { results } = report;
  const parts = results.variants.map((_, variant) =>
    variantPart(results, { variant, unit: 'SIM-month', vat, counted }, counted),
  );
  const bands = report.assumptions ? [bandBlock(report.assumptions, vat, counted)] : [];
  return [opening(report, counted), ...parts, ...bands, closing(report, seconds, counted)].join('\n');
}

function opening({ scenario, contract, seed, results }: RunReport, { months }: Counted): string {
  const ran = results.variants[0]?.contractMonths ?? 0;
  const under = ran < results.simMonths ? `, ${plain(ran)} of them under contract` : '';
  const counts = `${plain(results.simMonths)} ${months} of ${plain(results.customers)} customers${under}, seed ${seed}`;
  return `${scenario.title}\ncontract ${contract.id}, scenario ${scenario.id}, ${counts}\n`;
}

function closing({ digest, results }: RunReport, seconds: number, { months }: Counted): string {
  const pace = seconds > 0 ? `, ${plain(results.simMonths / seconds)} ${months} a second` : '';
  const units = results.network
    ? 'customers, and over region-worlds for outages and the network'
    : 'customers';
  return `± is half of the 95 % interval over ${units}: simulation error only.\n${seconds.toFixed(1)} s${pace}\ndigest ${digest}\n`;
}

function variantPart(results: Results, choice: Choice, counted: Counted): string {
  const variant = results.variants[choice.variant];
  if (!variant) throw new RangeError(`there is no variant ${choice.variant}`);
  const title = results.variants.length > 1 ? `== ${variant.title}\n\n` : '';
  const blocks = [
    headlineBlock(results, choice),
    percentileBlock(results, choice),
    lineBlock(variant, choice.vat, counted),
    countBlock(variant, counted),
    ...(results.network ? [networkTable(results.network, choice.variant, choice.vat)] : []),
  ];
  return `${title}${blocks.join('\n')}`;
}

function headlineBlock(results: Results, choice: Choice): string {
  return textTable(
    headlines(results, choice).map(({ title, figure, margin, key, against }) => {
      const isShare = key === 'shock' || key === 'fiftyAbove';
      const beside = against === undefined ? '' : isShare ? `before ${against}` : against;
      return [title, figure, isShare ? margin : `± ${margin}`, beside];
    }),
  );
}

function percentileBlock(results: Results, choice: Choice): string {
  const { table } = percentilesView(results, choice);
  return textTable([table.columns, ...table.rows]);
}

/** What assumptions leave open: each figure at both ends of each range, the others as they are. */
function bandBlock(band: AssumptionBand, vat: ShownVat, { months }: Counted): string {
  const blocks = BANDED.map((figure) => {
    const { columns, rows } = tornadoView(band, figure, vat).table;
    return textTable([columns, ...rows].map((cells) => cells.slice(0, -1)));
  });
  const note = `A band of assumptions, no confidence interval; all together is ${shared.band.how}. ${plain(band.simMonths)} ${months}.\n`;
  return `${blocks.join('\n')}\n${note}`;
}

/** Lines of the bill that are not nought, and credit that was lost: a mean per month of what is counted. */
function lineBlock({ linesMicros, lapsedMicros }: VariantResults, vat: ShownVat, { month }: Counted): string {
  const lines = Object.entries(linesMicros).map(
    ([line, micros]) => [names.lines[line as keyof typeof names.lines], micros] as const,
  );
  const rows = [...lines, ['credit lost unused, on no bill', lapsedMicros] as const]
    .filter(([, { value }]) => value !== 0)
    .map(([name, micros]) => {
      const { figure, margin } = withMargin(eurEstimate(micros, vat), 4);
      return [name, figure, `± ${margin}`];
    });
  return textTable([[`Lines of the bill, mean per ${month}`, `EUR ${shared.basis[vat.basis]}`, ''], ...rows]);
}

/** Notices, stops, hits and surcharges that occurred, per 1,000 months of what is counted. */
function countBlock({ notices, protection, fairUse, abuse }: VariantResults, { months }: Counted): string {
  const counted: [string, Estimate | null][] = [
    ...Object.entries(notices).map(([notice, estimate]): [string, Estimate] => {
      return [names.notices[notice as keyof typeof names.notices], estimate];
    }),
    ['switched on again', protection.reactivations],
    ...Object.entries(fairUse.limits).map(([limit, { honest }]): [string, Estimate | null] => {
      return [`beyond fair use, honest users: ${names.limits[limit as keyof typeof names.limits]}`, honest];
    }),
    ['beyond fair use, any limit, honest users', fairUse.any.honest],
    ['beyond fair use, any limit, misusers', fairUse.any.misuse],
    ['months with a roaming surcharge', abuse.surchargedMonths],
  ];
  const rows = counted.flatMap(([name, estimate]) => {
    if (estimate === null || estimate.value === 0) return [];
    const { figure, margin } = withMargin(estimate, 3);
    return [[name, figure, `± ${margin}`, shared.about(oneIn(estimate.value / 1000), months)]];
  });
  const share = `misusers have ${percent(fairUse.misuseShare.value)} of ${months}`;
  return textTable([[`What happened, per 1 000 ${months}`, '', '', ''], ...rows]) + `${share}\n`;
}
