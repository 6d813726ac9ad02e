import { shared } from '../domain/words/en.ts';
import type { Difference, Estimate, Results, VariantResults } from '../tallies/results.ts';
import { change, decimalsFor, oneIn, percentWithMargin, plain, withMargin } from './figures.ts';
import { countedIn, type Choice } from './picture.ts';
import { variantAt } from './unit.ts';
import { eurEstimate } from './vat.ts';

/** A figure at the top of the view. */
export interface Headline {
  readonly key: 'mean' | 'p99' | 'fiftyAbove' | 'shock' | 'revenue' | 'lapsed';
  readonly title: string;
  /** Euro as shown, or a share of SIM-months. */
  readonly estimate: Estimate;
  /** "34.12", or "1 in 17" for a share. */
  readonly figure: string;
  /** "0.09", or "5.81 ± 0.04 %" for a share: what stands beside the figure. */
  readonly margin: string;
  /** Variant minus baseline with its own interval; absent for the baseline. */
  readonly difference?: Estimate;
  /** "+ 4.86", or "1 in 41" for a share: what it was. */
  readonly against?: string;
}

export function headlines(results: Results, choice: Choice): readonly Headline[] {
  const { variant } = choice;
  const shown = variantAt(results, variant);
  const before = variantAt(results, 0);
  const difference = results.differences[variant - 1];
  return [
    money('mean', shown, difference, choice),
    money('p99', shown, difference, choice),
    rate('fiftyAbove', shown, before, difference),
    rate('shock', shown, before, difference),
    money('revenue', shown, difference, choice),
    ...lapsed(shown, before, choice),
  ];
}

/** What the operator keeps beside its revenue: credit that was lost unused, where there is any. */
function lapsed({ lapsedMicros }: VariantResults, before: VariantResults, choice: Choice): Headline[] {
  if (lapsedMicros.value === 0 && before.lapsedMicros.value === 0) return [];
  const per1000 = ({ value, low, high, ...mark }: Estimate): Estimate =>
    eurEstimate({ ...mark, value: 1000 * value, low: 1000 * low, high: 1000 * high }, choice.vat);
  const estimate = per1000(lapsedMicros);
  const title = shared.headlines.lapsed(shared.basis[choice.vat.basis], countedIn(choice));
  const card: Headline = { key: 'lapsed', title, estimate, ...withMargin(estimate, 0) };
  if (choice.variant === 0) return [card];
  const changed = estimate.value - per1000(before.lapsedMicros).value;
  return [{ ...card, against: change(changed, decimalsFor(estimate, 0)) }];
}

type MoneyKey = 'mean' | 'p99' | 'revenue';

function money(
  key: MoneyKey,
  shown: VariantResults,
  difference: Difference | undefined,
  choice: Choice,
): Headline {
  const { vat } = choice;
  const titles = {
    mean: shared.headlines.mean,
    p99: shared.headlines.p99,
    revenue: shared.headlines.revenue,
  };
  const most = key === 'revenue' ? 0 : 2;
  const estimate = eurEstimate(moneyOf(key, shown), vat);
  const card = {
    key,
    title: titles[key](shared.basis[vat.basis], countedIn(choice)),
    estimate,
    ...withMargin(estimate, most),
  };
  if (!difference) return card;
  const changed = eurEstimate(moneyChange(key, difference), vat);
  return { ...card, difference: changed, against: change(changed.value, decimalsFor(changed, most)) };
}

function moneyOf(key: MoneyKey, { simBill, revenue }: VariantResults): Estimate {
  if (key === 'revenue') return revenue.totalMicros;
  return key === 'mean' ? simBill.meanMicros : simBill.percentilesMicros.p99;
}

function moneyChange(key: MoneyKey, difference: Difference): Estimate {
  if (key === 'revenue') return difference.revenueMicros;
  return key === 'mean' ? difference.meanMicros : difference.simPercentilesMicros.p99;
}

function rate(
  key: 'fiftyAbove' | 'shock',
  shown: VariantResults,
  before: VariantResults,
  difference: Difference | undefined,
): Headline {
  const estimate = shown.shocks[key];
  const title = key === 'shock' ? shared.headlines.shock : shared.headlines.fiftyAbove(plain(50));
  const card = { key, title, estimate, figure: oneIn(estimate.value), margin: percentWithMargin(estimate) };
  if (!difference) return card;
  return { ...card, difference: difference.shocks[key], against: oneIn(before.shocks[key].value) };
}
