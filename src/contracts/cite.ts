import type { Contract } from './schema.ts';

/** Where a result comes from. */
export interface Citation {
  /** Article of the contract: "12.5.1". */
  readonly clause: string;
  /** Rule of the catalogue: "cm-mobile/bill-shock/warn-eur-48.40". */
  readonly rule: string;
}

/** The citation of a result such as "notice:roaming40", "line:reactivation", "limit:dataDay" or "state:throttled". */
export type Cite = (result: string) => Citation;

/** Reads the citations off a contract. Throws for a result that no rule of the contract makes. */
export function citesOf({ id, rules }: Contract): Cite {
  const citations = new Map<string, Citation>();
  for (const rule of rules) {
    for (const result of rule.results) {
      if (!citations.has(result)) citations.set(result, { clause: rule.clause, rule: rule.id });
    }
  }
  return (result) => {
    const citation = citations.get(result);
    if (citation === undefined) throw new Error(`no rule of ${id} makes ${result}`);
    return citation;
  };
}
