import type { Account } from '../../../src/cases/account.ts';
import type { Documents, Difference as Found } from '../comparison.ts';
import { comparisonUnder } from './compare.ts';
import type { Product } from './product.ts';
import type { AccountSituation } from './situation.ts';

// A difference made as small as it goes: fewer changes of terms, fewer lines, a plainer account.

type Difference = Found<AccountSituation>;

type Candidate = Pick<Difference, 'terms' | 'situation'>;

/** What still differs after everything was left out that could be: lines first, which need no new terms. */
export function shrink(product: Product, documents: Documents, found: Difference): Difference {
  const fewer = shrinkBy(product, documents, found, fewerLines);
  const plainer = shrinkBy(product, documents, fewer, plainerTerms);
  return shrinkBy(product, documents, plainer, fewerLines);
}

function shrinkBy(
  product: Product,
  documents: Documents,
  found: Difference,
  smaller: (from: Candidate) => Generator<Candidate>,
): Difference {
  let best = found;
  let compare = comparisonUnder(product, documents, best.terms);
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const { terms, situation } of smaller(best)) {
      if (terms !== best.terms) compare = comparisonUnder(product, documents, terms);
      const lines = linesOf(compare, situation);
      if (lines.length === 0) continue;
      best = { ...best, terms, situation, lines };
      isSmaller = true;
      break;
    }
  }
  return best;
}

/** Without a fact that it needs, a timeline may be none at all. */
function linesOf(
  compare: ReturnType<typeof comparisonUnder>,
  situation: AccountSituation,
): readonly string[] {
  try {
    return compare(situation).lines;
  } catch {
    return [];
  }
}

function* fewerLines({ terms, situation }: Candidate): Generator<Candidate> {
  const { timeline, account } = situation;
  for (let size = Math.floor(timeline.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < timeline.length; from += size) {
      const rest = [...timeline.slice(0, from), ...timeline.slice(from + size)];
      if (rest.length > 0) yield { terms, situation: { ...situation, timeline: rest } };
    }
  }
  if (situation.until) yield { terms, situation: { ...situation, until: undefined } };
  for (const trait of Object.keys(account)) {
    if (trait === 'form') continue;
    const rest = Object.fromEntries(Object.entries(account).filter(([each]) => each !== trait));
    yield { terms, situation: { ...situation, account: rest as Account } };
  }
}

function* plainerTerms({ terms, situation }: Candidate): Generator<Candidate> {
  const paths = Object.keys(terms);
  for (let size = Math.ceil(paths.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < paths.length; from += size) {
      const out = new Set(paths.slice(from, from + size));
      yield {
        terms: Object.fromEntries(Object.entries(terms).filter(([path]) => !out.has(path))),
        situation,
      };
    }
  }
}

/** A difference as an entry of a case file; what only one of the two told stands below it as comments. */
export function asCase({ id }: Product, { block, terms, situation, lines }: Difference): string {
  const pairs = (record: object): string =>
    Object.entries(record)
      .map(([name, value]) => `${name}: '${String(value)}'`)
      .join(', ');
  const { account, timeline, until } = situation;
  return [
    `- case: Block ${block} of the comparison with the reference`,
    `  contract: ${id}`,
    '  rules: []',
    "  clause: ''",
    ...(Object.keys(terms).length > 0 ? [`  terms: { ${pairs(terms)} }`] : []),
    ...(Object.keys(account).length > 0 ? [`  account: { ${pairs(account)} }`] : []),
    '  timeline:',
    ...timeline.map((line) => `    - '${line}'`),
    ...(until ? [`  until: ${until}`] : []),
    '  expect: {}',
    "  because: ''",
    ...lines.slice(0, 16).map((line) => `  # ${line}`),
  ].join('\n');
}
