import type { Contract, Rule } from '../contracts/schema.ts';
import { isCounted, thresholdsOf } from '../contracts/thresholds.ts';
import { SHOWN, type Case, type Shown } from './schema.ts';

/** How many simulated rules are shown in each way by a case, of how many that must be, and which are not. */
export interface Coverage {
  readonly rules: number;
  readonly ways: Readonly<Record<Shown, { readonly shown: number; readonly wanted: number }>>;
  readonly missing: readonly { readonly rule: string; readonly way: Shown }[];
}

/** What cases show of a contract's simulated rules, as they say under `shows`. */
export function coverageOf(contract: Contract, cases: readonly Case[]): Coverage {
  const rules = contract.rules.filter(({ status }) => status === 'simulated');
  const told = new Set(
    cases.flatMap(({ shows }) => SHOWN.flatMap((way) => (shows[way] ?? []).map((id) => `${way} ${id}`))),
  );
  const missing = rules.flatMap((rule) =>
    waysWanted(contract, rule)
      .filter((way) => !told.has(`${way} ${rule.id}`))
      .map((way) => ({ rule: rule.id, way })),
  );
  const ways = Object.fromEntries(
    SHOWN.map((way) => {
      const wanted = rules.filter((rule) => waysWanted(contract, rule).includes(way)).length;
      return [way, { shown: wanted - missing.filter((each) => each.way === way).length, wanted }];
    }),
  ) as Coverage['ways'];
  return { rules: rules.length, ways, missing };
}

/** In which ways a simulated rule must be shown: at and above a threshold where it has one, at zero where it counts something. */
function waysWanted(contract: Contract, rule: Rule): Shown[] {
  const hasThreshold = thresholdsOf(contract, rule).length > 0;
  return [
    'ordinary',
    ...(hasThreshold ? (['at', 'above'] as const) : []),
    ...(isCounted(contract, rule) && rule.noZero === undefined ? (['zero'] as const) : []),
  ];
}
