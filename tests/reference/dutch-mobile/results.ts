import contract from '../../../public/contracts/in2-mobile.json' with { type: 'json' };

/** Rules by what they tell, as the document lists it: "notice:reminder". */
const RULES: ReadonlyMap<string, readonly string[]> = rulesByResult();

function rulesByResult(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, status, results } of contract.rules) {
    for (const result of status === 'simulated' ? results : []) {
      found.set(result, [...(found.get(result) ?? []), id]);
    }
  }
  return found;
}

const KINDS = { bill: 'line', notice: 'notice', state: 'state', hit: 'limit' } as const;

/** The rules whose results stand among lines such as "notice 2025-03-01 00:00:00 reminder". */
export function rulesOf(told: readonly string[]): Set<string> {
  return new Set(told.flatMap((line) => RULES.get(resultOf(line)) ?? []));
}

function resultOf(line: string): string {
  const [kind = '', date = '', ...rest] = line.split(' ');
  const name = kind === 'bill' ? rest[0] : rest[1];
  return date === '' ? '' : `${KINDS[kind as keyof typeof KINDS]}:${name}`;
}
