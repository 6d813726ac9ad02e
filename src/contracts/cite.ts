import type { Contract } from './schema.ts';

/** Where a result comes from; both empty where the contract does not say. */
export interface Citation {
  /** Article of the contract: "12.5.1". */
  readonly clause: string;
  /** Rule of the catalogue: "cm-mobile/bill-shock/warn-eur-48.40". */
  readonly rule: string;
}

/**
 * The citation of a result such as "notice:roaming40", "line:reactivation", "limit:dataDay" or "state:throttled".
 * @param source which of several rules it comes from, as the contract names it; null where that is not known
 */
export type Cite = (result: string, source?: string | null) => Citation;

const NONE: Citation = { clause: '', rule: '' };

/** Reads the citations off a contract. */
export function citesOf({ rules }: Contract): Cite {
  const citations = new Map<string, Citation>();
  const several = new Set<string>();
  for (const { id, clause, results, cites = [] } of rules) {
    for (const result of [...results, ...cites]) {
      if (!citations.has(result)) citations.set(result, { clause, rule: id });
    }
    for (const each of cites) several.add(each.slice(0, each.indexOf('/')));
  }
  return (result, source) => {
    if (source === null && several.has(result)) return NONE;
    return citations.get(`${result}/${source ?? ''}`) ?? citations.get(result) ?? NONE;
  };
}
