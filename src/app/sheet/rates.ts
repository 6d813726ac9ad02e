import type { Estimate, LimitName, LineName, NoticeName, VariantResults } from '../../tallies/results.ts';
import type { Contract, Rule } from '../../contracts/schema.ts';
import { countedOf, type Counted } from '../../domain/words/counted-en.ts';
import { words } from '../words/en.ts';
import { oneIn, percent, plain } from '../../views/figures.ts';

/** How often a rule fired in the run, in words. */
export interface Rate {
  readonly text: string;
  readonly title: string;
  readonly tone: 'cut' | 'notice' | 'plain';
}

type Found = Rate & { readonly perSimMonth: number };

/** States that a run counts: of metered use under Citymesh Mobile alone. */
function states(results: VariantResults, product: Contract['product']): Readonly<Record<string, Estimate>> {
  if (product !== 'mobile') return {};
  const { protection, fairUse, abuse } = results;
  return {
    roamingDataStopped: protection.roamingStops,
    serviceStopped: protection.serviceStops,
    fairUseSuspended: fairUse.suspensions,
    ended: fairUse.endings,
    abuseNotified: abuse.notified,
    surcharged: abuse.surchargedMonths,
  };
}

const gentleStates = ['abuseNotified'];

function perThousand(rate: Estimate, name: string, tone: Rate['tone'], whose: string): Found {
  const share = rate.value / 1000;
  const text = words.rates.oneIn(oneIn(share), whose);
  return { text, title: words.rates.title(name, percent(share), whose), tone, perSimMonth: share };
}

/** One result of a rule as a rate; undefined for results that a run does not count. */
function rateOf(results: VariantResults, result: string, product: Contract['product']): Found | undefined {
  const counted = countedOf(product);
  const [kind, name = ''] = result.split(':');
  if (kind === 'notice' && name in results.notices) {
    const tone = name === 'roamingStopped' || name === 'serviceStopped' ? 'cut' : 'notice';
    const notice = name as NoticeName;
    return perThousand(results.notices[notice], words.notices[notice], tone, counted.months);
  }
  if (kind === 'limit' && name in results.fairUse.limits) {
    const limit = name as LimitName;
    const { honest } = results.fairUse.limits[limit];
    return honest === null
      ? undefined
      : perThousand(honest, words.limits[limit], 'notice', words.rates.honest(counted.months));
  }
  const state = kind === 'state' ? states(results, product)[name] : undefined;
  if (state) return perThousand(state, name, gentleStates.includes(name) ? 'notice' : 'cut', counted.months);
  return kind === 'line' && name in results.linesMicros
    ? lineRate(results, name as LineName, counted)
    : undefined;
}

function lineRate(results: VariantResults, line: LineName, counted: Counted): Found {
  const euros = results.linesMicros[line].value / 1e6;
  const text = words.rates.perMonth(euros > 0 && euros < 0.01 ? '< 0.01' : plain(euros, 2), counted);
  return {
    text,
    title: words.rates.lineTitle(words.lines[line], counted),
    tone: 'plain',
    perSimMonth: euros,
  };
}

const rank = { cut: 0, notice: 1, plain: 2 };

/** Several rules make it, each for reasons of its own: its count is that of no single one. */
function isShared(result: string, { rules }: Contract): boolean {
  return rules.some(({ cites }) => cites?.some((cited) => cited.startsWith(`${result}/`)));
}

/**
 * The gravest and then most frequent rate of a rule, and all of them in the title; undefined where no count is its own.
 * @param shareOf how often the operator acts by a policy in force, 0…1
 */
export function gravestRate(
  results: VariantResults,
  { results: made, policies }: Rule,
  contract: Contract,
  shareOf: (policy: string) => unknown,
): Rate | undefined {
  if (policies.length > 0 && policies.every((policy) => shareOf(policy) === 0)) return undefined;
  const own = made.filter((result) => !isShared(result, contract));
  const found = own.flatMap((result) => rateOf(results, result, contract.product) ?? []);
  const [first] = found.sort((a, b) => rank[a.tone] - rank[b.tone] || b.perSimMonth - a.perSimMonth);
  if (!first) return undefined;
  return { ...first, title: found.map(({ title }) => title).join('\n') };
}
